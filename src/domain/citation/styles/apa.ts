/**
 * The reference list of APA (7th edition, https://apastyle.apa.org/style-grammar-guidelines/references/examples), for the
 * kinds of work that the list holds.
 */
import type { PersonName } from '../../names.ts';
import type { Paper } from '../../papers.ts';
import { arxivReference, pageRange, safeUrl } from '../record.ts';
import { announced, closed, curlyQuotes, familyName, initials, italic, joined, plain, type Runs, withRanges } from '../styled-text.ts';
import { citedPublisher, citedTitle } from './cited-record.ts';

/** From so many authors on, the first ones and the last stand for all. */
const shortenedFrom = 21;
const namedBefore = 19;

/** "King, M. L., Jr." */
function authorName(name: PersonName): string {
  return [familyName(name), initials(name.given), name.suffix].filter((part) => part !== '').join(', ');
}

function authors({ authors: people, moreAuthors }: Paper): string {
  const named = (count: number) => people.slice(0, count).map(authorName).join(', ');
  const last = people.at(-1);
  if (moreAuthors) return `${named(namedBefore)}, et al.`;
  if (people.length < 2 || !last) return named(1);
  if (people.length < shortenedFrom) return `${named(people.length - 1)}, & ${authorName(last)}`;
  return `${named(namedBefore)}, … ${authorName(last)}`;
}

/** APA leaves out what kind of business a publisher is. */
function publisher(paper: Paper): Runs {
  return plain(curlyQuotes(citedPublisher(paper)?.replace(/,? (?:Inc|Ltd|LLC)\.?$/, '') ?? ''));
}

function pages(paper: Paper): { readonly range: string | undefined; readonly article: string | undefined } {
  const { first, last } = pageRange(paper);
  return { range: first && last && `${first}–${last}`, article: last ? undefined : first };
}

function proceedings(paper: Paper): Runs {
  const details = joined([announced('Vol. ', withRanges(paper.volume)), announced('pp. ', pages(paper).range)], ', ');
  const book = joined([plain('In'), italic(curlyQuotes(paper.venue.name))], ' ');
  const place = details.length > 0 ? joined([book, joined([plain('('), details, plain(')')], '')], ' ') : book;
  return joined([plain(curlyQuotes(citedTitle(paper))), place, publisher(paper)], '. ');
}

function journal(paper: Paper): Runs {
  const { range, article } = pages(paper);
  const number = joined([italic(withRanges(paper.volume)), announced('(', withRanges(paper.number), ')')], '');
  const place = joined([italic(curlyQuotes(paper.venue.name)), number, plain(range), announced('Article ', article)], ', ');
  return joined([plain(curlyQuotes(citedTitle(paper))), place], '. ');
}

/** A work that is part of no other: a preprint, a report, software, a website. */
function standalone(paper: Paper): Runs {
  const { type } = paper.venue;
  const kind = plain(type === 'software' ? '[Computer software]' : undefined);
  const number = announced('(Report No. ', type === 'report' ? paper.number : undefined, ')');
  const archive = announced('(', type === 'preprint' ? arxivReference(paper) : undefined, ')');
  const title = joined([italic(curlyQuotes(citedTitle(paper))), kind, number, archive], ' ');
  return joined([title, publisher(paper)], '. ');
}

const works = {
  conference: proceedings,
  workshop: proceedings,
  journal,
  preprint: standalone,
  report: standalone,
  software: standalone,
  website: standalone,
} as const;

/** The entry of a paper in a list of references. */
export function apaReference(paper: Paper): Runs {
  const { doi, paper: page } = paper.links;
  const address = doi ? `https://doi.org/${doi}` : safeUrl(page);
  return joined([plain(authors(paper)), plain(`(${paper.year}).`), closed(works[paper.venue.type](paper), '.'), plain(address)], ' ');
}
