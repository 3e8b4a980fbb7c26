import type { PaperEntry } from '../schemas/paper.ts';
import type { VenueEntry } from '../schemas/venue.ts';
import { citationKey } from './citation/key.ts';
import type { Entry } from './entry.ts';
import { type PersonName, parseName } from './names.ts';
import { compareText } from './order.ts';
import type { TopicNode } from './topic-node.ts';

/** A paper of the list with its links resolved. */
export interface Paper extends Omit<PaperEntry, 'authors' | 'venue' | 'topics' | 'key'> {
  readonly id: string;
  /** BibTeX key, unique in the list, never changed once published. */
  readonly key: string;
  readonly authors: readonly PersonName[];
  readonly venue: VenueEntry & { readonly id: string };
  /** Leaves of the taxonomy, in the order of the taxonomy. */
  readonly topics: readonly TopicNode[];
  /** Why the paper stands in its topics, in the same order; only those whose reason is written down. */
  readonly roles: readonly Role[];
}

/** The part that a paper has in a topic. */
export interface Role {
  readonly topicId: string;
  /** What in the paper makes it belong there, in one line. */
  readonly why: string;
  readonly remark?: string | undefined;
  /** The paper fits the topic loosely, or only part of it was read. */
  readonly isLoose: boolean;
}

/** Newest year first, then title: the order of every list that has no other. */
export function comparePapers(a: Paper, b: Paper): number {
  return b.year - a.year || compareText(a.title, b.title) || compareText(a.id, b.id);
}

/**
 * Papers with venue and topics resolved, in list order.
 * @param nodes all of the taxonomy, in its order
 * @throws Error that names paper and id when a venue, a topic or a superseding paper is not there.
 */
export function linkPapers(entries: readonly Entry<'papers'>[], venues: readonly Entry<'venues'>[], nodes: readonly TopicNode[]): Paper[] {
  const venueById = new Map(venues.map((venue) => [venue.id, venue]));
  const ids = new Set(entries.map((entry) => entry.id));
  return entries
    .map(({ id, data }): Paper => {
      const venue = venueById.get(data.venue);
      if (!venue) throw new Error(`Paper "${id}" names the venue "${data.venue}", which has no file in content/venues.`);
      const by = data.supersededBy;
      if (by && 'paper' in by && !ids.has(by.paper))
        throw new Error(`Paper "${id}" is superseded by "${by.paper}", which has no file in content/papers.`);
      const authors = data.authors.map(parseName);
      return {
        ...data,
        id,
        key: data.key ?? citationKey(authors, data.year, data.title),
        authors,
        venue: { ...venue.data, id: venue.id },
        ...placePaper(data.topics, nodes),
      };
    })
    .toSorted(comparePapers);
}

/** Topics and roles of a paper, both in the order of the taxonomy. */
function placePaper(placements: PaperEntry['topics'], nodes: readonly TopicNode[]): Pick<Paper, 'topics' | 'roles'> {
  const reasons = new Map(
    placements.map((placement) => (typeof placement === 'string' ? [placement, undefined] : [placement.id, placement])),
  );
  const topics = nodes.filter(({ id }) => reasons.has(id));
  const roles = topics.flatMap(({ id }): Role[] => {
    const reason = reasons.get(id);
    return reason ? [{ topicId: id, why: reason.why, remark: reason.remark, isLoose: reason.loose === true }] : [];
  });
  return { topics, roles };
}

/** The part that a paper has in a topic, where it is written down. */
export function roleIn(paper: Pick<Paper, 'roles'>, topicId: string): Role | undefined {
  return paper.roles.find((role) => role.topicId === topicId);
}

/** The acronym, or the first author where there is none: "Beckham et al.", for figures and narrow places. */
export function shortName({ acronym, authors, moreAuthors }: Pick<Paper, 'acronym' | 'authors' | 'moreAuthors'>): string {
  const first = authors[0]?.family ?? '';
  if (acronym !== undefined) return acronym;
  if (authors.length === 2 && !moreAuthors) return `${first} and ${authors[1]?.family}`;
  return authors.length > 1 || moreAuthors ? `${first} et al.` : first;
}

/** Year, publication type and the like on one line: "ICML 2021". */
export function venueAndYear(paper: Paper): string {
  return `${paper.venue.short} ${paper.year}`;
}

/** Number of papers for each year from the first to the last, years without papers included. */
export function papersPerYear(papers: readonly Paper[]): { year: number; count: number }[] {
  const years = papers.map((paper) => paper.year);
  const first = Math.min(...years);
  const length = papers.length === 0 ? 0 : Math.max(...years) - first + 1;
  return Array.from({ length }, (_, index) => ({ year: first + index, count: years.filter((year) => year === first + index).length }));
}
