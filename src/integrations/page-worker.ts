/** A thread that finishes, writes and indexes pages while the next are rendered, and then what all of them together need. */
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { type BuiltFile, describeContent } from './built-files.ts';
import { finishPage } from './finished-page.ts';
import { type FontLetters, FormulaLetters } from './formula-letters.ts';
import { dropUnnamedFonts, writeKatexSheet } from './katex-sheet.ts';
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

/** What the worker has written. */
export interface Survey {
  /** As they are with what stands for the late texts. */
  readonly files: readonly BuiltFile[];
  readonly katexHash: string;
}

const { site, base, scopes, common, pages }: PageStart = workerData;
const folder: SheetFolder = { site, base };
const starting = SearchIndex.start(site, pages);
const sheets = new PageSheets(folder, scopes, common);
const classes = new Set<string>();
const letters = new Map<string, Set<string>>();
let formulaLetters: FormulaLetters | undefined;
/** Pages that Pagefind was given, from the oldest: it reads one after another, and need not wait for the next. */
const indexing: Promise<void>[] = [];
const mostIndexing = 8;
const files: BuiltFile[] = [];
const incomplete = new Map<string, LatePlaces>();
/** Pages that have come. */
let taken = 0;
let ofAll: ReturnType<typeof beginWithAll> | undefined;

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
  formulaLetters ??= new FormulaLetters(readFileSync(fileOfSheet(folder, katexSheet), 'utf8'));
  const found = formulaLetters.of(html);
  for (const [font, ofPage] of found) letters.set(font, ofPage.union(letters.get(font) ?? new Set()));
  return found;
}

function finish(html: string, file: string): void {
  const ownSheets = styleSheetsOf(html);
  const katexSheet = ownSheets.find(isKatex);
  const fonts = katexSheet ? fontAddresses(folder, surveyFormulas(html, katexSheet)) : [];
  const bytes = Buffer.from(finishPage(html, file, { base, scopes, sheets: sheets.replacementsFor(ownSheets), fonts }));
  writeNew(file, bytes);
  const places: LatePlaces = { version: versionPlaces(bytes), katexHash: katexSheet ? katexPlaces(bytes) : [] };
  if (places.version.length > 0 || places.katexHash.length > 0) incomplete.set(file, places);
}

/** Makes the sheets and fonts that all pages together need, and removes those that they had before. */
async function writeSheets(): Promise<string> {
  const hash = await writeKatexSheet(folder, [...sheets.replaced].filter(isKatex), { classes, letters });
  for (const sheet of sheets.replaced) rmSync(fileOfSheet(folder, sheet));
  dropUnnamedFonts(site);
  return hash;
}

async function writeIndex(): Promise<void> {
  await Promise.all(indexing);
  await (await starting).write();
}

/**
 * Begins what is made of all pages together: with the last of them, for Astro makes other files meanwhile, and Pagefind's
 * program needs its memory before Astro needs most.
 */
function beginWithAll() {
  const begun = { index: writeIndex(), katexHash: writeSheets() };
  // Whoever asks for them is told.
  for (const result of Object.values(begun)) result.catch(() => {});
  return begun;
}

const work = {
  async take({ file, html }: RenderedPage): Promise<void> {
    const text = new TextDecoder().decode(html);
    // Pagefind has a program of its own, which reads the page meanwhile.
    const index = await starting;
    indexing.push(index.add(file, text));
    finish(text, file);
    if (indexing.length > mostIndexing) await indexing.shift();
    taken += 1;
    if (taken === pages) ofAll = beginWithAll();
  },

  /** Writes the files beside the pages of some papers. */
  writeRecords(json: Uint8Array<ArrayBuffer>): void {
    for (const [file, text] of readRecordFiles(json)) writeNew(file, Buffer.from(text));
  },

  /** Answers when the search index is written, after all pages. */
  async index(_: undefined): Promise<void> {
    ofAll ??= beginWithAll();
    await ofAll.index;
  },

  async survey(_: undefined): Promise<Survey> {
    ofAll ??= beginWithAll();
    return { files, katexHash: await ofAll.katexHash };
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
