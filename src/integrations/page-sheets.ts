/** The style sheets of finished pages: few files, which hold only what some page uses. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { leanNesting, withoutUnusedRules } from './page-styles.ts';
import { type Scopes, shortenScopes } from './scope-attributes.ts';

/** KaTeX's sheet stays a file of its own: all pages with formulas share it. */
export const isKatex = (sheet: string) => /\/katex[^/]*\.css$/.test(sheet);

/** Stands for the hash in the name of KaTeX's sheet until all pages are there and tell which rules they need; as long as a hash. */
export const katexPlaceholder = '(hashed)';
const katexName = (hash: string) => `katex.${hash}.css`;
const katexLinkEnd = Buffer.from(`${katexName(katexPlaceholder)}">`);

/** Place of the placeholder in a page, in bytes; undefined on pages without formulas. Texts cannot imitate it: their quotation marks are escaped. */
export function katexPlace(page: Buffer): number | undefined {
  const place = page.indexOf(katexLinkEnd);
  return place < 0 ? undefined : place + katexLinkEnd.indexOf(katexPlaceholder);
}

const hashOf = (css: string) => createHash('sha256').update(css).digest('base64url').slice(0, katexPlaceholder.length);

/** Where the sheets of a site are. */
export interface SheetFolder {
  /** Folder of the site. */
  readonly site: string;
  /** Path under which its pages expect it, with a slash at both ends. */
  readonly base: string;
}

const fileOf = ({ site, base }: SheetFolder, sheet: string) => join(site, sheet.slice(base.length));

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
    const text = sheets.map((sheet) => readFileSync(fileOf(this.#folder, sheet), 'utf8')).join('');
    const css = leanNesting(shortenScopes(text, this.#scopes));
    const address = `${this.#folder.base}_astro/${name}.${hashOf(css)}.css`;
    const file = fileOf(this.#folder, address);
    // Other workers come upon the same lists.
    if (!existsSync(file)) writeFileSync(file, css);
    return address;
  }
}

/**
 * Writes KaTeX's sheet with the rules and fonts that some formula needs.
 *
 * @param sheets KaTeX's, as rendered
 * @param classes of all pages with formulas
 * @returns what to put in the place of the placeholder
 */
export function writeKatexSheet(folder: SheetFolder, sheets: readonly string[], classes: ReadonlySet<string>): string {
  const css = withoutUnusedRules(sheets.map((sheet) => readFileSync(fileOf(folder, sheet), 'utf8')).join(''), classes);
  const hash = hashOf(css);
  if (sheets.length > 0) writeFileSync(fileOf(folder, `${folder.base}_astro/${katexName(hash)}`), css);
  return hash;
}
