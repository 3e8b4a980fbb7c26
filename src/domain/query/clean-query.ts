/** Longer queries are cut: no title is as long, and the engine would look for every word. */
export const longestQuery = 500;

/**
 * Characters that nobody sees and that come along when text is copied: hyphens at which words may break, controls, and marks
 * that set the direction of the text after them. Chrome puts U+FFFE where a PDF breaks a word. Tabs and the like are white
 * space, and the two joiners shape letters of some scripts.
 */
const unseen = /(?![\t-\r\u200c\u200d])[\p{Cc}\p{Cf}\ufffe]/gu;

/** A query as it is asked and repeated: white space is one space, and words are whole again. */
export function cleanQuery(text: string): string {
  return text.toWellFormed().replace(unseen, '').replace(/\s+/g, ' ').trim().slice(0, longestQuery).toWellFormed();
}
