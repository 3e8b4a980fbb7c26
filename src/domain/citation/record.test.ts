import { describe, expect, test } from 'vitest';
import { safeUrl } from './record.ts';

describe('web address in a citation', () => {
  test.each([
    ['https://example.org/~me/a_b?c=d&e=%20#f', 'https://example.org/~me/a_b?c=d&e=%20#f'],
    ['https://example.org/}{\\x', 'https://example.org/%7D%7B%5Cx'],
    ['https://example.org/ä 100%', 'https://example.org/%C3%A4%20100%25'],
    ['https://example.org/\ud800', 'https://example.org/%EF%BF%BD'],
  ])('%s', (url, expected) => {
    expect(safeUrl(url)).toBe(expected);
  });
});
