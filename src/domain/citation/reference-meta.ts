/** What the head of a paper's page says to reference managers and search engines. They read `citation_*` tags, not JSON-LD. */
import { sortName } from '../names.ts';
import type { Paper } from '../papers.ts';
import { pageRange, publisherName, safeUrl } from './record.ts';

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
    ...paper.authors.map((author) => ['citation_author', sortName(author)] as const),
    ['citation_publication_date', String(paper.year)],
    ...venueTags(paper),
    ['citation_volume', paper.volume],
    [type === 'report' ? 'citation_technical_report_number' : 'citation_issue', paper.number],
    ['citation_firstpage', first],
    ['citation_lastpage', last],
    ['citation_publisher', type === 'report' ? undefined : publisherName(paper)],
    ['citation_doi', paper.links.doi],
    ['citation_arxiv_id', paper.links.arxiv],
    ['citation_pdf_url', paper.links.pdf && safeUrl(paper.links.pdf)],
    // The publisher's page, not ours: a manager stores this address as that of the paper.
    ['citation_abstract_html_url', safeUrl(paper.links.paper)],
  ];
  return tags.flatMap(([name, content]) => (content ? [{ name, content }] : []));
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
      return [['citation_technical_report_institution', publisherName(paper) ?? name]];
    case 'preprint':
      return [['DC.type', 'preprint']];
    case 'software':
      return [['DC.type', 'computerProgram']];
    case 'website':
      return [['DC.type', 'webpage']];
  }
}

/**
 * The `title` of a `<span class="Z3988">`: an OpenURL context object (ANSI/NISO Z39.88-2004) in which a list names each
 * paper so that a manager can save many. Attribute escaping of the ampersands is left to the template.
 */
export function coins(paper: Paper): string {
  const { first, last } = pageRange(paper);
  const { doi, paper: address } = paper.links;
  const shared: readonly (readonly [name: string, value: string | undefined])[] = [
    ...paper.authors.map((author) => ['rft.au', sortName(author)] as const),
    ['rft.date', String(paper.year)],
    ['rft.volume', paper.volume],
    ['rft.issue', paper.number],
    ['rft.spage', first],
    ['rft.epage', last],
    ['rft_id', doi && `info:doi/${doi}`],
    ['rft_id', safeUrl(address)],
  ];
  const pairs = [['ctx_ver', 'Z39.88-2004'] as const, ...genreKeys(paper), ...shared];
  return pairs.flatMap(([name, value]) => (value ? [`${name}=${encodeURIComponent(value.toWellFormed())}`] : [])).join('&');
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
      return [format('dc'), ['rft.type', dublinCoreTypes[type]], ['rft.title', paper.title], ['rft.source', publisherName(paper)]];
  }
}

/** Names of item types as Zotero, the one program that reads them here, writes them. */
const dublinCoreTypes = { preprint: 'preprint', software: 'computerProgram', website: 'webpage' } as const;
