import { z } from 'zod';
import { id, plainText, webUrl } from './fields.ts';

/** A number as papers print it: `0.865`, `-12.4`, `1.11e5`. */
const number = String.raw`-?\d+(?:\.\d+)?(?:e-?\d+)?`;

/** A figure as printed, in quotes: the value, and the spread after "±" where one is printed. */
const printedValue = z
  .string()
  .regex(new RegExp(`^${number}(?: ± ${number})?$`), 'must be the figure as printed, in quotes, such as "0.865 ± 0.012"');

const count = z.int('must be a whole number').min(1, 'must be 1 or more');

/** One printed figure. It stands on one line of the file. */
const figureSchema = z.strictObject({
  /** Id of a file in `content/methods` that the source lists under `methods`. */
  method: id,
  /** A key of the source's `tasks`. */
  task: id,
  value: printedValue,
  /** A key of the source's `origins`: who ran the method. */
  origin: id,
  /** Name of the method in this table, where it is not the one under `methods`. */
  printed: plainText.optional(),
  /** Where it is not that of the table; `null` when the figure has none. */
  runs: count.nullable().optional(),
  /** Where it is not that of the table; `null` when the figure has none. */
  spread: plainText.nullable().optional(),
  /** A key of the source's `notes`. */
  note: id.optional(),
});

/** The figures of one printed table that were measured in the same way. */
const tableSchema = z.strictObject({
  /** Name of the table in the source. */
  table: plainText.max(60, 'must have at most 60 characters'),
  /** What was measured. */
  metric: plainText,
  /** 100 for the best of the candidates, 50 for their median. */
  percentile: z.int('must be a whole number').min(0, 'must be 0 to 100').max(100, 'must be 0 to 100').optional(),
  /** Number of designs that a method proposes. */
  candidates: count.optional(),
  /** Number of independent runs behind a figure. */
  runs: count.optional(),
  /** What the number after "±" is. */
  spread: plainText.optional(),
  figures: z.array(figureSchema).min(1, 'must have at least one figure'),
});

/**
 * Frontmatter of `content/results/<id>.md`: the figures that one source reports, as printed. No body.
 * Figures of one table are comparable, figures of different sources often are not: nothing here is merged.
 */
export const resultSchema = z.strictObject({
  /** Short name of the source, as plots and tables show it. */
  name: plainText.max(40, 'must have at most 40 characters'),
  /** Title of the reporting paper. */
  title: plainText,
  /** Id of the reporting paper where it is of the list. */
  paper: id.optional(),
  url: webUrl.optional(),
  /** Which text, version or file the figures were read from. */
  readFrom: plainText,
  /** What does not fit together in the source, or between it and others. */
  conflicts: z.array(plainText).min(1, 'leave the key out when there is none').optional(),
  /** The columns: a key for the figures below, and the name and suite of the task. */
  tasks: z
    .array(
      z.strictObject({
        key: id,
        name: plainText,
        suite: plainText,
        /** Id of a file in `content/tasks`; left out for averages and for functions that are not catalogued. */
        task: id.optional(),
      }),
    )
    .min(1, 'must name at least one task'),
  /** The rows: which method it is, what the source calls it, and whether the source introduces it. */
  methods: z
    .array(z.strictObject({ method: id, printed: plainText, own: z.literal(true).optional() }))
    .min(1, 'must name at least one method'),
  /** Who ran the methods, by key. */
  origins: z.record(id, plainText),
  /** Remarks on single figures, by key. */
  notes: z.record(id, plainText).optional(),
  tables: z.array(tableSchema).min(1, 'must have at least one table'),
});

export type ResultEntry = z.output<typeof resultSchema>;
export type ResultTableEntry = z.output<typeof tableSchema>;
