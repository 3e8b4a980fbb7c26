import { authorId } from './authors.ts';
import { isBuiltOn, type Relation, relationSentence } from './lineage.ts';
import { displayName } from './names.ts';
import { comparePapers, type Paper } from './papers.ts';

/** A paper near another one, with what they share. */
export interface RelatedPaper {
  readonly paper: Paper;
  /** What ties the two, in sentences: the strongest relation of their lineage, none where they are only compared. */
  readonly lineage: readonly string[];
  /** Titles of the topics that list both. */
  readonly sharedTopics: readonly string[];
  /** Benchmark tasks that both report on. */
  readonly sharedTasks: readonly string[];
  /** Names of the people who wrote both. */
  readonly sharedAuthors: readonly string[];
}

/**
 * The papers that share most with the given one. A topic or a task counts in proportion to how few papers have it, a
 * task a quarter of a topic; an author counts half as much as a topic of two papers, a tie of lineage as much as one.
 * Ties go by list order.
 * @param most how many at the most
 */
export function relatedPapers(
  paper: Paper,
  { papers, lineage }: { readonly papers: readonly Paper[]; readonly lineage: readonly Relation[] },
  most = 6,
): RelatedPaper[] {
  const topicIds = new Set(paper.topics.map((topic) => topic.id));
  const taskNames = new Set(paper.reportedTasks);
  const authorIds = new Set(paper.authors.map(authorId));
  const topicSize = countOf(papers.flatMap(({ topics }) => topics.map(({ id }) => id)));
  const taskSize = countOf(papers.flatMap(({ reportedTasks }) => reportedTasks ?? []));
  const rarity = (size: number | undefined) => 2 / Math.max(2, size ?? 2);
  return papers
    .filter((other) => other.id !== paper.id)
    .map((other) => {
      const topics = other.topics.filter((topic) => topicIds.has(topic.id));
      const sharedTasks = (other.reportedTasks ?? []).filter((task) => taskNames.has(task));
      const authors = other.authors.filter((name) => authorIds.has(authorId(name)));
      const [tie] = lineage.filter((relation) => isBuiltOn(relation) && joins(relation, paper, other));
      const score =
        topics.reduce((sum, { id }) => sum + rarity(topicSize.get(id)), 0) +
        sharedTasks.reduce((sum, task) => sum + rarity(taskSize.get(task)) / 4, 0) +
        authors.length / 2 +
        Number(tie !== undefined);
      return {
        paper: other,
        score,
        lineage: tie ? [relationSentence(tie, paper.id)] : [],
        sharedTopics: topics.map(({ title }) => title),
        sharedTasks,
        sharedAuthors: authors.map(displayName),
      };
    })
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || comparePapers(a.paper, b.paper))
    .slice(0, most)
    .map(({ score: _score, ...related }) => related);
}

function joins({ from, to }: Relation, one: Paper, other: Paper): boolean {
  return (from.id === one.id && to.id === other.id) || (from.id === other.id && to.id === one.id);
}

function countOf(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
