import { expect, test } from 'vitest';
import { announced, closed, curlyQuotes, initials, italic, joined, plain, type Runs, withRanges } from './styled-text.ts';

const textOf = (runs: Runs) => runs.map(({ text, italic: slanted }) => (slanted ? `*${text}*` : text)).join('');

test.each([
  ['Jean-Luc', 'J.-L.'],
  ['J.R. R', 'J. R. R.'],
  ['Minh  Thế', 'M. T.'],
  ['Þór', 'Þ.'],
  ['Ch.', 'Ch.'],
  ['Ludwig van', 'L. van'],
  ['伟', '伟'],
  ['', ''],
])('the initials of %j are %j', (given, expected) => {
  expect(initials(given)).toBe(expected);
});

test('quotation marks take turns, apostrophes are none', () => {
  expect(curlyQuotes(`Don't say "it's 'so' here"`)).toBe('Don’t say “it’s ‘so’ here”');
  expect(curlyQuotes('A "free" “lunch”', 1)).toBe('A ‘free’ ‘lunch’');
  expect(curlyQuotes('5" pipes')).toBe('5" pipes');
});

test('a mark stands inside of quotation marks, and not after what ends a sentence', () => {
  expect(textOf(closed(plain('“So it is”'), ','))).toBe('“So it is,”');
  expect(textOf(closed(plain('“Is it ‘so’”'), '.'))).toBe('“Is it ‘so.’”');
  for (const ended of ['“Is it so?”', 'Ends here.']) expect(textOf(closed(plain(ended), '.'))).toBe(ended);
  expect(textOf(closed(italic('Journal'), '.'))).toBe('*Journal*.');
  expect(closed([], '.')).toEqual([]);
});

test('parts that are missing take their punctuation along', () => {
  expect(textOf(joined([plain('A'), plain(undefined), announced('vol. ', undefined), italic('B?'), plain('C')], ', '))).toBe('A, *B?* C');
  expect(textOf(joined([announced('vol. ', withRanges('12-13')), announced('(', '3', ')')], ' '))).toBe('vol. 12–13 (3)');
});
