/** What the head of a paper's page says to reference managers and search engines. They read `citation_*` tags, not JSON-LD. */
import { displayName, type PersonName } from '../names.ts';
import type { Paper } from '../papers.ts';
import { arxivReference, pageRange, publisherName, safeUrl, seriesTitle } from './record.ts';

/** The name and content of a `<meta>` tag. */
export interface MetaTag {
  readonly name: string;
  readonly content: string;
}

/**
 * The tags of one paper, in an order that matters: Zotero takes the first venue it meets, so a conference is first named
 * as the book (https://www.zotero.org/support/dev/exposing_metadata). Never put tags of two papers on one page.
 */
export function citationMetaTags(paper: Paper): MetaTag[] {
  const { first, last } = pageRange(paper);
  const { type } = paper.venue;
  const tags: readonly (readonly [name: string, content: string | undefined])[] = [
    ['citation_title', paper.title],
    ...authorTags(paper.authors),
    ['citation_publication_date', String(paper.year)],
    ...venueTags(paper),
    ['citation_series_title', seriesTitle(paper)],
    ['citation_volume', paper.volume],
    ['citation_issue', type === 'report' ? undefined : paper.number],
    ['citation_firstpage', first],
    ['citation_lastpage', last],
    ['citation_publisher', type === 'report' || type === 'website' ? undefined : publisherName(paper)],
    ['citation_doi', paper.links.doi],
    ['citation_arxiv_id', paper.links.arxiv],
    ['citation_pdf_url', paper.links.pdf && safeUrl(paper.links.pdf)],
    // The publisher's page, not ours: a manager stores this address as that of the paper. Zotero takes the second only
    // where a page has no `og:url`, and the first always.
    ['citation_public_url', safeUrl(paper.links.paper)],
    ['citation_abstract_html_url', safeUrl(paper.links.paper)],
  ];
  return tags.flatMap(([name, content]) => (content ? [{ name, content }] : []));
}

function authorTags(authors: readonly PersonName[]): readonly (readonly [name: string, content: string])[] {
  const [first, ...others] = authors.map(managersName);
  // Of a single tag with words on both sides of its comma Zotero makes two authors, except where a semicolon ends it.
  const sole = first && others.length === 0 && /^\S+ .*, \S+ /.test(first) ? `${first};` : first;
  return [sole, ...others].flatMap((name) => (name ? [['citation_author', name] as const] : []));
}

/**
 * A name as managers take it apart: at the first comma, and they drop what comes after a second one. Without a comma the
 * last word is the family name, so one ends a name of several words that has no parts.
 * @example managersName({ family: 'King', given: 'Martin Luther', suffix: 'Jr.' }) // 'King, Martin Luther Jr.'
 * @example managersName({ family: 'Google DeepMind', given: '', suffix: '' }) // 'Google DeepMind,'
 */
function managersName({ family, given, suffix }: PersonName): string {
  const [before, after] = [family, [given, suffix].filter(Boolean).join(' ')].map((part) => part.replaceAll(/[,;]/g, ''));
  if (after) return `${before}, ${after}`;
  return before?.includes(' ') ? `${before},` : (before ?? '');
}

/**
 * A name as it stands in the row of a list, which compresses to almost nothing, where managers take it apart in the same
 * way, at its last space: the format knows both "Smith, Fred M" and "Harry S. Truman".
 */
function listedName(name: PersonName): string {
  const isPlain = name.suffix === '' && /^\p{L}[^,;]*$/u.test(name.given) && /^[\p{L}\p{M}’'-]+$/u.test(name.family);
  return isPlain ? displayName(name) : managersName(name);
}

function venueTags(paper: Paper): readonly (readonly [name: string, content: string])[] {
  const { name, type } = paper.venue;
  switch (type) {
    case 'conference':
    case 'workshop':
      return [
        ['citation_inbook_title', name],
        ['citation_conference_title', name],
      ];
    case 'journal':
      return [['citation_journal_title', name]];
    case 'report':
      return [
        ['citation_technical_report_institution', publisherName(paper) ?? name],
        ['citation_technical_report_number', paper.number ?? ''],
      ];
    case 'preprint':
      // A preprint has no tag for its number in the archive; Zotero reads that of a report for any type.
      return [
        ['DC.type', 'preprint'],
        ['citation_technical_report_number', arxivReference(paper) ?? ''],
      ];
    case 'software':
      return [['DC.type', 'computerProgram']];
    case 'website':
      // Otherwise our own site would be named as the one that holds the page.
      return [
        ['DC.type', 'webpage'],
        ['DC.source', publisherName(paper) ?? ''],
      ];
  }
}

/**
 * The `title` of a `<span class="Z3988">`: an OpenURL context object (ANSI/NISO Z39.88-2004) in which a list names each
 * paper so that a manager can save many. Values are encoded as in a form, except for spaces and the signs that need no
 * code: readers decode them to themselves, and the title and the names of a row, written once more as they stand there,
 * compress to almost nothing. Attribute escaping of the ampersands is left to the template.
 * Zotero turns a plus sign into a space, however it is encoded, and cuts a value at an equals sign.
 */
export function coins(paper: Paper): string {
  const { first, last } = pageRange(paper);
  const { doi, paper: address } = paper.links;
  const shared: readonly (readonly [name: string, value: string | undefined])[] = [
    ...paper.authors.map((author) => ['rft.au', listedName(author)] as const),
    ['rft.date', String(paper.year)],
    ['rft.series', seriesTitle(paper)],
    ['rft.volume', paper.volume],
    ['rft.issue', paper.venue.type === 'report' ? undefined : paper.number],
    // An article number is a first page without a last one.
    last ? ['rft.pages', `${first}-${last}`] : ['rft.spage', first],
    ['rft_id', doi && `info:doi/${doi}`],
    ['rft_id', safeUrl(address)],
  ];
  const pairs = [['ctx_ver', 'Z39.88-2004'] as const, ...genreKeys(paper), ...shared];
  return pairs.flatMap(([name, value]) => (value ? [`${name}=${encodeValue(value)}`] : [])).join('&');
}

function encodeValue(value: string): string {
  return encodeURIComponent(value.toWellFormed()).replace(/%(?:20|2C|2F|3A|3F)/g, decodeURIComponent);
}

/** Format, genre and titles: a book for proceedings, a journal for articles, Dublin Core for what is neither. */
function genreKeys(paper: Paper): readonly (readonly [name: string, value: string | undefined])[] {
  const { name, type } = paper.venue;
  const format = (id: string) => ['rft_val_fmt', `info:ofi/fmt:kev:mtx:${id}`] as const;
  switch (type) {
    case 'conference':
    case 'workshop':
      return [format('book'), ['rft.genre', 'proceeding'], ['rft.atitle', paper.title], ['rft.btitle', name], ['rft.pub', paper.publisher]];
    case 'journal':
      return [format('journal'), ['rft.genre', 'article'], ['rft.atitle', paper.title], ['rft.jtitle', name]];
    case 'report':
      return [format('book'), ['rft.genre', 'report'], ['rft.btitle', paper.title], ['rft.pub', paper.publisher ?? name]];
    case 'preprint':
    case 'software':
    case 'website':
      // The source of a page is its site; archives and makers of software are publishers.
      return [
        format('dc'),
        ['rft.type', dublinCoreTypes[type]],
        ['rft.title', paper.title],
        [type === 'website' ? 'rft.source' : 'rft.publisher', publisherName(paper)],
      ];
  }
}

/** Names of item types as Zotero, the one program that reads them here, writes them. */
const dublinCoreTypes = { preprint: 'preprint', software: 'computerProgram', website: 'webpage' } as const;
