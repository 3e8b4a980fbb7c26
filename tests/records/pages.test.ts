import { describe, expect, it } from 'vitest';
import { readBibtex } from '../../src/records/bibtex.ts';
import { draftPaper } from '../../src/records/draft.ts';

describe('the pages of a record', () => {
  const pagesOf = (pages: string) => {
    const record = readBibtex(
      `@article{x, title={T}, author={Ada Lovelace}, year={2024}, journal={J}, url={https://example.org/x}, pages={${pages}}}`,
    );
    const options = { venue: 'icml', topics: [], summary: '', today: '2026-01-01' };
    return draftPaper(record, options, { ids: new Set(), keys: new Set() }).data.pages;
  };

  it.each([
    ['1221--32', '1221-1232'],
    ['98--103', '98-103'],
    ['436--44', '436-444'],
    ['1299--05', undefined],
  ])('%s are %s', (found, pages) => {
    expect(pagesOf(found)).toBe(pages);
  });
});
