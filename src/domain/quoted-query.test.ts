import { expect, test } from 'vitest';
import { quotedQuery, quotedStart } from './quoted-query.ts';

test('a long query is quoted by its start, in whole characters', () => {
  expect(quotedStart('short')).toBe('“short”');
  expect(quotedStart('🧬'.repeat(60))).toBe(`“${'🧬'.repeat(60)}”`);
  expect(quotedStart('🧬'.repeat(61))).toBe(`“${'🧬'.repeat(60)}…”`);
  expect(quotedQuery('x'.repeat(61))).toBe(`“${'x'.repeat(61)}”`);
});
