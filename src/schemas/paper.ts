import { z } from 'zod';
import { arxivId, correction, doi, id, isoDate, openreviewId, personName, plainText, webUrl, year } from './fields.ts';

/** What kind of values a design has. */
export const designSpaces = ['continuous', 'discrete', 'mixed'] as const;
export type DesignSpace = (typeof designSpaces)[number];

/** How many objectives the paper optimises at once. */
export const objectiveCounts = ['single', 'multi'] as const;
export type ObjectiveCount = (typeof objectiveCounts)[number];

/** Addresses and identifiers of a paper. */
const paperLinks = z.strictObject({
  /** The page that a reader should open: the publisher's where it is free to read, else the preprint's. */
  paper: webUrl,
  /** arXiv id without version, in quotes. */
  arxiv: arxivId.optional(),
  /** Bare DOI. */
  doi: doi.optional(),
  /** OpenReview forum id. */
  openreview: openreviewId.optional(),
  /** The full text as a file. */
  pdf: webUrl.optional(),
  /** The authors' code. */
  code: webUrl.optional(),
  /** The project page. */
  project: webUrl.optional(),
});

/** The work that replaces this one: another entry of the list, or a record outside it. */
const supersession = z.union([
  z.strictObject({ paper: id }),
  z.strictObject({
    title: plainText,
    venue: plainText,
    year,
    url: webUrl,
    arxiv: arxivId.optional(),
    openreview: openreviewId.optional(),
    code: webUrl.optional(),
  }),
]);

/** Why a paper stands in a topic. A plain id will do for a new paper; the reason may follow later. */
const placement = z.union([
  id,
  z.strictObject({
    /** Id of a leaf of the taxonomy. */
    id,
    /** What in the paper makes it belong there, in one line. */
    why: plainText.max(140, 'must have at most 140 characters'),
    /** What a reader should know where the setting of the paper differs. */
    remark: plainText.max(300, 'must have at most 300 characters').optional(),
    /** The paper fits the topic loosely, or only part of it was read; a remark then says how. */
    loose: z.literal(true).optional(),
  }),
]);

/** "1221-32" as well as "1232-1221". */
function endsBeforeItStarts(pages: string): boolean {
  const [, first, last] = /^(\d+)-(\d+)$/.exec(pages) ?? [];
  return Number(last) < Number(first);
}

/** Frontmatter of `content/papers/<id>.md`. The body holds optional notes in Markdown with formulas. */
export const paperSchema = z.strictObject({
  /** Title with the capitals of the published version. */
  title: plainText,
  /** Name of the method, benchmark or tool that the paper introduces. */
  acronym: plainText.max(40, 'must have at most 40 characters').optional(),
  /**
   * In order of the paper, as "Given Family" or, where the family name is not the last word, "Family, Given". A group of
   * several words has a comma behind it: "Google DeepMind,".
   */
  authors: z.array(personName).min(1, 'must name at least one author'),
  /** The paper has further authors who could not be confirmed; shown and cited as "and others". */
  moreAuthors: z.literal(true).optional(),
  /** Id of a file in `content/venues`. */
  venue: id,
  /** Year of publication at the venue, not of the preprint. */
  year,
  volume: plainText.max(40, 'must have at most 40 characters').optional(),
  number: plainText.max(40, 'must have at most 40 characters').optional(),
  /** First and last page joined by a hyphen, or the article number. */
  pages: z
    .string()
    .regex(/^[A-Za-z]?\d+(?:-[A-Za-z]?\d+)?$/, 'must be "first-last" or an article number, in quotes, such as "10358-10368"')
    .refine((pages) => !endsBeforeItStarts(pages), 'must end with the last page in full, such as "1221-1232" for "1221-32"')
    .optional(),
  publisher: plainText.optional(),
  links: paperLinks,
  /** One or two sentences of our own: what the paper does and how. */
  summary: plainText.min(40, 'must have at least 40 characters').max(400, 'must have at most 400 characters'),
  /** Empty when the paper sets no optimization problem of its own, or it could not be confirmed. */
  designSpace: z.array(z.enum(designSpaces)),
  objectives: z.array(z.enum(objectiveCounts)),
  /** Leaves of the taxonomy, files in `content/topics`: ids, or ids with the reason. */
  topics: z.array(placement).min(1, 'must name at least one topic'),
  /** Benchmarks that the paper reports on, as far as confirmed. */
  reportedTasks: z.array(plainText).optional(),
  supersededBy: supersession.optional(),
  /** BibTeX key; only where the usual one, first author, year and first word of the title, is taken. */
  key: z
    .string()
    .regex(/^[a-z][a-z0-9]*$/, 'must be lower-case letters and digits')
    .optional(),
  /** Day on which the entry joined the list. */
  added: isoDate,
  /** Day of the last correction of the entry. */
  updated: isoDate.optional(),
  corrections: z.array(correction).min(1, 'leave the key out when there is none').optional(),
  /** Facts of this entry that no source confirmed, said to the reader. */
  unconfirmed: z
    .array(z.strictObject({ field: z.enum(['authors', 'venue', 'doi', 'code', 'pages']), note: plainText }))
    .min(1, 'leave the key out when there is none')
    .optional(),
});

export type PaperEntry = z.output<typeof paperSchema>;
