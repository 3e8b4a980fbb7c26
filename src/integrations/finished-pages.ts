import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration, AstroUserConfig } from 'astro';
import { listFiles } from './built-files.ts';
import { isKatex, type PagePlan, type PageSurvey, sheetListKey } from './finished-page.ts';
import { withoutUnusedRules } from './page-styles.ts';
import type { FinishOrder, PageShare, VersionOrder } from './page-worker.ts';
import { readScopes, type Scopes, shortenScopes } from './scope-attributes.ts';
import { type FileDigest, versionOf } from './site-version.ts';

type RenderBuiltUrl = NonNullable<NonNullable<NonNullable<AstroUserConfig['vite']>['experimental']>['renderBuiltUrl']>;

/** Vite option: style sheets and scripts find each other and their fonts by relative addresses, wherever the site is served. */
export const relativeAssetUrl: RenderBuiltUrl = (file, { hostType, ssr }) => {
  if (!ssr) return { relative: true };
  // KaTeX's sheet comes from the build of the pages, for which Vite ignores `relative`; all assets lie in one folder.
  return hostType === 'css' ? `./${posix.basename(file)}` : undefined;
};

/** More workers than this wait for the disk, and each has the memory of a program of its own. */
const mostWorkers = 4;
/** Fewer pages than this are not worth the start of another worker. */
const leastShare = 50;

const workerCount = (pages: number) => Math.max(1, Math.min(mostWorkers, availableParallelism(), Math.floor(pages / leastShare)));
const isPage = (file: string) => file.endsWith('.html');

/** The files in shares of about the same weight: neighbours, which are of one kind, go to different workers. */
function share(files: readonly string[], workers: number): string[][] {
  return Array.from({ length: workers }, (_, worker) => files.filter((_file, place) => place % workers === worker));
}

/** What a worker tells next. */
async function answerOf<Answer>(worker: Worker): Promise<Answer> {
  const [answer]: Answer[] = await once(worker, 'message');
  if (answer === undefined) throw new Error('A worker did not tell what is on its pages.');
  return answer;
}

function mergeSurveys(surveys: readonly PageSurvey[]): PageSurvey {
  const sheetLists = new Map(surveys.flatMap((survey) => survey.sheetLists.map((sheets) => [sheetListKey(sheets), sheets])));
  return {
    // In an order that does not depend on which worker was first.
    sheetLists: [...sheetLists].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, sheets]) => sheets),
    katexClasses: new Set(surveys.flatMap(({ katexClasses }) => [...katexClasses])),
  };
}

/** The text of all style sheets of a site. */
async function readSheets(site: string): Promise<string> {
  const sheets = (await readdir(join(site, '_astro'))).filter((name) => name.endsWith('.css'));
  return (await Promise.all(sheets.map((name) => readFile(join(site, '_astro', name), 'utf8')))).join('');
}

/** KaTeX brings fonts for every alphabet; those that no formula of the site needs are named by no sheet any more. */
async function dropUnnamedFonts(site: string): Promise<void> {
  const css = await readSheets(site);
  const fonts = (await readdir(join(site, '_astro'))).filter((name) => name.endsWith('.woff2'));
  await Promise.all(fonts.filter((name) => !css.includes(name)).map((name) => rm(join(site, '_astro', name))));
}

/** Writes sheets under the hash of their text, and remembers what it has written and what that replaces. */
class SheetWriter {
  readonly #site: string;
  readonly #base: string;
  readonly #written = new Map<string, string>();
  readonly replaced = new Set<string>();

  constructor(site: string, base: string) {
    this.#site = site;
    this.#base = base;
  }

  file(sheet: string): string {
    return join(this.#site, sheet.slice(this.#base.length));
  }

  async write(name: string, sheets: readonly string[], change: (css: string) => string = (css) => css): Promise<string> {
    const key = sheetListKey(sheets);
    const known = this.#written.get(key);
    if (known !== undefined) return known;
    const css = change((await Promise.all(sheets.map((sheet) => readFile(this.file(sheet), 'utf8')))).join(''));
    const hash = createHash('sha256').update(css).digest('base64url').slice(0, 8);
    const address = `${this.#base}_astro/${name}.${hash}.css`;
    await writeFile(this.file(address), css);
    this.#written.set(key, address);
    for (const sheet of sheets) this.replaced.add(sheet);
    return address;
  }
}

/**
 * Writes the sheets for all lists of sheets that pages have, and tells what takes the place of which in each list. Those of
 * a page's own components become one, after what all pages share: components style no elements of each other.
 */
async function writeSheets({ sheetLists, katexClasses }: PageSurvey, scopes: Scopes, writer: SheetWriter): Promise<PagePlan['sheets']> {
  const [one = [], ...others] = sheetLists;
  const common = others.reduce((shared, sheets) => shared.intersection(new Set(sheets)), new Set(one));
  const shorten = (css: string) => shortenScopes(css, scopes);
  const plan = new Map<string, ReadonlyMap<string, string>>();
  for (const sheets of sheetLists) {
    const replacements = new Map<string, string>();
    for (const sheet of sheets.filter(isKatex))
      replacements.set(sheet, await writer.write('katex', [sheet], (css) => withoutUnusedRules(css, katexClasses)));
    for (const sheet of sheets.filter((each) => common.has(each))) replacements.set(sheet, await writer.write('site', [sheet], shorten));
    const own = sheets.filter((sheet) => !replacements.has(sheet));
    const last = own.at(-1);
    if (last) replacements.set(last, await writer.write('page', own, shorten));
    plan.set(sheetListKey(sheets), replacements);
  }
  return plan;
}

/**
 * Finishes the pages of a build, once the search index has read them. The sheets of a page's components become one file,
 * which compresses better than many small ones; the sheet that all pages share stays apart, and KaTeX's keeps the rules
 * and fonts that some formula uses. What only the index needed leaves the pages, and so do the scope attributes that no style asks
 * for; the others get short names. Links become relative, so that the built site works under any path: this comes after
 * all that writes links. Last of all every page is told the version of the site, which is known once all else is written.
 */
export function finishedPages(): AstroIntegration {
  let base = '/';
  return {
    name: 'finished-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done': async ({ dir }) => {
        const site = fileURLToPath(dir);
        const pages = listFiles(site).filter(isPage);
        const scopes = readScopes(await readSheets(site));
        const writer = new SheetWriter(site, base);
        const workers = share(pages, workerCount(pages.length)).map((ownPages) => {
          const workerData: PageShare = { site, pages: ownPages };
          return new Worker(new URL('./page-worker.ts', import.meta.url), { workerData });
        });
        try {
          const surveys = await Promise.all(workers.map(answerOf<PageSurvey>));
          const sheets = await writeSheets(mergeSurveys(surveys), scopes, writer);
          await Promise.all([...writer.replaced].map((sheet) => rm(writer.file(sheet))));
          await dropUnnamedFonts(site);
          const others = share(
            listFiles(site).filter((file) => !isPage(file)),
            workers.length,
          );
          for (const [place, worker] of workers.entries()) {
            const order: FinishOrder = { plan: { base, scopes, sheets }, others: others[place] ?? [] };
            worker.postMessage(order);
          }
          const digests = await Promise.all(workers.map(answerOf<FileDigest[]>));
          const order: VersionOrder = { version: versionOf(digests.flat()) };
          for (const worker of workers) worker.postMessage(order);
          await Promise.all(workers.map((worker) => once(worker, 'exit')));
        } finally {
          for (const worker of workers) await worker.terminate();
        }
      },
    },
  };
}
