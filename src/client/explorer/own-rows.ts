/** The rows that the page came with: the first answer to a question, while the index is on its way. */
import { hasAllWords } from '../../domain/search-match.ts';

/**
 * Leaves those rows of a list in sight that have all words of a query, with the headings above them; all rows when none has.
 *
 * @returns how many have the words
 */
export function narrowRows(list: HTMLElement, query: string): number {
  const rows = [...list.querySelectorAll<HTMLElement>('.paper-row')];
  const fitting = new Set(rows.filter(({ textContent }) => hasAllWords(textContent, query)));
  const shown = fitting.size > 0 ? fitting : new Set(rows);
  for (const row of rows) row.hidden = !shown.has(row);
  for (const section of list.querySelectorAll('section')) section.hidden = !section.querySelector('.paper-row:not([hidden])');
  // They count all papers of a heading.
  for (const count of list.querySelectorAll<HTMLElement>('section > :first-child .count')) count.hidden = shown.size < rows.length;
  return fitting.size;
}
