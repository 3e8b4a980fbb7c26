/** Places of papers in each order of the list. The search index sorts by one key, so ties are settled here. */
import { oncePer } from '../once.ts';
import { compareText } from '../order.ts';
import { comparePapers, type Paper } from '../papers.ts';

export interface SortRanks {
  readonly newest: number;
  readonly title: number;
  readonly venue: number;
}

const orders: Readonly<Record<keyof SortRanks, (a: Paper, b: Paper) => number>> = {
  newest: comparePapers,
  title: (a, b) => compareText(a.title, b.title) || comparePapers(a, b),
  venue: (a, b) => compareText(a.venue.short, b.venue.short) || comparePapers(a, b),
};

/** Ranks by id of paper, from 0. */
export const sortRanks = oncePer((papers: readonly Paper[]): ReadonlyMap<string, SortRanks> => {
  const places = (order: (a: Paper, b: Paper) => number) => new Map(papers.toSorted(order).map(({ id }, rank) => [id, rank]));
  const [newest, title, venue] = [places(orders.newest), places(orders.title), places(orders.venue)];
  return new Map(papers.map(({ id }) => [id, { newest: newest.get(id) ?? 0, title: title.get(id) ?? 0, venue: venue.get(id) ?? 0 }]));
});
