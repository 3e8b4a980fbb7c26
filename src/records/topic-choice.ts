/** Reads the topics that a contributor names. */
import { didYouMean, listOf } from '../checks/suggestion.ts';
import { parentChain } from '../domain/taxonomy.ts';
import { RecordError } from './source-record.ts';

export interface KnownTopic {
  readonly id: string;
  readonly title: string;
  readonly parent?: string | undefined;
  /** Place among the children of the parent; without it the topics stay as they come. */
  readonly order?: number | undefined;
}

export interface ChosenTopic {
  readonly id: string;
  /** What in the paper makes it belong there. */
  readonly why?: string;
}

/** The topics under which papers may stand, in the order of the tree. */
export function leavesOf(topics: readonly KnownTopic[], parent?: string): KnownTopic[] {
  return topics
    .filter((topic) => topic.parent === parent)
    .toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0))
    .flatMap((topic) => (topics.some((other) => other.parent === topic.id) ? leavesOf(topics, topic.id) : [topic]));
}

/**
 * A topic written as `id` or `id: why the paper belongs there`.
 * @throws RecordError with a suggestion when there is no such leaf
 */
export function readTopic(text: string, topics: readonly KnownTopic[]): ChosenTopic {
  const [, id = '', why = ''] = /^([^:]*)(?::\s*(.*))?$/s.exec(text.trim()) ?? [];
  const topic = topics.find((known) => known.id === id.trim());
  const leaves = leavesOf(topics);
  if (topic && leaves.includes(topic)) return why.trim() === '' ? { id: topic.id } : { id: topic.id, why: why.trim() };
  if (topic) {
    const parentOf = (id: string) => topics.find((known) => known.id === id)?.parent;
    const below = leaves.filter((leaf) => parentChain(leaf.id, parentOf).includes(topic.id));
    throw new RecordError(`The topic "${topic.id}" has topics below it; choose among them: ${listOf(below.map((leaf) => leaf.id))}`);
  }
  const ids = leaves.map((leaf) => leaf.id);
  throw new RecordError(`There is no topic "${id.trim()}". ${didYouMean(id.trim(), ids)}The topics are: ${listOf(ids, 100)}`);
}
