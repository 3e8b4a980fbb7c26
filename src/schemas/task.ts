import { z } from 'zod';
import { id, plainText, webUrl } from './fields.ts';

/** What kinds of values the design of a task has. */
const taskSpaces = ['continuous', 'discrete', 'mixed', 'permutation', 'continuous and mixed'] as const;

/** How the true score of a design is obtained. */
const oracleKinds = ['analytical', 'lookup', 'learned', 'lookup / learned', 'simulator', 'real experiment (training)'] as const;

/** How well the facts are confirmed: two sources or the code itself, one source, or a weak one. */
const confidences = ['high', 'medium', 'low'] as const;

/** The work that something comes from: a paper of the list, or a title outside it. */
export const introduction = z.union([z.strictObject({ paper: id }), z.strictObject({ title: plainText })]);

const atLeastOne = z.int('must be a whole number').min(1, 'must be 1 or more');

/**
 * Frontmatter of `content/tasks/<id>.md`, a benchmark task. No body. A fact that no source confirms is left out, and
 * the page says so.
 */
export const taskSchema = z.strictObject({
  /** Name in its suite. */
  name: plainText.max(80, 'must have at most 80 characters'),
  /** The collection of tasks that it belongs to. */
  suite: plainText.max(60, 'must have at most 60 characters'),
  /** Leaf of the taxonomy below "Benchmarks". */
  topic: id,
  introducedBy: introduction,
  /** Where the data behind the task were published first. */
  originalData: plainText.optional(),
  domain: plainText,
  designSpace: z
    .strictObject({
      type: z.enum(taskSpaces).optional(),
      /** Number of variables, or length of a sequence. */
      dimension: atLeastOne.optional(),
      /** Number of values that a discrete variable takes. */
      categories: atLeastOne.optional(),
      note: plainText.optional(),
    })
    .optional(),
  datasetSize: z
    .strictObject({
      /** Number of designs that a method may train on. */
      offline: atLeastOne.optional(),
      /** Number of designs before the better ones were taken away. */
      full: atLeastOne.optional(),
      note: plainText.optional(),
    })
    .optional(),
  /** Number of objectives optimised at once. */
  objectiveCount: atLeastOne.optional(),
  /** What is optimised, in words. */
  objectives: z.array(plainText).min(1, 'leave the key out when nothing is confirmed').optional(),
  oracle: z.strictObject({ kind: z.enum(oracleKinds).optional(), detail: plainText.optional() }).optional(),
  /** How results on the task are measured by its suite. */
  metric: plainText.optional(),
  /** Scores of the worst and the best design of the full dataset, by which scores are normalised. */
  bounds: z.strictObject({ min: z.number(), max: z.number(), source: plainText }).optional(),
  code: webUrl.optional(),
  /** Where the dataset can be downloaded. */
  download: webUrl.optional(),
  note: plainText.optional(),
  /** Places where sources contradict each other about the task. */
  conflicts: z.array(plainText).min(1, 'leave the key out when there is none').optional(),
  /** Other names under which papers of the list report on it, as `reportedTasks` gives them. */
  aliases: z.array(plainText).min(1, 'leave the key out when there is none').optional(),
  confidence: z.enum(confidences),
  /** Where the facts were read. */
  sources: z.array(plainText).min(1, 'must name at least one source'),
});

export type TaskEntry = z.output<typeof taskSchema>;
