/** What the search index keeps of a paper for a row of results: plain texts under short names. */
import { shownAuthors } from '../authors.ts';
import { displayName } from '../names.ts';
import { paperLinks } from '../paper-links.ts';
import { type Paper, venueAndYear } from '../papers.ts';
import { writeTopicMarks } from './topic-marks.ts';

/** Links that a row shows. */
export const rowLinkLabels = ['Paper', 'PDF', 'Code'] as const;

/** Authors that a row names before "et al.". */
export const rowAuthors = 3;

/** Facts whose words are searched, and count for more than other words. */
const searchedFacts: readonly string[] = ['acronym', 'authors'];

export interface ResultFacts {
  /** Those that the index searches. */
  readonly searched: readonly (readonly [name: string, text: string])[];
  /** The others, which a row of results shows, as a JSON object of texts. */
  readonly row: string;
}

/** Facts by name; the title and the text come from the page itself. Empty ones are left out. */
export function resultFacts(paper: Paper): ResultFacts {
  const { names, rest } = shownAuthors(paper, rowAuthors);
  const links = paperLinks(paper);
  const facts: [string, string][] = [
    ['acronym', paper.acronym ?? ''],
    ['authors', paper.authors.map(displayName).join(', ')],
    ['venue', venueAndYear(paper)],
    ['id', paper.id],
    ['key', paper.key],
    ['by', names.map(displayName).join(', ') + rest],
    ['summary', paper.summary],
    ['topics', writeTopicMarks(paper.topics.map(({ id, accent, title, shortTitle }) => ({ id, accent, label: shortTitle ?? title })))],
    ['tasks', (paper.reportedTasks ?? []).join('; ')],
    ...rowLinkLabels.map((label): [string, string] => [label.toLowerCase(), links.find((link) => link.label === label)?.href ?? '']),
  ];
  const known = facts.filter(([, text]) => text !== '');
  return {
    searched: known.filter(([name]) => searchedFacts.includes(name)),
    row: JSON.stringify(Object.fromEntries(known.filter(([name]) => !searchedFacts.includes(name)))),
  };
}
