import { authorId } from './authors.ts';
import { isBuiltOn, type Relation, relationSentence } from './lineage.ts';
import { displayName } from './names.ts';
import { oncePer } from './once.ts';
import { groupBy } from './order.ts';
import type { Paper } from './papers.ts';

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

type PapersAndLineage = { readonly papers: readonly Paper[]; readonly lineage: readonly Relation[] };

/** Something that papers may share: a topic, a task, an author. */
interface Trait {
  /** What it adds to the score of two papers that share it. */
  readonly weight: number;
  /** Places in the list of the papers that have it. */
  readonly places: readonly number[];
}

/** What the papers of a list have, so that a paper is compared only with those that share something. */
interface SharedIndex {
  readonly places: ReadonlyMap<string, number>;
  readonly traits: ReadonlyMap<Paper, readonly Trait[]>;
  /** By id of a paper, the ties of lineage that join it to another, comparisons left out. */
  readonly ties: ReadonlyMap<string, readonly Relation[]>;
  /** Room to work in, a number for each paper: made anew for each of ten thousand, it would be most of what is thrown away. */
  readonly scores: Float64Array;
}

const indexOf = oncePer(({ papers, lineage }: PapersAndLineage): SharedIndex => {
  const places = new Map(papers.map(({ id }, place) => [id, place]));
  const rarity = (sharers: readonly unknown[]) => 2 / Math.max(2, sharers.length);
  const traits = new Map<Paper, Trait[]>(papers.map((paper) => [paper, []]));
  const add = (keysOf: (paper: Paper) => Iterable<string>, weightOf: (sharers: readonly Paper[]) => number) => {
    const byKey = groupPairs(papers.flatMap((paper) => [...new Set(keysOf(paper))].map((key) => [key, paper] as const)));
    for (const sharers of byKey.values()) {
      const trait = { weight: weightOf(sharers), places: sharers.flatMap(({ id }) => places.get(id) ?? []) };
      for (const paper of sharers) traits.get(paper)?.push(trait);
    }
  };
  add(
    ({ topics }) => topics.map(({ id }) => id),
    (sharers) => rarity(sharers),
  );
  add(
    ({ reportedTasks }) => reportedTasks ?? [],
    (sharers) => rarity(sharers) / 4,
  );
  add(
    ({ authors }) => authors.map(authorId),
    () => 1 / 2,
  );
  const built = lineage.filter(isBuiltOn);
  const ties = groupPairs(built.flatMap((relation) => [[relation.from.id, relation] as const, [relation.to.id, relation] as const]));
  return { places, traits, ties, scores: new Float64Array(papers.length) };
});

/**
 * The papers that share most with the given one. A topic or a task counts in proportion to how few papers have it, a
 * task a quarter of a topic; an author counts half as much as a topic of two papers, a tie of lineage as much as one.
 * Ties go by list order.
 * @param most how many at the most
 */
export function relatedPapers(paper: Paper, library: PapersAndLineage, most = 6): RelatedPaper[] {
  const { places, traits, ties, scores } = indexOf(library);
  const tieTo = new Map((ties.get(paper.id) ?? []).toReversed().map((tie) => [tie.from.id === paper.id ? tie.to.id : tie.from.id, tie]));
  // One number for each paper of the list: with many papers every pair shares something, and adding numbers is fast.
  scores.fill(0);
  const add = (place: number | undefined, weight: number) => {
    if (place !== undefined) scores[place] = (scores[place] ?? 0) + weight;
  };
  for (const trait of traits.get(paper) ?? []) for (const place of trait.places) add(place, trait.weight);
  for (const id of tieTo.keys()) add(places.get(id), 1);
  add(places.get(paper.id), Number.NEGATIVE_INFINITY);
  return highest(scores, most).flatMap((place) => {
    const other = library.papers[place];
    return other ? [{ paper: other, ...sharedBy(paper, other, tieTo.get(other.id)) }] : [];
  });
}

/** What two papers share, in words. */
function sharedBy(paper: Paper, other: Paper, tie: Relation | undefined): Omit<RelatedPaper, 'paper'> {
  const topicIds = new Set(paper.topics.map(({ id }) => id));
  const taskNames = new Set(paper.reportedTasks);
  const authorIds = new Set(paper.authors.map(authorId));
  return {
    lineage: tie ? [relationSentence(tie, paper.id)] : [],
    sharedTopics: other.topics.filter(({ id }) => topicIds.has(id)).map(({ title }) => title),
    sharedTasks: (other.reportedTasks ?? []).filter((task) => taskNames.has(task)),
    sharedAuthors: other.authors.filter((name) => authorIds.has(authorId(name))).map(displayName),
  };
}

/** The places of the highest numbers above zero, the highest first, equal ones (to nine digits) in their order. */
function highest(numbers: Float64Array, most: number): number[] {
  const found: { place: number; number: number }[] = [];
  /** What is not above it would come after all that are found. */
  let floor = 0;
  for (let place = 0; place < numbers.length; place += 1) {
    const exact = numbers[place] ?? 0;
    if (exact <= floor) continue;
    const number = Math.round(exact * 1e9);
    if (found.length === most && number <= (found.at(-1)?.number ?? 0)) continue;
    const before = found.findLastIndex((other) => other.number >= number) + 1;
    found.splice(before, 0, { place, number });
    found.splice(most);
    if (found.length === most) floor = (found.at(-1)?.number ?? 0) / 1e9;
  }
  return found.map(({ place }) => place);
}

function groupPairs<Value>(pairs: readonly (readonly [string, Value])[]): Map<string, Value[]> {
  return new Map([...groupBy(pairs, ([key]) => key)].map(([key, group]) => [key, group.map(([, value]) => value)]));
}
