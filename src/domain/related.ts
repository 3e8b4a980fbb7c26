import { displayName } from './names.ts';
import { authorId } from './authors.ts';
import { comparePapers, type Paper } from './papers.ts';

/** A paper near another one, with what they share. */
export interface RelatedPaper {
  readonly paper: Paper;
  /** Titles of the topics that list both. */
  readonly sharedTopics: readonly string[];
  /** Names of the people who wrote both. */
  readonly sharedAuthors: readonly string[];
}

/**
 * The papers that share most with the given one. A shared topic counts in proportion to how few papers it has, a
 * shared author counts half as much as a topic of two papers; ties go by list order.
 * @param most how many at the most
 */
export function relatedPapers(paper: Paper, papers: readonly Paper[], most = 6): RelatedPaper[] {
  const topicIds = new Set(paper.topics.map((topic) => topic.id));
  const authorIds = new Set(paper.authors.map(authorId));
  const topicSize = new Map<string, number>();
  for (const { topics } of papers) for (const { id } of topics) topicSize.set(id, (topicSize.get(id) ?? 0) + 1);
  return papers
    .filter((other) => other.id !== paper.id)
    .map((other) => {
      const topics = other.topics.filter((topic) => topicIds.has(topic.id));
      const authors = other.authors.filter((name) => authorIds.has(authorId(name)));
      const score = topics.reduce((sum, { id }) => sum + 2 / Math.max(2, topicSize.get(id) ?? 2), 0) + authors.length / 2;
      return { paper: other, score, sharedTopics: topics.map(({ title }) => title), sharedAuthors: authors.map(displayName) };
    })
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || comparePapers(a.paper, b.paper))
    .slice(0, most)
    .map(({ score: _score, ...related }) => related);
}
