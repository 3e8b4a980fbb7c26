import { describe, expect, it } from 'vitest';
import { nearParts, rowsOnPage, splitList } from './paging.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('splitList', () => {
  it.each([1, rowsOnPage - 1, rowsOnPage])('leaves a list of %i values whole', (count) => {
    expect(splitList(numbers(count))).toEqual([{ values: numbers(count), number: 1, parts: 1, first: 1, last: count, total: count }]);
  });

  it('loses no value and repeats none', () => {
    for (const count of [rowsOnPage + 1, 3 * rowsOnPage, 1512]) {
      const parts = splitList(numbers(count));
      expect(parts.flatMap(({ values }) => values)).toEqual(numbers(count));
      for (const { values, first, last, parts: all } of parts) {
        expect(values.length).toBeGreaterThan(0);
        expect(values.length).toBeLessThanOrEqual(rowsOnPage);
        expect([first - 1, last - 1]).toEqual([values[0], values.at(-1)]);
        expect(all).toBe(parts.length);
      }
    }
  });

  it('gives a list without values a page that says so', () => {
    expect(splitList([])).toEqual([{ values: [], number: 1, parts: 1, first: 1, last: 0, total: 0 }]);
  });
});

describe('nearParts', () => {
  it('names all of a few', () => expect(nearParts({ number: 2, parts: 4 })).toEqual([1, 2, 3, 4]));

  it('names the ends and the neighbours of many', () => {
    expect(nearParts({ number: 1, parts: 16 })).toEqual([1, 2, 3, 16]);
    expect(nearParts({ number: 9, parts: 16 })).toEqual([1, 7, 8, 9, 10, 11, 16]);
    expect(nearParts({ number: 16, parts: 16 })).toEqual([1, 14, 15, 16]);
  });
});
