/**
 * The reference list of IEEE, written after the IEEE Reference Guide (https://journals.ieeeauthorcenter.ieee.org) for the
 * kinds of work that the list holds, without the number in brackets.
 */
import type { PersonName } from '../../names.ts';
import type { Paper } from '../../papers.ts';
import { arxivReference, pageRange, safeUrl, seriesTitle } from '../record.ts';
import { announced, closed, curlyQuotes, familyName, initials, italic, joined, plain, type Runs, withRanges } from '../styled-text.ts';
import { citedPublisher, citedTitle } from './cited-record.ts';

/** More authors than this are "et al." after the first. */
const mostAuthors = 6;

/** "M. L. King Jr." */
function authorName(name: PersonName): string {
  return [initials(name.given), familyName(name), name.suffix].filter((part) => part !== '').join(' ');
}

function authors({ authors: people, moreAuthors }: Paper): string {
  const names = people.slice(0, mostAuthors).map(authorName);
  const [first = '', second] = names;
  if (people.length + (moreAuthors ? 1 : 0) > mostAuthors) return `${first} et al.`;
  if (moreAuthors) return `${names.join(', ')} et al.`;
  if (names.length === 2) return `${first} and ${second}`;
  return names.length > 2 ? `${names.slice(0, -1).join(', ')}, and ${names.at(-1)}` : first;
}

/** The id at arXiv of a preprint, which IEEE prints alone, in the place of publisher and DOI. */
const preprintId = (paper: Paper) => (paper.venue.type === 'preprint' ? arxivReference(paper) : undefined);

function identifier(paper: Paper): Runs {
  const arxiv = preprintId(paper);
  return arxiv ? plain(arxiv) : announced('doi: ', paper.links.doi);
}

const publisher = (paper: Paper): Runs => (preprintId(paper) ? [] : plain(curlyQuotes(citedPublisher(paper) ?? '')));
const quotedTitle = (paper: Paper): Runs => plain(`“${curlyQuotes(citedTitle(paper), 1)}”`);
const year = (paper: Paper): Runs => plain(String(paper.year));

function pages(paper: Paper): { readonly range: Runs; readonly article: Runs } {
  const { first, last } = pageRange(paper);
  return { range: announced('pp. ', first && last && `${first}–${last}`), article: announced('Art. no. ', last ? undefined : first) };
}

/** Work of a workshop that has neither volume nor pages appeared in no proceedings. */
function proceedings(paper: Paper): Runs {
  const { name, type } = paper.venue;
  if (type === 'workshop' && !paper.pages && !paper.volume) return announced('presented at the ', curlyQuotes(name));
  const title = /proceedings|advances|^proc\./i.test(name) ? name : `Proc. ${name}`;
  const book = joined([plain('in'), italic(curlyQuotes(title))], ' ');
  return joined([book, announced('ser. ', seriesTitle(paper)), announced('vol. ', withRanges(paper.volume))], ', ');
}

/** IEEE abbreviates journals, where the short name is an abbreviation of words. */
function journal(paper: Paper): Runs {
  const { name, short } = paper.venue;
  const numbers = [announced('vol. ', withRanges(paper.volume)), announced('no. ', withRanges(paper.number))];
  return joined([italic(curlyQuotes(short.includes('.') ? short : name)), ...numbers], ', ');
}

/** What stands between the title and the identifier. */
function place(paper: Paper): readonly Runs[] {
  const { range, article } = pages(paper);
  const { type } = paper.venue;
  if (type === 'conference' || type === 'workshop') return [proceedings(paper), year(paper), range];
  if (type === 'journal') return [journal(paper), range, year(paper), article];
  return [publisher(paper), announced('Rep. ', type === 'report' ? paper.number : undefined), year(paper)];
}

function reference(paper: Paper): Runs {
  const by = plain(authors(paper));
  switch (paper.venue.type) {
    case 'software': {
      const title = italic(curlyQuotes(citedTitle(paper)));
      return joined([by, title, plain(`(${paper.year})`), publisher(paper), identifier(paper)], '. ');
    }
    case 'website':
      return joined([by, quotedTitle(paper), joined([publisher(paper), year(paper), identifier(paper)], ', ')], '. ');
    default:
      return joined([by, quotedTitle(paper), ...place(paper), identifier(paper)], ', ');
  }
}

/** The entry of a paper in a list of references. Without an identifier it ends with the address. */
export function ieeeReference(paper: Paper): Runs {
  const entry = closed(reference(paper), '.');
  return identifier(paper).length > 0 ? entry : joined([entry, announced('[Online]. Available: ', safeUrl(paper.links.paper))], ' ');
}
