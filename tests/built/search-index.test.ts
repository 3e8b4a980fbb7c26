/** The search index as it is published: what a reader's first query fetches of it, and the orders beside it. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { orderedIds, paperOrders } from '../../src/domain/query/paper-orders.ts';
import { facetIds } from '../../src/domain/query/view-state.ts';
import { loadLibrary } from '../content/load-library.ts';
import { builtSites } from '../setup/built-sites.ts';

const site = builtSites.root.dir;
const bundle = join(site, 'pagefind');

/** Bytes of files that are compressed already. */
function sizes(folder: string): number[] {
  return readdirSync(join(bundle, folder)).map((name) => statSync(join(bundle, folder, name)).size);
}

/** What the index keeps of the page of a hit. */
function fragmentOf(hit: string): { url: string } {
  const content = gunzipSync(readFileSync(join(bundle, 'fragment', `${hit}.pf_fragment`)));
  return JSON.parse(content.subarray('pagefind_dcd'.length).toString());
}

it('a word fetches a small part of the index', () => {
  // Pagefind's own measure of a part makes them 25 kB.
  expect(Math.max(...sizes('index'))).toBeLessThan(5_000);
});

it('filters are those of the list, and none of what only rows need', () => {
  const names = readdirSync(join(bundle, 'filter')).map((file) => {
    const content = gunzipSync(readFileSync(join(bundle, 'filter', file))).subarray('pagefind_dcd'.length);
    // An array in CBOR whose first value is the name, a text of fewer than 24 bytes.
    const start = content.findIndex((byte) => byte >= 0x60 && byte < 0x78);
    return content.subarray(start + 1, start + 1 + (content[start] ?? 0) - 0x60).toString();
  });
  expect(names.toSorted()).toEqual([...facetIds, 'kind'].toSorted());
});

it('the script of the search is minified', () => {
  expect(gzipSync(readFileSync(join(bundle, 'pagefind.js'))).length).toBeLessThan(11_500);
});

it('each order of the list names the hits of its papers, and is not fetched with every query', async () => {
  const { papers } = await loadLibrary();
  const wanted = orderedIds(papers);
  for (const order of paperOrders) {
    const hits: string[] = JSON.parse(readFileSync(join(bundle, 'orders', `${order}.json`), 'utf8'));
    expect(hits.map((hit) => fragmentOf(hit).url)).toEqual(wanted[order].map((id) => `/papers/${id}/`));
  }
  const [meta = ''] = readdirSync(bundle).filter((name) => name.endsWith('.pf_meta'));
  expect(gunzipSync(readFileSync(join(bundle, meta))).toString('latin1')).not.toContain('newest');
  // What the orders were made of.
  expect(existsSync(join(site, 'papers', 'orders.json'))).toBe(false);
});
