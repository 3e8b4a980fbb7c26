import type { Library } from './library.ts';
import { oncePer } from './once.ts';

/** Dates that tell how fresh the list is, each "YYYY-MM-DD"; undefined when there is nothing to date. */
export interface Freshness {
  /** The newest entry joined the list. */
  readonly lastAdded: string | undefined;
  /** The records were last reviewed as a whole. */
  readonly lastReviewed: string | undefined;
}

export const freshness = oncePer(
  (library: Pick<Library, 'papers' | 'news'>): Freshness => ({
    lastAdded: latest(library.papers.map((paper) => paper.added)),
    lastReviewed: latest(library.news.filter(({ data }) => data.kind === 'review').map(({ data }) => data.date)),
  }),
);

/** The last of dates written "YYYY-MM-DD". */
function latest(dates: readonly string[]): string | undefined {
  return dates.reduce<string | undefined>((last, date) => (last === undefined || date > last ? date : last), undefined);
}

/** Made once: making one takes longer than anything else on a page. */
const longDate = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** "2025-03-04" as "4 March 2025", whatever the machine's language and time zone. */
export function formatDate(isoDate: string): string {
  return longDate.format(new Date(`${isoDate}T00:00:00Z`));
}
