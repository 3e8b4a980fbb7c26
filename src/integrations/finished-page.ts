/** What becomes of each page once all pages are there: it takes up the styles of the whole site, and its links become relative. */
import { relativeLinks } from '../domain/relative-links.ts';
import { classesOf, replaceStyleSheets, styleSheetsOf } from './page-styles.ts';
import { leanScopes, type Scopes } from './scope-attributes.ts';

/** What some of the pages of a site hold. */
export interface PageSurvey {
  /** Each list of style sheets that a page has, once. */
  readonly sheetLists: readonly (readonly string[])[];
  /** Classes on pages with formulas. */
  readonly katexClasses: ReadonlySet<string>;
}

/** What is to be done with every page. */
export interface PagePlan {
  /** Path under which the links expect the site, with a slash at both ends. */
  readonly base: string;
  readonly scopes: Scopes;
  /** The sheet to put in the place of another, by the list that the page has; one that has no place in it is left out. */
  readonly sheets: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** KaTeX's sheet stays a file of its own: all pages with formulas share it. */
export const isKatex = (sheet: string) => /\/katex[^/]*\.css$/.test(sheet);

/** Name of a list of sheets in a plan. */
export const sheetListKey = (sheets: readonly string[]) => sheets.join(' ');

/** What only the search index needed: elements without text, written by PaperSearchFacts.astro, and attributes of others. */
const searchFacts = /<span data-pagefind-(?:filter|meta|sort)="[^"]*"><\/span>\s*/g;
const searchMarks = /\sdata-pagefind-[a-z]+(?:="[^"]*")?(?=(?:[^<>"]|"[^"]*")*>)/g;

/** A host shows this page at any address, so a relative link on it would lead anywhere. */
const notFoundPage = '404.html';

/** Surveys pages. Old addresses only lead elsewhere and have no styles: they are left out. */
export class PageSurveyor {
  readonly #sheetLists = new Map<string, readonly string[]>();
  readonly #katexClasses = new Set<string>();

  add(html: string): void {
    const sheets = styleSheetsOf(html);
    if (sheets.length === 0) return;
    this.#sheetLists.set(sheetListKey(sheets), sheets);
    if (sheets.some(isKatex)) for (const name of classesOf(html)) this.#katexClasses.add(name);
  }

  get survey(): PageSurvey {
    return { sheetLists: [...this.#sheetLists.values()], katexClasses: this.#katexClasses };
  }
}

/**
 * The page as it is published.
 *
 * @param file path of the page below the folder of the site
 */
export function finishPage(html: string, file: string, { base, scopes, sheets }: PagePlan): string {
  const replacements = sheets.get(sheetListKey(styleSheetsOf(html)));
  const styled = replacements ? replaceStyleSheets(html, (href) => replacements.get(href)) : html;
  const lean = leanScopes(styled.replaceAll(searchFacts, '').replaceAll(searchMarks, ''), scopes);
  return file === notFoundPage ? lean : relativeLinks(lean, base + file, base);
}
