import { expect, test } from 'vitest';
import { quotedQuery, quotedStart } from './quoted-query.ts';

test('a long query is quoted by its start, in whole characters', () => {
  expect(quotedStart('short')).toBe('“short”');
  expect(quotedStart('🧬'.repeat(60))).toBe(`“${'🧬'.repeat(60)}”`);
  expect(quotedStart('🧬'.repeat(61))).toBe(`“${'🧬'.repeat(60)}…”`);
  expect(quotedQuery('x'.repeat(61))).toBe(`“${'x'.repeat(61)}”`);
});

test('nothing in a query turns the sentence around it, and letters of every script stay', () => {
  expect(quotedQuery('a\u202ab\u202bc\u202cd\u202de\u202ef\u2066g\u2067h\u2068i\u2069j')).toBe('“abcdefghij”');
  expect(quotedQuery('words \u202e')).toBe('“words”');
  expect(quotedStart('אופטימיזציה می\u200cخواهم')).toBe('“אופטימיזציה می\u200cخواهم”');
});
