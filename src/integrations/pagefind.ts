import { createReadStream, existsSync, readdirSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { minify } from 'vite';
import { type PaperOrder, paperOrders } from '../domain/query/paper-orders.ts';
import { listFiles } from './built-files.ts';

const mediaTypes: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json', '.css': 'text/css' };

/** Folders whose pages list papers and take no part themselves; in a long list they are most of the pages. */
const listFolders = ['authors', 'venues', 'years'];

/** The pages to look at, as a pattern. */
function searchedPages(outDir: string): string {
  const folders = readdirSync(outDir, { withFileTypes: true }).filter((entry) => entry.isDirectory() && !listFolders.includes(entry.name));
  return `{${['*.html', ...folders.map(({ name }) => `${name}/**/*.html`)].join(',')}}`;
}

/** Throws what Pagefind reports; its functions resolve with errors instead of rejecting. */
function need<Answer extends { errors: string[] }>(step: string, answer: Answer): Answer {
  if (answer.errors.length > 0) throw new Error(`The search index could not be made (${step}): ${answer.errors.join('; ')}`);
  return answer;
}

/**
 * Places of words in each file of the index, for so many pages. With Pagefind's own 20,000 the file for one word weighs
 * 25 kB; a smaller one is one more name to read before the first query. About here the two together weigh least. Pagefind
 * reads the number from its environment, when it starts.
 */
function limitPlaces(pages: number): void {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(Math.ceil(50 * Math.sqrt(pages)));
}

/** What Pagefind writes for users of its own interface and of a worker; no page of this site asks for it. */
const unusedFiles = /ui\.(?:js|css)$|^pagefind-(?:highlight|worker)\.js$|^wasm\.unknown\.pagefind$/;

/** What a file of the index holds: a mark of Pagefind's, then the content, all of it compressed. */
async function readIndexFile(file: string): Promise<Buffer> {
  return gunzipSync(await readFile(file)).subarray('pagefind_dcd'.length);
}

/** The filter in which PaperSearchFacts.astro keeps what a row shows: read from the pages found, never asked for. */
const unusedFilter = 'row';

/** The name of a filter from its file: an array in CBOR that begins with it, a text of fewer than 24 bytes. */
function filterName(list: Buffer): string {
  return list.toString('utf8', 2, 2 + ((list[1] ?? 0) & 31));
}

async function dropUnusedFiles(bundle: string): Promise<void> {
  for (const name of await readdir(bundle)) if (unusedFiles.test(name)) await rm(join(bundle, name));
  const filters = join(bundle, 'filter');
  for (const name of await readdir(filters))
    if (filterName(await readIndexFile(join(filters, name))) === unusedFilter) await rm(join(filters, name));
}

/** Names of hits by the id of their paper: the files with what is known of a page bear them. */
async function hitsOfPapers(bundle: string): Promise<Map<string, string>> {
  const folder = join(bundle, 'fragment');
  const hits = new Map<string, string>();
  for (const name of await readdir(folder)) {
    const { url }: { url: string } = JSON.parse((await readIndexFile(join(folder, name))).toString());
    const id = /^\/papers\/([^/]+)\/$/.exec(url)?.[1];
    if (id) hits.set(id, name.replace(/\.pf_fragment$/, ''));
  }
  return hits;
}

/**
 * Writes the orders of the list beside the index, by the names of its hits. In Pagefind's own place for them all orders
 * are fetched with the first query, and sorting looks along all papers for each that was found.
 */
async function writeOrders(site: string, bundle: string): Promise<void> {
  const source = join(site, 'papers', 'orders.json');
  const orders: Record<PaperOrder, string[]> = JSON.parse(await readFile(source, 'utf8'));
  const hits = await hitsOfPapers(bundle);
  await mkdir(join(bundle, 'orders'));
  for (const order of paperOrders)
    await writeFile(join(bundle, 'orders', `${order}.json`), JSON.stringify(orders[order].map((id) => hits.get(id))));
  await rm(source);
}

/** Pagefind publishes its script with long names. */
async function minifyEngine(bundle: string): Promise<void> {
  const file = join(bundle, 'pagefind.js');
  const { code, errors } = await minify(file, await readFile(file, 'utf8'), { module: true });
  if (errors.length > 0)
    throw new Error(`The script of the search could not be made smaller: ${errors.map(({ message }) => message).join('; ')}`);
  await writeFile(file, code);
}

/**
 * Makes the search index from the pages that a build wrote, into `pagefind/` beside them. Pages take part by
 * `data-pagefind-body`. The development server answers from the index of the last build.
 */
export function pagefindIndex(): AstroIntegration {
  let outDir: URL | undefined;
  return {
    name: 'pagefind-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        outDir = config.outDir;
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const found = /\/pagefind\/([\w./-]+)/.exec(new URL(request.url ?? '/', 'http://localhost').pathname);
          const file = found?.[1] && outDir ? join(fileURLToPath(outDir), 'pagefind', found[1]) : undefined;
          if (!file || file.includes('..') || !existsSync(file)) return next();
          response.setHeader('Content-Type', mediaTypes[extname(file)] ?? 'application/octet-stream');
          createReadStream(file).pipe(response);
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const [site, bundle] = [fileURLToPath(dir), fileURLToPath(new URL('pagefind/', dir))];
        limitPlaces(listFiles(site).filter((file) => file.endsWith('.html')).length);
        const { index } = need(
          'start',
          await pagefind.createIndex({
            // A formula stands three times in KaTeX's output; its MathML is the one that reads as text.
            excludeSelectors: ['.katex-html', '.katex annotation'],
          }),
        );
        if (!index) throw new Error('The search index could not be made: Pagefind did not start.');
        need('read pages', await index.addDirectory({ path: site, glob: searchedPages(site) }));
        need('write', await index.writeFiles({ outputPath: bundle }));
        await pagefind.close();
        await dropUnusedFiles(bundle);
        await minifyEngine(bundle);
        await writeOrders(site, bundle);
        logger.info('search index written to pagefind/');
      },
    },
  };
}
