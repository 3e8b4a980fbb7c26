import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { classesOf, mergeableRuns, replaceStyleSheets, styleSheetsOf, withoutUnusedRules } from './page-styles.ts';
import { dropUnusedScopes, readScopes, type Scopes } from './scope-attributes.ts';

/** KaTeX's sheet stays a file of its own: all pages with formulas share it. */
const isKatex = (sheet: string) => /\/katex[^/]*\.css$/.test(sheet);

/** What only the search index needed: elements without text, written by PaperSearchFacts.astro. */
const searchFacts = /<span data-pagefind-(?:filter|meta|sort)="[^"]*"><\/span>\s*/g;

interface Survey {
  /** Sheets that stand on every page, which all pages share. */
  readonly common: ReadonlySet<string>;
  /** Classes on pages with formulas. */
  readonly katexClasses: ReadonlySet<string>;
}

async function surveyPages(pages: readonly string[]): Promise<Survey> {
  let common: Set<string> | undefined;
  const katexClasses = new Set<string>();
  for (const page of pages) {
    const html = await readFile(page, 'utf8');
    const sheets = styleSheetsOf(html);
    // Old addresses only lead elsewhere and have no styles.
    if (sheets.length === 0) continue;
    common = common ? common.intersection(new Set(sheets)) : new Set(sheets);
    if (sheets.some(isKatex)) for (const name of classesOf(html)) katexClasses.add(name);
  }
  return { common: common ?? new Set(), katexClasses };
}

async function readSiteScopes(site: string): Promise<Scopes> {
  const sheets = (await readdir(join(site, '_astro'))).filter((name) => name.endsWith('.css'));
  return readScopes((await Promise.all(sheets.map((name) => readFile(join(site, '_astro', name), 'utf8')))).join(''));
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
    const key = sheets.join(' ');
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
 * Makes the pages of a build lighter, once the search index has read them. The sheets of a page's components become one
 * file, which compresses better than many small ones; the sheet that all pages share stays apart, and KaTeX's keeps the
 * rules that some formula uses. What only the index needed leaves the pages, and so do the scope attributes that no
 * style asks for.
 */
export function leanPages(): AstroIntegration {
  let base = '/';
  return {
    name: 'lean-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:build:done': async ({ dir }) => {
        const site = fileURLToPath(dir);
        const pages = (await readdir(site, { recursive: true })).filter((name) => name.endsWith('.html')).map((name) => join(site, name));
        const { common, katexClasses } = await surveyPages(pages);
        const scopes = await readSiteScopes(site);
        const writer = new SheetWriter(site, base);
        for (const page of pages) {
          const html = await readFile(page, 'utf8');
          const sheets = styleSheetsOf(html);
          const replacements = new Map<string, string | undefined>();
          for (const [first = '', ...rest] of mergeableRuns(sheets, (sheet) => common.has(sheet) || isKatex(sheet))) {
            replacements.set(first, await writer.write('page', [first, ...rest]));
            for (const sheet of rest) replacements.set(sheet, undefined);
          }
          for (const sheet of sheets.filter(isKatex))
            replacements.set(sheet, await writer.write('katex', [sheet], (css) => withoutUnusedRules(css, katexClasses)));
          const styled = replaceStyleSheets(html, (href) => (replacements.has(href) ? replacements.get(href) : href));
          const lean = dropUnusedScopes(styled.replaceAll(searchFacts, ''), scopes);
          if (lean !== html) await writeFile(page, lean);
        }
        await Promise.all([...writer.replaced].map((sheet) => rm(writer.file(sheet))));
      },
    },
  };
}
