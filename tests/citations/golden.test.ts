/**
 * The files that the site offers, word for word, for some papers of its first release: a change of a writer shows here
 * line by line. The entries are kept beside them as they were, so that nobody who adds or corrects a paper has to write
 * the files anew. `npx vitest run tests/citations -u` rewrites them.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { citationFormats } from '../../src/domain/citation/formats.ts';
import { scholarlyArticleJsonLd } from '../../src/domain/citation/json-ld.ts';
import { citationMetaTags, coins } from '../../src/domain/citation/reference-meta.ts';
import { citationStyles, styledCitation } from '../../src/domain/citation/styled.ts';
import { groupBy } from '../../src/domain/order.ts';
import { linkPapers } from '../../src/domain/papers.ts';
import { buildTaxonomy } from '../../src/domain/taxonomy.ts';
import { paperSchema } from '../../src/schemas/paper.ts';
import { topicSchema } from '../../src/schemas/topic.ts';
import { venueSchema } from '../../src/schemas/venue.ts';

const entries = <Data>(data: z.ZodType<Data>) => z.array(z.strictObject({ id: z.string(), data }));
const kept = z
  .strictObject({ papers: entries(paperSchema), venues: entries(venueSchema), topics: entries(topicSchema) })
  .parse(JSON.parse(readFileSync(new URL('golden/entries.json', import.meta.url), 'utf8')));
const papers = linkPapers(kept.papers, kept.venues, buildTaxonomy(kept.topics).nodes).toSorted((a, b) => (a.id < b.id ? -1 : 1));

describe('papers of the first release', () => {
  for (const { extension, label, write } of citationFormats)
    test(`as ${label}`, async () => {
      // Git keeps text files with LF; properties.test.ts looks at the CRLF of RIS and CSV.
      await expect(write(papers, papers).replaceAll('\r\n', '\n')).toMatchFileSnapshot(`golden/papers.${extension}.txt`);
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
});
