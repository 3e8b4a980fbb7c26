/** What becomes of a page once it is rendered: it takes up the styles of the whole site, and its links become relative. */
import { relativeLinks } from '../domain/relative-links.ts';
import { leanSpace } from './lean-space.ts';
import { replaceStyleSheets, withFontsAhead } from './page-styles.ts';
import { leanScopes, type Scopes } from './scope-attributes.ts';
import { shortLengths } from './short-lengths.ts';

/** What is to be done with a page. */
export interface PagePlan {
  /** Path under which the links expect the site, with a slash at both ends. */
  readonly base: string;
  readonly scopes: Scopes;
  /** The sheet to put in the place of another; one that has no place in it is left out. */
  readonly sheets: ReadonlyMap<string, string>;
  /** Addresses of the fonts that its formulas need. */
  readonly fonts: readonly string[];
}

/** What only the search index needed: elements without text, written by PaperSearchFacts.astro, and attributes of others. */
const searchFacts = /<span data-pagefind-(?:filter|meta|sort)="[^"]*"><\/span>\s*/g;
const searchMarks = /\sdata-pagefind-[a-z]+(?:="[^"]*")?(?=(?:[^<>"]|"[^"]*")*>)/g;

/** Ampersands before the keys of a record for reference managers: no reference to a character begins so, and a list has hundreds. */
const recordKeys = /&amp;(?=rft[._])/g;

/** A host shows this page at any address, so a relative link on it would lead anywhere. */
const notFoundPage = '404.html';

/**
 * The page as it is published.
 *
 * @param file path of the page below the folder of the site
 */
export function finishPage(html: string, file: string, { base, scopes, sheets, fonts }: PagePlan): string {
  const styled = withFontsAhead(
    replaceStyleSheets(html, (href) => sheets.get(href)),
    fonts,
  );
  const own = leanScopes(styled.replaceAll(searchFacts, '').replaceAll(searchMarks, ''), scopes);
  const lean = shortLengths(leanSpace(own)).replaceAll(recordKeys, '&');
  return file === notFoundPage ? lean : relativeLinks(lean, base + file, base);
}
