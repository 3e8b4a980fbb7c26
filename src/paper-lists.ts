/** The lists of papers that go on at further pages, `page/2/` and so on below their own, when they are long. */
import { displayName } from './domain/names.ts';
import { rowsOnPage } from './domain/paging.ts';
import type { Paper } from './domain/papers.ts';
import { library } from './library.ts';
import { urls } from './urls.ts';

interface PaperListPlace {
  /** First part of the address: "topics". */
  readonly section: string;
  /** Second part of the address. */
  readonly id: string;
  readonly title: string;
  /** Address of the list. */
  readonly address: string;
  /** The page above it. */
  readonly above: { readonly label: string; readonly href: string };
  readonly papers: readonly Paper[];
  /** Id of the topic whose list this is. */
  readonly topic?: string;
  readonly byYear?: true;
}

const { taxonomy, venues, years, authors, papers } = library;

const lists: readonly PaperListPlace[] = [
  ...taxonomy.nodes.map((node) => ({
    section: 'topics',
    id: node.id,
    title: node.title,
    address: urls.topic(node.id),
    above: { label: 'Topics', href: urls.topics },
    papers: taxonomy.papers(node),
    topic: node.id,
  })),
  ...venues.map((venue) => ({
    section: 'venues',
    id: venue.id,
    title: venue.name,
    address: urls.venue(venue.id),
    above: { label: 'Venues', href: urls.venues },
    papers: venue.papers,
    byYear: true as const,
  })),
  ...years.map((year) => ({
    section: 'years',
    id: String(year),
    title: `Papers of ${year}`,
    address: urls.year(year),
    above: { label: 'Years', href: urls.years },
    papers: papers.filter((paper) => paper.year === year),
  })),
  ...authors.map((author) => ({
    section: 'authors',
    id: author.id,
    title: displayName(author.name),
    address: urls.author(author.id),
    above: { label: 'Authors', href: urls.authors },
    papers: author.papers,
  })),
];

export const longLists = lists.filter((list) => list.papers.length > rowsOnPage);
