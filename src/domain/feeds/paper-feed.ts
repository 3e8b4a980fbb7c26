/** A list of papers as news: what the Atom and the JSON feed have in common. */
import { displayName } from '../names.ts';
import { comparePapers, type Paper, venueAndYear } from '../papers.ts';

/**
 * Entries that one feed carries at the most, about 50 kB compressed: readers fetch a feed again and again. A longer list
 * says so and names the page that has all.
 */
export const mostEntries = 200;

export interface FeedEntry {
  /** Stays the same wherever the site moves. */
  readonly id: string;
  readonly page: string;
  /** Where the paper itself is. */
  readonly paper: string;
  readonly title: string;
  readonly summary: string;
  readonly authors: readonly string[];
  readonly topics: readonly string[];
  /** RFC 3339, as are all times here. */
  readonly published: string;
  readonly updated: string;
}

export interface Feed {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Page of the list, absolute, as are all addresses here. */
  readonly page: string;
  /** Address of the feed itself. */
  readonly self: string;
  readonly author: string;
  /** Last change of any entry. */
  readonly updated: string;
  /** Newest in the list first. */
  readonly entries: readonly FeedEntry[];
}

/** What only the site knows of the feed of a list. */
export interface FeedPlace extends Pick<Feed, 'title' | 'description' | 'page' | 'self' | 'author'> {
  /** Start of all ids, a tag URI (RFC 4151) that does not depend on where the site is: "tag:example.org,2025:list". */
  readonly tag: string;
  /** What the feed is about, below the tag: "papers" or "topics/vae". */
  readonly subject: string;
  /** Absolute address of a paper's page. */
  readonly paperPage: (id: string) => string;
}

/** The feed of the papers, by the day on which they joined the list. A correction is an update of its entry. */
export function paperFeed(papers: readonly Paper[], place: FeedPlace, most = mostEntries): Feed {
  const { tag, subject, paperPage, description, ...rest } = place;
  const newest = papers.toSorted((a, b) => b.added.localeCompare(a.added) || comparePapers(a, b));
  const entries = newest.slice(0, most).map((paper) => feedEntry(paper, tag, paperPage));
  const isCut = entries.length < papers.length;
  return {
    ...rest,
    id: `${tag}/${subject}`,
    description: isCut ? `${description} The newest ${entries.length} of ${papers.length} papers; all are at ${place.page}` : description,
    // A list without papers has not changed since the list began; Atom wants a time all the same.
    updated:
      entries
        .map(({ updated }) => updated)
        .toSorted()
        .at(-1) ?? startOfDay('2025-03-04'),
    entries,
  };
}

function feedEntry(paper: Paper, tag: string, paperPage: FeedPlace['paperPage']): FeedEntry {
  return {
    id: `${tag}/papers/${paper.id}`,
    page: paperPage(paper.id),
    paper: paper.links.paper,
    title: paper.title,
    summary: `${venueAndYear(paper)}. ${paper.summary}`,
    authors: paper.authors.map(displayName),
    topics: paper.topics.map(({ title }) => title),
    published: startOfDay(paper.added),
    updated: startOfDay(paper.updated ?? paper.added),
  };
}

function startOfDay(date: string): string {
  return `${date}T00:00:00Z`;
}
