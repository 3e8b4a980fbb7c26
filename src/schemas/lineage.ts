import { z } from 'zod';
import { id, plainText } from './fields.ts';

/** What a paper does with another one, the strongest tie first. */
export const relationKinds = [
  /** Replaces the other paper. */
  'supersedes',
  /** Takes the method of the other paper further or into another setting. */
  'extends',
  /** Contains the other paper's idea as a case. */
  'generalises',
  /** Explains the other paper's method in other terms. */
  'reinterprets',
  /** Takes a method, loss or piece of code of the other paper into its own work. */
  'uses-component',
  /** Runs on tasks, functions or simulators that the other paper provides. */
  'uses-benchmark',
  /** Neighbouring ideas, by overlapping authors or by the later paper's own account. */
  'same-line',
  /** Reports results beside those of the other paper's method, or runs it as a baseline. */
  'compares-with',
] as const;
export type RelationKind = (typeof relationKinds)[number];

/** "read": the named passage, table or file was read. "likely": inferred from it, without a passage that states it outright. */
const confidences = ['read', 'likely'] as const;
export type Confidence = (typeof confidences)[number];

const relation = z.strictObject({
  /** Id of the other, as a rule earlier, paper. */
  to: id,
  kind: z.enum(relationKinds),
  /** What the later paper does, in one sentence that can be checked in the source. */
  statement: plainText.max(250, 'must have at most 250 characters'),
  /** Where it was read. */
  source: plainText.max(200, 'must have at most 200 characters'),
  confidence: z.enum(confidences),
});

/** Frontmatter of `content/lineage/<id>.md`: how the paper of that id relates to papers before it. No body. */
export const lineageSchema = z.strictObject({
  relations: z.array(relation).min(1, 'must name at least one relation; else remove the file'),
});
