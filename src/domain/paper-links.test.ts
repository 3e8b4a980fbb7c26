import { expect, test } from 'vitest';
import { identifierUrl } from './identifier.ts';
import { paperLinks } from './paper-links.ts';

test('the link of a DOI leads to all of it, and is the one that a new entry is given', () => {
  const doi = '10.1002/a#b?c%d[1]';
  const href = 'https://doi.org/10.1002/a%23b%3Fc%25d%5B1%5D';
  expect(paperLinks({ links: { paper: 'https://example.org/', doi } })).toContainEqual({ label: 'DOI', href });
  expect(paperLinks({ links: { paper: identifierUrl({ kind: 'doi', id: doi }), doi } })).toEqual([{ label: 'Paper', href }]);
});
