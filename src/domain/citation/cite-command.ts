import type { Paper } from '../papers.ts';

/**
 * The LaTeX command that cites the papers in the order given.
 * @example citeCommand([coms, roma]) // '\\cite{trabucco2021conservative,yu2021roma}'
 */
export function citeCommand(papers: readonly Pick<Paper, 'key'>[]): string {
  return `\\cite{${papers.map((paper) => paper.key).join(',')}}`;
}
