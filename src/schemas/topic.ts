import { z } from 'zod';
import { correction, id, plainText } from './fields.ts';

/** Accent of a branch; the style sheet gives each a colour for light and dark. */
export const accents = ['amber', 'blue', 'violet'] as const;
export type Accent = (typeof accents)[number];

/** Frontmatter of `content/topics/<id>.md`, a node of the taxonomy. The body explains it in Markdown with formulas. */
export const topicSchema = z.strictObject({
  title: plainText.max(80, 'must have at most 80 characters'),
  /** Form for narrow places such as the tree. */
  shortTitle: plainText.max(40, 'must have at most 40 characters').optional(),
  /** Id of the node above; branches have none. */
  parent: id.optional(),
  /** Place among the children of the parent, from 1. */
  order: z.int('must be a whole number').min(1, 'must be 1 or more'),
  /** One line that says what belongs here. */
  description: plainText.max(200, 'must have at most 200 characters'),
  /** Only for branches: the colour of everything below. */
  accent: z.enum(accents).optional(),
  /** Where the explanation comes from. */
  sources: z.array(plainText).min(1, 'must name at least one source'),
  corrections: z.array(correction).min(1, 'leave the key out when there is none').optional(),
});

export type TopicEntry = z.output<typeof topicSchema>;
