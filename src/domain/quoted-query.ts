/** How a sentence repeats what was searched for. */

/** As much of a query as anybody wants to see, or to hear, again. */
const mostQuoted = 60;

/**
 * Characters that nobody sees and that set the direction of all the text after them, or end a direction that was set around
 * them. Letters that are written from right to left need none of them inside of quotation marks.
 */
const directionControls = /[\u202a-\u202e\u2066-\u2069]/g;

/** A query in quotation marks, as plain text that leaves the sentence around it as it is. */
export function quotedQuery(query: string, most = Number.POSITIVE_INFINITY): string {
  const characters = [...query.replace(directionControls, '').trim()];
  return characters.length > most ? `“${characters.slice(0, most).join('')}…”` : `“${characters.join('')}”`;
}

/** The same, its start where it is long. */
export const quotedStart = (query: string): string => quotedQuery(query, mostQuoted);
