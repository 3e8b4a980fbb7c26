import { z } from 'zod';
import { id, isoDate, plainText } from './fields.ts';

/** Frontmatter of `content/glossary/<id>.md`. The body is the definition, one sentence or two, formulas allowed. */
export const glossarySchema = z.strictObject({
  term: plainText.max(80, 'must have at most 80 characters'),
  /** The term as TeX where it is a formula, without dollar signs. */
  symbol: z.string().max(200, 'must have at most 200 characters').optional(),
  /** Other words that mean the term in running text; explanations link them to it. */
  words: z.array(plainText.max(80, 'must have at most 80 characters')).optional(),
  /** Ids of the terms that a reader may want next. */
  seeAlso: z.array(id).optional(),
});

/** What an update is about; the newest "review" tells how fresh the list is. */
const newsKinds = ['release', 'review', 'update'] as const;

/** Frontmatter of `content/news/<id>.md`. The body is the text of the update. */
export const newsSchema = z.strictObject({
  title: plainText,
  date: isoDate,
  kind: z.enum(newsKinds),
});

/** Frontmatter of `content/pages/<id>.md`, a prose page or a part of one. */
export const pageSchema = z.strictObject({
  title: plainText,
  description: plainText.max(300, 'must have at most 300 characters'),
  sources: z.array(plainText).optional(),
});
