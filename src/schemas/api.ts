/** What the files of `/api/v1/` hold: the fields of the content, with links resolved. */
import { z } from 'zod';
import { id, plainText } from './fields.ts';
import { paperSchema } from './paper.ts';
import { resultSchema } from './result.ts';
import { taskSchema } from './task.ts';
import { accents, topicSchema } from './topic.ts';
import { venueTypes } from './venue.ts';

/** An address on this site. */
const address = z.url();

const apiPaper = paperSchema.omit({ authors: true, venue: true, topics: true, key: true }).extend({
  id,
  /** BibTeX key; never changes. */
  key: z.string().regex(/^[a-z0-9]+$/),
  url: address,
  authors: z
    .array(
      z.strictObject({
        /** As printed: "Yoshua Bengio". */
        name: plainText,
        family: plainText,
        given: plainText.optional(),
        suffix: plainText.optional(),
      }),
    )
    .min(1),
  venue: z.strictObject({ id, name: plainText, short: plainText, type: z.enum(venueTypes) }),
  topics: z
    .array(
      z.strictObject({
        id,
        /** What in the paper makes it belong there. */
        why: plainText.optional(),
        remark: plainText.optional(),
        loose: z.literal(true).optional(),
      }),
    )
    .min(1),
  /** Files with the citation of the paper. */
  citations: z.strictObject({ bibtex: address, ris: address, 'csl-json': address }),
});

const apiTopic = topicSchema.omit({ order: true, sources: true, corrections: true }).extend({
  id,
  url: address,
  accent: z.enum(accents),
  /** Ids of the papers here and below, newest first. */
  papers: z.array(id),
  /** Atom feed of these papers. */
  feed: address,
  citations: z.strictObject({ bibtex: address, ris: address, 'csl-json': address }),
});

const apiTask = taskSchema.omit({ aliases: true }).extend({
  id,
  /** Ids of the papers that report on the task. */
  reportedBy: z.array(id),
});

const apiResult = resultSchema.extend({ id });

/** One entry of each list, by the name of its collection. */
export const apiSchemas = { papers: apiPaper, topics: apiTopic, tasks: apiTask, results: apiResult } as const;

export type ApiCollection = keyof typeof apiSchemas;
export type ApiPaper = z.output<typeof apiPaper>;
export type ApiTopic = z.output<typeof apiTopic>;

/** JSON Schema (draft 2020-12) of one entry. */
export function apiJsonSchema(collection: ApiCollection, address: string): Readonly<Record<string, unknown>> {
  const { $schema, ...schema } = z.toJSONSchema(apiSchemas[collection]);
  return { $schema, $id: address, title: `An entry of the list "${collection}", version 1`, ...schema };
}
