import type { Library } from './library.ts';

/** Dates that tell how fresh the list is, each "YYYY-MM-DD"; undefined when there is nothing to date. */
export interface Freshness {
  /** The newest entry joined the list. */
  readonly lastAdded: string | undefined;
  /** The records were last reviewed as a whole. */
  readonly lastReviewed: string | undefined;
}

export function freshness(library: Pick<Library, 'papers' | 'news'>): Freshness {
  return {
    lastAdded: latest(library.papers.map((paper) => paper.added)),
    lastReviewed: latest(library.news.filter(({ data }) => data.kind === 'review').map(({ data }) => data.date)),
  };
}

/** The last of dates written "YYYY-MM-DD", in one pass: every page asks. */
function latest(dates: readonly string[]): string | undefined {
  return dates.reduce<string | undefined>((last, date) => (last === undefined || date > last ? date : last), undefined);
}

/** A review older than this is said to be old. */
export const reviewLastsDays = 180;

const millisecondsPerDay = 86_400_000;

/**
 * Whether a review is too old.
 * @param reviewed "YYYY-MM-DD"
 * @param now milliseconds since 1970, as `Date.now()` gives them
 * @param days how long a review lasts
 */
export function isReviewOld(reviewed: string, now: number, days: number): boolean {
  return now - Date.parse(`${reviewed}T00:00:00Z`) > days * millisecondsPerDay;
}

/** "2025-03-04" as "4 March 2025", whatever the machine's language and time zone. */
export function formatDate(isoDate: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${isoDate}T00:00:00Z`));
}
