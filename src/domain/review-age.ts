/** When a review of the list is too old. Runs in the browser as well: the reader's day counts. */

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
