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

/** Facts by name; the title and the text come from the page itself. Empty ones are left out. */
export function resultFacts(paper: Paper): [name: string, text: string][] {
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
  return facts.filter(([, text]) => text !== '');
}
