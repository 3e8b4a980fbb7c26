import { expect, test } from 'vitest';
import { cleanQuery, longestQuery } from './clean-query.ts';

test('a query has one space between words, and an end', () => {
  expect(cleanQuery('  a\u0000\n b\t\ufeff')).toBe('a b');
  expect(cleanQuery('a \u00ad b \u200e')).toBe('a b');
  expect(cleanQuery('x'.repeat(10_000))).toHaveLength(longestQuery);
  expect(cleanQuery(`${'x'.repeat(longestQuery - 1)}🧬`).isWellFormed()).toBe(true);
});

test('a word is whole without the characters in it that nobody sees', () => {
  for (const unseen of ['\u0007', '\u00ad', '\u200b', '\u200e', '\u2060', '\ufeff', '\ufffe'])
    expect(cleanQuery(`conser${unseen}vative`)).toBe('conservative');
});

test('nothing in a query turns the sentence that repeats it, and letters of every script stay', () => {
  expect(cleanQuery('a\u202ab\u202bc\u202cd\u202de\u202ef\u2066g\u2067h\u2068i\u2069j')).toBe('abcdefghij');
  expect(cleanQuery('אופטימיזציה می\u200cخواهم')).toBe('אופטימיזציה می\u200cخواهم');
});
