import type { Accent, TopicEntry } from '../schemas/topic.ts';

/** A node of the taxonomy. */
export interface TopicNode extends Omit<TopicEntry, 'parent' | 'accent'> {
  readonly id: string;
  /** Colour of the branch the node belongs to. */
  readonly accent: Accent;
  /** Ids from the branch down to the parent; empty for a branch. */
  readonly ancestorIds: readonly string[];
  readonly childIds: readonly string[];
  /** Ids of the leaves below; for a leaf, its own. */
  readonly leafIds: readonly string[];
}
