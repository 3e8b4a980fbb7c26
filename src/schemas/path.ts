import { z } from 'zod';
import { id, plainText } from './fields.ts';

/** Pages of the site that a reading path may send a reader to. */
const pathPages = ['problem', 'topics'] as const;
export type PathPage = (typeof pathPages)[number];

/** What to take from the step, and why it comes at this point. */
const why = plainText.min(40, 'must have at least 40 characters').max(300, 'must have at most 300 characters');

/** A step names one paper, one topic or one page. */
const pathStep = z.union([
  z.strictObject({ paper: id, why }),
  z.strictObject({ topic: id, why }),
  z.strictObject({ page: z.enum(pathPages), why }),
]);

/** Frontmatter of `content/paths/<id>.md`, a guided way through papers and pages. The body holds optional remarks. */
export const pathSchema = z.strictObject({
  title: plainText.max(80, 'must have at most 80 characters'),
  /** Place among the paths, from 1. */
  order: z.int('must be a whole number').min(1, 'must be 1 or more'),
  /** Whom the path is for, in one sentence. */
  audience: plainText.max(200, 'must have at most 200 characters'),
  /** In reading order. */
  steps: z.array(pathStep).min(2, 'must have at least two steps'),
});

export type PathStepEntry = z.output<typeof pathStep>;
