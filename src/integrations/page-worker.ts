/** A thread that finishes, writes and indexes pages while the next are rendered. */
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { type BuiltFile, describeContent } from './built-files.ts';
import { finishPage } from './finished-page.ts';
import { type FontLetters, FormulaLetters } from './formula-letters.ts';
import { fileOfSheet, fontAddresses, isKatex, katexPlaces, PageSheets, type SheetFolder } from './page-sheets.ts';
import { classesOf, styleSheetsOf } from './page-styles.ts';
import { readRecordFiles } from './record-files.ts';
import type { Scopes } from './scope-attributes.ts';
import { SearchIndex } from './search-index.ts';
import { versionPlaces } from './site-version.ts';
import { answerOrders } from './worker-link.ts';

/** What the worker is started with. */
export interface PageStart extends SheetFolder {
  readonly scopes: Scopes;
  /** The sheets that all pages have. */
  readonly common: ReadonlySet<string>;
  /** Number of the pages. */
  readonly pages: number;
}

/** A page in the making. */
export interface RenderedPage {
  /** Path below the folder of the site. */
  readonly file: string;
  /** In UTF-8. */
  readonly html: Uint8Array<ArrayBuffer>;
}

/** What is known once all pages are there. */
export interface LateTexts {
  readonly version: string;
  /** Hash in the names of KaTeX's sheet and fonts. */
  readonly katexHash: string;
}

/** Places in a page for what is known late, in bytes. */
type LatePlaces = { readonly [Text in keyof LateTexts]: readonly number[] };

/** What the worker has seen and written. */
export interface Survey {
  /** As they are with what stands for the late texts. */
  readonly files: readonly BuiltFile[];
  /** Sheets that the pages had before they were finished, and do not ask for any more. */
  readonly replaced: ReadonlySet<string>;
  readonly formulas: { readonly classes: ReadonlySet<string>; readonly letters: FontLetters };
}

const { site, base, scopes, common, pages }: PageStart = workerData;
const starting = SearchIndex.start(site, pages);
const sheets = new PageSheets({ site, base }, scopes, common);
const classes = new Set<string>();
const letters = new Map<string, Set<string>>();
let formulaLetters: FormulaLetters | undefined;
/** Pages that Pagefind was given, from the oldest: it reads one after another, and need not wait for the next. */
const indexing: Promise<void>[] = [];
const mostIndexing = 8;
const files: BuiltFile[] = [];
const incomplete = new Map<string, LatePlaces>();

/** Writes a file, but never over one that the folder "public" has at its place. */
function writeNew(file: string, content: Buffer): void {
  const path = join(site, file);
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, content, { flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    throw new Error(`The folder "public" has a file "${file}", where one of the site's own belongs: give it another name.`);
  }
  files.push(describeContent(file, content));
}

/** Notes what the formulas of a page need of KaTeX, and tells which fonts that are. */
function surveyFormulas(html: string, katexSheet: string): FontLetters {
  for (const name of classesOf(html)) classes.add(name);
  formulaLetters ??= new FormulaLetters(readFileSync(fileOfSheet({ site, base }, katexSheet), 'utf8'));
  const found = formulaLetters.of(html);
  for (const [font, ofPage] of found) letters.set(font, ofPage.union(letters.get(font) ?? new Set()));
  return found;
}

function finish(html: string, file: string): void {
  const ownSheets = styleSheetsOf(html);
  const katexSheet = ownSheets.find(isKatex);
  const fonts = katexSheet ? fontAddresses({ site, base }, surveyFormulas(html, katexSheet)) : [];
  const bytes = Buffer.from(finishPage(html, file, { base, scopes, sheets: sheets.replacementsFor(ownSheets), fonts }));
  writeNew(file, bytes);
  const places: LatePlaces = { version: versionPlaces(bytes), katexHash: katexSheet ? katexPlaces(bytes) : [] };
  if (places.version.length > 0 || places.katexHash.length > 0) incomplete.set(file, places);
}

const work = {
  async take({ file, html }: RenderedPage): Promise<void> {
    const text = new TextDecoder().decode(html);
    // Pagefind has a program of its own, which reads the page meanwhile.
    const index = await starting;
    indexing.push(index.add(file, text));
    finish(text, file);
    if (indexing.length > mostIndexing) await indexing.shift();
  },

  /** Writes the files beside the pages of some papers. */
  writeRecords(json: Uint8Array<ArrayBuffer>): void {
    for (const [file, text] of readRecordFiles(json)) writeNew(file, Buffer.from(text));
  },

  /** Writes the search index, after all pages. */
  async writeIndex(_: undefined): Promise<void> {
    await Promise.all(indexing);
    await (await starting).write();
  },

  survey(_: undefined): Survey {
    return { files, replaced: sheets.replaced, formulas: { classes, letters } };
  },

  /** Writes on the pages what was not known when they were finished. */
  complete(texts: LateTexts): void {
    for (const [page, places] of incomplete) {
      const file = openSync(join(site, page), 'r+');
      for (const place of places.version) writeSync(file, texts.version, place);
      for (const place of places.katexHash) writeSync(file, texts.katexHash, place);
      closeSync(file);
    }
  },
};

export type PageWork = typeof work;

answerOrders(work);
