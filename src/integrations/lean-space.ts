/** White space of finished pages that no reader sees. */

/** Elements that stand on lines of their own on this site, in any style: what is white at their edges is not drawn. */
const blocks = [
  'html|head|body|meta|link|title|header|footer|main|nav|section|article|aside|div|p|h[1-6]|ul|ol|li|dl|dt|dd|figure|figcaption|blockquote',
  'table|caption|thead|tbody|tfoot|tr|th|td|form|fieldset|legend|details|summary|dialog|option|svg|g|path|circle|rect|line',
].join('|');

/** White space as browsers collapse it: a space that does not break is none. */
const space = String.raw`[ \t\n\f\r]`;

/** What follows the name of a tag, up to its end. */
const rest = '[^<>"]*(?:"[^"]*"[^<>"]*)*>';

/** What keeps its white space, a tag of a block with what is white around it, any other tag, white space that is more than one space. */
const parts = new RegExp(
  String.raw`<(pre|textarea|script|style)\b[^]*?</\1>|${space}*(</?(?:${blocks})(?=[\s/>])${rest})${space}*|<${rest}|(${space}{2,}|[\t\n\f\r])`,
  'gi',
);

/** The page with one space for each run of white space in a line, and none at the edges of blocks. */
export function leanSpace(html: string): string {
  return html.replaceAll(parts, (part, _kept, block: string | undefined, white: string | undefined) => block ?? (white ? ' ' : part));
}
