/**
 * The files that the site offers, word for word, for the papers of its first release: a change of a writer shows here
 * line by line. Papers that join later do not change the files. `npx vitest run tests/citations -u` rewrites them.
 */
import { describe, expect, test } from 'vitest';
import { citationFormats } from '../../src/domain/citation/formats.ts';
import { scholarlyArticleJsonLd } from '../../src/domain/citation/json-ld.ts';
import { citationMetaTags, coins } from '../../src/domain/citation/reference-meta.ts';
import { citationStyles, styledCitation } from '../../src/domain/citation/styled.ts';
import { groupBy } from '../../src/domain/order.ts';
import { loadLibrary } from '../content/load-library.ts';

const firstRelease = '2025-03-04';
const library = await loadLibrary();
const papers = library.papers.filter((paper) => paper.added === firstRelease).toSorted((a, b) => (a.id < b.id ? -1 : 1));

describe('the papers of the first release', () => {
  test('are all there', () => {
    expect(papers).toHaveLength(61);
  });

  for (const { extension, label, write } of citationFormats)
    test(`as ${label}`, async () => {
      // Git keeps text files with LF; properties.test.ts looks at the CRLF of RIS and CSV.
      await expect(write(papers, library.papers).replaceAll('\r\n', '\n')).toMatchFileSnapshot(`golden/papers.${extension}.txt`);
    });

  for (const { id, label } of citationStyles)
    test(`as text in the style ${label}`, async () => {
      const lines = papers.map((paper) => `${styledCitation(paper, id).text}\n`);
      await expect(lines.join('')).toMatchFileSnapshot(`golden/papers.${id}.txt`);
    });

  test('in the heads of the pages, one paper of each type of venue', async () => {
    const samples = [...groupBy(papers, (paper) => paper.venue.type).values()].flatMap((group) => group.slice(0, 1));
    const heads = samples.map((paper) => [
      `# ${paper.id}`,
      ...citationMetaTags(paper).map(({ name, content }) => `${name}: ${content}`),
      `COinS: ${coins(paper)}`,
      `JSON-LD: ${JSON.stringify(scholarlyArticleJsonLd(paper, { page: `https://example.org/papers/${paper.id}/` }), null, 1)}`,
    ]);
    await expect(`${heads.map((lines) => lines.join('\n')).join('\n\n')}\n`).toMatchFileSnapshot('golden/reference-meta.txt');
  });

  test('have keys of their own', () => {
    expect(new Set(library.papers.map((paper) => paper.key)).size).toBe(library.papers.length);
  });
});
