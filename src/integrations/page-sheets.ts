/** The style sheets of finished pages: few files, which hold only what some page uses. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FontLetters } from './formula-letters.ts';
import { leanNesting } from './page-styles.ts';
import { type Scopes, shortenScopes } from './scope-attributes.ts';

/** KaTeX's sheet stays a file of its own: all pages with formulas share it. */
export const isKatex = (sheet: string) => /\/katex[^/]*\.css$/.test(sheet);

/**
 * Stands for the hash in the names of KaTeX's sheet and fonts until all pages are there and tell which rules and letters
 * they need; as long as a hash.
 */
export const katexPlaceholder = '(hashed)';
export const katexName = (hash: string) => `katex.${hash}.css`;
export const fontName = (name: string, hash: string) => `${name}.${hash}.woff2`;
const katexLink = /(<link rel="(?:stylesheet|preload)" href="[^"]*\.)\(hashed\)\.(?:css|woff2)"/g;

/** Places of the placeholder in a page, in bytes; none on pages without formulas. Texts cannot imitate it: their quotation marks are escaped. */
export function katexPlaces(page: Buffer): number[] {
  return [...page.toString('latin1').matchAll(katexLink)].map(({ 1: before = '', index }) => index + before.length);
}

export const hashOf = (...contents: readonly (string | Buffer)[]) => {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content);
  return hash.digest('base64url').slice(0, katexPlaceholder.length);
};

/** Where the sheets of a site are. */
export interface SheetFolder {
  /** Folder of the site. */
  readonly site: string;
  /** Path under which its pages expect it, with a slash at both ends. */
  readonly base: string;
}

export const fileOfSheet = ({ site, base }: SheetFolder, sheet: string) => join(site, sheet.slice(base.length));

/**
 * Tells which sheets take the place of those that a page was rendered with, and writes them. Those of a page's own
 * components become one, after what all pages share: components style no elements of each other.
 */
export class PageSheets {
  readonly #folder: SheetFolder;
  readonly #scopes: Scopes;
  readonly #common: ReadonlySet<string>;
  readonly #plans = new Map<string, ReadonlyMap<string, string>>();
  /** Sheets that no page names any more. */
  readonly replaced = new Set<string>();

  /** @param common the sheets that all pages have */
  constructor(folder: SheetFolder, scopes: Scopes, common: ReadonlySet<string>) {
    this.#folder = folder;
    this.#scopes = scopes;
    this.#common = common;
  }

  /** The sheet to put in the place of each of a page's; one that has no place in it is left out. */
  replacementsFor(sheets: readonly string[]): ReadonlyMap<string, string> {
    const key = sheets.join(' ');
    const known = this.#plans.get(key);
    if (known) return known;
    const replacements = new Map<string, string>();
    for (const sheet of sheets) {
      this.replaced.add(sheet);
      if (isKatex(sheet)) replacements.set(sheet, `${this.#folder.base}_astro/${katexName(katexPlaceholder)}`);
      else if (this.#common.has(sheet)) replacements.set(sheet, this.#write('site', [sheet]));
    }
    const own = sheets.filter((sheet) => !replacements.has(sheet));
    const last = own.at(-1);
    if (last) replacements.set(last, this.#write('page', own));
    this.#plans.set(key, replacements);
    return replacements;
  }

  #write(name: string, sheets: readonly string[]): string {
    const text = sheets.map((sheet) => readFileSync(fileOfSheet(this.#folder, sheet), 'utf8')).join('');
    const css = leanNesting(shortenScopes(text, this.#scopes));
    const address = `${this.#folder.base}_astro/${name}.${hashOf(css)}.css`;
    const file = fileOfSheet(this.#folder, address);
    // Other workers come upon the same lists.
    if (!existsSync(file)) writeFileSync(file, css);
    return address;
  }
}

/** Addresses of fonts in a finished site, until their hash is known. */
export function fontAddresses({ base }: SheetFolder, letters: FontLetters): string[] {
  return [...letters.keys()].map((name) => `${base}_astro/${fontName(name, katexPlaceholder)}`);
}
