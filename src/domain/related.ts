import { authorId } from './authors.ts';
import { isBuiltOn, type Relation, relationSentence } from './lineage.ts';
import { displayName } from './names.ts';
import { groupBy } from './order.ts';
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

/** Papers by what they may share, so that a paper is compared only with those that share something. */
interface SharedIndex {
  readonly byTopic: ReadonlyMap<string, readonly Paper[]>;
  readonly byTask: ReadonlyMap<string, readonly Paper[]>;
  readonly byAuthor: ReadonlyMap<string, readonly Paper[]>;
  readonly authorIds: ReadonlyMap<Paper, ReadonlySet<string>>;
  /** By id of a paper, the ties of lineage that join it to another, comparisons left out. */
  readonly ties: ReadonlyMap<string, readonly Relation[]>;
  readonly byId: ReadonlyMap<string, Paper>;
}

type PapersAndLineage = { readonly papers: readonly Paper[]; readonly lineage: readonly Relation[] };

const indexes = new WeakMap<PapersAndLineage, SharedIndex>();

/** The index of a library, made once. */
function indexOf(library: PapersAndLineage): SharedIndex {
  const known = indexes.get(library);
  if (known) return known;
  const { papers, lineage } = library;
  const authorIds = new Map(papers.map((paper) => [paper, new Set(paper.authors.map(authorId))]));
  const built = lineage.filter(isBuiltOn);
  const index: SharedIndex = {
    byTopic: papersBy(papers, ({ topics }) => topics.map(({ id }) => id)),
    byTask: papersBy(papers, ({ reportedTasks }) => reportedTasks ?? []),
    byAuthor: papersBy(papers, (paper) => authorIds.get(paper) ?? []),
    authorIds,
    ties: groupPairs(built.flatMap((relation) => [[relation.from.id, relation] as const, [relation.to.id, relation] as const])),
    byId: new Map(papers.map((paper) => [paper.id, paper])),
  };
  indexes.set(library, index);
  return index;
}

/**
 * The papers that share most with the given one. A topic or a task counts in proportion to how few papers have it, a
 * task a quarter of a topic; an author counts half as much as a topic of two papers, a tie of lineage as much as one.
 * Ties go by list order.
 * @param most how many at the most
 */
export function relatedPapers(paper: Paper, library: PapersAndLineage, most = 6): RelatedPaper[] {
  const { byTopic, byTask, byAuthor, authorIds, ties, byId } = indexOf(library);
  const own = authorIds.get(paper) ?? new Set<string>();
  const topicIds = new Set(paper.topics.map(({ id }) => id));
  const taskNames = new Set(paper.reportedTasks);
  const tieTo = new Map((ties.get(paper.id) ?? []).toReversed().map((tie) => [tie.from.id === paper.id ? tie.to.id : tie.from.id, tie]));
  const candidates = new Set([
    ...[...topicIds].flatMap((id) => byTopic.get(id) ?? []),
    ...[...taskNames].flatMap((task) => byTask.get(task) ?? []),
    ...[...own].flatMap((id) => byAuthor.get(id) ?? []),
    ...[...tieTo.keys()].flatMap((id) => byId.get(id) ?? []),
  ]);
  candidates.delete(paper);
  const rarity = (sharers: readonly Paper[] | undefined) => 2 / Math.max(2, sharers?.length ?? 2);
  const scored = [...candidates].map((other) => {
    const topics = other.topics.filter(({ id }) => topicIds.has(id));
    const tasks = (other.reportedTasks ?? []).filter((task) => taskNames.has(task));
    const authors = [...(authorIds.get(other) ?? [])].filter((id) => own.has(id));
    const score =
      topics.reduce((sum, { id }) => sum + rarity(byTopic.get(id)), 0) +
      tasks.reduce((sum, task) => sum + rarity(byTask.get(task)) / 4, 0) +
      authors.length / 2 +
      Number(tieTo.has(other.id));
    return { other, score, topics, tasks, authors: new Set(authors) };
  });
  return scored
    .toSorted((a, b) => b.score - a.score || comparePapers(a.other, b.other))
    .slice(0, most)
    .map(({ other, topics, tasks, authors }) => {
      const tie = tieTo.get(other.id);
      return {
        paper: other,
        lineage: tie ? [relationSentence(tie, paper.id)] : [],
        sharedTopics: topics.map(({ title }) => title),
        sharedTasks: tasks,
        sharedAuthors: other.authors.filter((name) => authors.has(authorId(name))).map(displayName),
      };
    });
}

function papersBy(papers: readonly Paper[], keysOf: (paper: Paper) => Iterable<string>): Map<string, Paper[]> {
  return groupPairs(papers.flatMap((paper) => [...new Set(keysOf(paper))].map((key) => [key, paper] as const)));
}

function groupPairs<Value>(pairs: readonly (readonly [string, Value])[]): Map<string, Value[]> {
  return new Map([...groupBy(pairs, ([key]) => key)].map(([key, group]) => [key, group.map(([, value]) => value)]));
}
