import { z } from 'zod';
import { id, plainText } from './fields.ts';
import { introduction } from './task.ts';

/** Families of methods; a variant is of the family of what it modifies. */
export const methodKinds = [
  'dataset reference',
  'classical baseline',
  'ensemble variant',
  'surrogate',
  'generative',
  'multi-objective',
  'other',
] as const;

/** Frontmatter of `content/methods/<id>.md`, a method of a results table. No body. */
export const methodSchema = z.strictObject({
  /** One name for the method, whatever the tables call it. */
  name: plainText.max(60, 'must have at most 60 characters'),
  kind: z.enum(methodKinds),
  /** The work that introduces the method or the variant; left out when it is not certain. */
  introducedBy: introduction.optional(),
  /** Id of the method that this one modifies. */
  variantOf: id.optional(),
  description: plainText.max(120, 'must have at most 120 characters'),
  /** Places where sources contradict each other about its figures. */
  conflicts: z.array(plainText).min(1, 'leave the key out when there is none').optional(),
});

export type MethodEntry = z.output<typeof methodSchema>;
