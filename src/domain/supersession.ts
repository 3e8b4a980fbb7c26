import { oncePer } from './once.ts';
import { groupBy } from './order.ts';
import type { Paper } from './papers.ts';

/** The papers that each paper replaces, by the id of the one that replaces them. */
export const replacedPapers = oncePer(
  (papers: readonly Paper[]): ReadonlyMap<string, readonly Paper[]> =>
    groupBy(
      papers.filter(({ supersededBy: by }) => by && 'paper' in by),
      ({ supersededBy: by }) => (by && 'paper' in by ? by.paper : ''),
    ),
);
