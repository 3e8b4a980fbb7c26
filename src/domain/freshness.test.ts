import { describe, expect, it } from 'vitest';
import { freshness } from './freshness.ts';

describe('freshness', () => {
  it('has no dates when there is nothing to date', () => {
    expect(freshness({ papers: [], news: [] })).toEqual({ lastAdded: undefined, lastReviewed: undefined });
  });
});
