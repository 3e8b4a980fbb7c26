/** The orders of the list of papers, ties settled. */
import { compareText } from '../order.ts';
import { comparePapers, type Paper } from '../papers.ts';

export const paperOrders = ['newest', 'title', 'venue'] as const;
export type PaperOrder = (typeof paperOrders)[number];

const orders: Readonly<Record<PaperOrder, (a: Paper, b: Paper) => number>> = {
  newest: comparePapers,
  title: (a, b) => compareText(a.title, b.title) || comparePapers(a, b),
  venue: (a, b) => compareText(a.venue.short, b.venue.short) || comparePapers(a, b),
};

/** Ids of the papers in each order. */
export function orderedIds(papers: readonly Paper[]): Record<PaperOrder, readonly string[]> {
  const ids = (order: PaperOrder) => papers.toSorted(orders[order]).map(({ id }) => id);
  return { newest: ids('newest'), title: ids('title'), venue: ids('venue') };
}
