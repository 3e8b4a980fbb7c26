/** What the cells of a timeline hold: names of papers, and a number where there are too many names. */
import { type Paper, shortName } from '../papers.ts';

/** Names and numbers that one figure shows; more than this nobody reads, and the page grows heavy. */
const mostLabels = 300;

/** One line of a cell. */
export interface CellLabel {
  readonly text: string;
  /** The paper named; undefined for a number of papers. */
  readonly paper?: Paper;
}

/** How many lines a cell may have so that all cells together have at most `most`; at least one. */
export function linesPerCell(sizes: readonly number[], most = mostLabels): number {
  const largest = Math.max(1, ...sizes);
  const linesIn = (limit: number) => sizes.reduce((sum, size) => sum + Math.min(size, limit), 0);
  let limit = largest;
  while (limit > 1 && linesIn(limit) > most) limit -= 1;
  return limit;
}

/** The papers of a cell by name, in their order; beyond so many lines the last one says how many there are besides. */
export function cellLabels(papers: readonly Paper[], lines: number): CellLabel[] {
  const named = papers.length <= lines ? papers : papers.slice(0, lines - 1);
  const rest = papers.length - named.length;
  const labels = named.map((paper): CellLabel => ({ paper, text: shortName(paper) }));
  return rest === 0 ? labels : [...labels, { text: named.length === 0 ? `${rest} papers` : `and ${rest} more` }];
}
