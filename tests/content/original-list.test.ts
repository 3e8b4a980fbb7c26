/** Holds the content against the list that this site replaces: no paper, no placement and no topic of it may get lost. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { buildTaxonomy } from '../../src/domain/taxonomy.ts';
import { paperSchema } from '../../src/schemas/paper.ts';
import { topicSchema } from '../../src/schemas/topic.ts';
import { redirects } from './redirects.ts';

/** The frontmatter of all files of a collection, by id. */
function readEntries<Data>(collection: string, schema: z.ZodType<Data>): { id: string; data: Data }[] {
  const folder = new URL(`../../content/${collection}/`, import.meta.url);
  return readdirSync(folder).map((name) => {
    const frontmatter = readFileSync(new URL(name, folder), 'utf8').split(/^---$/m)[1] ?? '';
    return { id: name.replace(/\.md$/, ''), data: schema.parse(parse(frontmatter)) };
  });
}

/** The id of today of an entry that may have been renamed. */
function idNow(collection: 'papers' | 'topics', id: string): string {
  const to = redirects.find(({ from }) => from === `/${collection}/${id}/`)?.to.split('/');
  return to?.[1] === collection && to[2] ? to[2] : id;
}

/** Leaf and its papers, both in the order in which the original list printed them; titles resolved to ids. */
const originalList = z
  .array(z.tuple([z.string(), z.array(z.string())]))
  .parse(JSON.parse(readFileSync(new URL('original-list.json', import.meta.url), 'utf8')))
  .map(([leaf, ids]) => ({ leaf: idNow('topics', leaf), ids: ids.map((id) => idNow('papers', id)) }));

const papers = new Map(readEntries('papers', paperSchema).map(({ id, data }) => [id, data]));
const taxonomy = buildTaxonomy(readEntries('topics', topicSchema));
const placements = originalList.flatMap(({ leaf, ids }) => ids.map((id) => ({ leaf, id })));

function placementsOf(paper: string): { id: string; why?: string | undefined }[] {
  return (papers.get(paper)?.topics ?? []).map((placement) => (typeof placement === 'string' ? { id: placement } : placement));
}

describe('the original list', () => {
  it('had 61 papers in 87 placements under 19 leaves', () => {
    expect(new Set(placements.map(({ id }) => id)).size).toBe(61);
    expect(placements).toHaveLength(87);
    expect(originalList).toHaveLength(19);
  });

  it('has all its papers in the content', () => {
    expect(placements.map(({ id }) => id).filter((id) => !papers.has(id))).toEqual([]);
  });

  it('has all its placements in the content', () => {
    const lost = placements.filter(({ id, leaf }) => !placementsOf(id).some((placement) => placement.id === leaf));
    expect(lost).toEqual([]);
  });

  it('has a reason for all its placements', () => {
    const bare = placements.filter(({ id, leaf }) => !placementsOf(id).some((placement) => placement.id === leaf && placement.why));
    expect(bare).toEqual([]);
  });

  it('has its leaves in the content, in its order', () => {
    const leaves = originalList.map(({ leaf }) => leaf);
    expect(taxonomy.leaves.map(({ id }) => id).filter((id) => leaves.includes(id))).toEqual(leaves);
  });

  it('differs from the record where a correction says so', () => {
    const wrong = [...papers].flatMap(([id, paper]) =>
      (paper.corrections ?? [])
        .filter(({ field, listed, correct }) => {
          const record = field === 'title' ? paper.title : field === 'year' ? String(paper.year) : correct;
          return listed === correct || correct !== record;
        })
        .map((correction) => ({ id, ...correction })),
    );
    expect(wrong).toEqual([]);
  });
});
