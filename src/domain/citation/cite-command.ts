import type { Paper } from '../papers.ts';

/** Most papers in a command that is offered: a longer one is of no use to anyone, and pages of long lists should load fast. */
export const mostCited = 200;

/**
 * The LaTeX command that cites the papers in the order given.
 * @example citeCommand([coms, roma]) // '\\cite{trabucco2021conservative,yu2021roma}'
 */
export function citeCommand(papers: readonly Pick<Paper, 'key'>[]): string {
  return `\\cite{${papers.map((paper) => paper.key).join(',')}}`;
}
