/** Fitting the search index that Pagefind has written to what the pages ask for. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { minify } from 'vite';
import { type PaperOrder, paperOrders } from '../domain/query/paper-orders.ts';
import { bundleFolder } from './search-index.ts';

/** What Pagefind writes for users of its own interface and of a worker; no page of this site asks for it. */
const unusedFiles = /ui\.(?:js|css)$|^pagefind-(?:highlight|worker)\.js$|^wasm\.unknown\.pagefind$/;

/** What a file of the index holds: a mark of Pagefind's, then the content, all of it compressed. */
function readIndexFile(file: string): Buffer {
  return gunzipSync(readFileSync(file)).subarray('pagefind_dcd'.length);
}

/** The filter in which PaperSearchFacts.astro keeps what a row shows: read from the pages found, never asked for. */
const unusedFilter = 'row';

/** The name of a filter from its file: an array in CBOR that begins with it, a text of fewer than 24 bytes. */
function filterName(list: Buffer): string {
  return list.toString('utf8', 2, 2 + ((list[1] ?? 0) & 31));
}

function dropUnusedFiles(bundle: string): void {
  for (const name of readdirSync(bundle)) if (unusedFiles.test(name)) rmSync(join(bundle, name));
  const filters = join(bundle, 'filter');
  for (const name of readdirSync(filters)) if (filterName(readIndexFile(join(filters, name))) === unusedFilter) rmSync(join(filters, name));
}

/** Names of hits by the id of their paper: the files with what is known of a page bear them. */
function hitsOfPapers(bundle: string): Map<string, string> {
  const folder = join(bundle, 'fragment');
  const hits = new Map<string, string>();
  for (const name of readdirSync(folder)) {
    const { url }: { url: string } = JSON.parse(readIndexFile(join(folder, name)).toString());
    const id = /^\/papers\/([^/]+)\/$/.exec(url)?.[1];
    if (id) hits.set(id, name.replace(/\.pf_fragment$/, ''));
  }
  return hits;
}

/** The orders of the list as Astro writes them, see src/pages/papers/orders.json.ts. They do not stay. */
export const ordersFile = 'papers/orders.json';

/**
 * Writes the orders of the list beside the index, by the names of its hits. In Pagefind's own place for them all orders
 * are fetched with the first query, and sorting looks along all papers for each that was found.
 */
function writeOrders(site: string, bundle: string): void {
  const source = join(site, ordersFile);
  const orders: Record<PaperOrder, string[]> = JSON.parse(readFileSync(source, 'utf8'));
  const hits = hitsOfPapers(bundle);
  mkdirSync(join(bundle, 'orders'));
  for (const order of paperOrders)
    writeFileSync(join(bundle, 'orders', `${order}.json`), JSON.stringify(orders[order].map((id) => hits.get(id))));
  rmSync(source);
}

/** Pagefind publishes its script with long names. */
async function minifyEngine(bundle: string): Promise<void> {
  const file = join(bundle, 'pagefind.js');
  const { code, errors } = await minify(file, readFileSync(file, 'utf8'), { module: true });
  if (errors.length > 0)
    throw new Error(`The script of the search could not be made smaller: ${errors.map(({ message }) => message).join('; ')}`);
  writeFileSync(file, code);
}

/**
 * Leaves out what no page asks for, and adds the orders of the list.
 *
 * @param site folder of the site, with all files that Astro writes
 */
export async function fitSearchIndex(site: string): Promise<void> {
  const bundle = join(site, bundleFolder);
  dropUnusedFiles(bundle);
  await minifyEngine(bundle);
  writeOrders(site, bundle);
}
