import { describe, expect, it } from 'vitest';
import { isReviewOld } from './review-age.ts';

const at = (time: string) => Date.parse(time);

describe('isReviewOld', () => {
  it('turns after the last day, not on it', () => {
    expect(isReviewOld('2026-01-01', at('2026-01-31T00:00:00Z'), 30)).toBe(false);
    expect(isReviewOld('2026-01-01', at('2026-01-31T00:00:01Z'), 30)).toBe(true);
  });

  it('takes a review of the future for a fresh one', () => {
    expect(isReviewOld('2027-01-01', at('2026-01-01T00:00:00Z'), 30)).toBe(false);
  });
});
