import { expect, test } from 'vitest';
import { countInProse, countText } from './count-text.ts';

test('the noun agrees with the number, and thousands have a comma', () => {
  expect([0, 1, 2, 1512].map((count) => countText(count, 'paper'))).toEqual(['0 papers', '1 paper', '2 papers', '1,512 papers']);
  expect([1, 2].map((count) => countText(count, 'entry', 'entries'))).toEqual(['1 entry', '2 entries']);
});

test('inside a sentence a single one is a word', () => {
  expect([1, 3].map((count) => countInProse(count, 'source'))).toEqual(['one source', '3 sources']);
});
