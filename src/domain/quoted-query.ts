/** How a sentence repeats what was searched for. */

/** As much of a query as anybody wants to see, or to hear, again. */
const mostQuoted = 60;

/** A query that `cleanQuery` has cleaned, in quotation marks. */
export function quotedQuery(query: string, most = Number.POSITIVE_INFINITY): string {
  const characters = [...query];
  return characters.length > most ? `“${characters.slice(0, most).join('')}…”` : `“${characters.join('')}”`;
}

/** The same, its start where it is long. */
export const quotedStart = (query: string): string => quotedQuery(query, mostQuoted);
