import type { ResultEntry, ResultTableEntry } from '../../schemas/result.ts';
import { countText } from '../count-text.ts';
import { readPrinted } from './printed-value.ts';

/** A method as a source names it. */
export interface ReportedMethod {
  readonly id: string;
  /** One name for the method in all tables of the site. */
  readonly name: string;
  /** Name in the source. */
  readonly printed: string;
  /** Whether the source is the paper that introduces the method. */
  readonly own: boolean;
}

/** A task as a source names it. */
export interface ReportedTask {
  /** Unique in the source. */
  readonly key: string;
  readonly name: string;
  readonly suite: string;
  /** Id of the catalogued task, where there is one. */
  readonly task?: string | undefined;
}

/** One printed figure with all that is known about it. */
export interface Figure {
  readonly table: ResultTable;
  readonly method: ReportedMethod;
  readonly task: ReportedTask;
  /** Exactly as printed, such as "0.865 ± 0.012". */
  readonly printed: string;
  readonly value: number;
  readonly deviation: number | undefined;
  /** Number of independent runs; undefined when the figure has none or they are not stated. */
  readonly runs: number | undefined;
  /** What the number after "±" is. */
  readonly spread: string | undefined;
  /** Who ran the method. */
  readonly origin: string;
  readonly note: string | undefined;
}

/** The figures of one printed table that measure the same. */
export interface ResultTable extends Omit<ResultTableEntry, 'figures'> {
  /** Unique in the source, such as "table-1-normalised-100th-percentile". */
  readonly id: string;
  readonly source: ResultSource;
  readonly figures: readonly Figure[];
}

/** Everything that one text reports. */
export interface ResultSource extends Omit<ResultEntry, 'tables' | 'methods' | 'origins' | 'notes'> {
  readonly id: string;
  readonly methods: readonly ReportedMethod[];
  /** In the order of the source. */
  readonly tables: readonly ResultTable[];
  readonly figures: readonly Figure[];
  /** The source as its file gives it. */
  readonly entry: ResultEntry;
}

/**
 * A source with its figures linked to methods and tasks.
 * @param nameOf name of the method with an id.
 * @throws Error that names the source and the key when a figure refers to something that the source does not list.
 */
export function linkSource(id: string, entry: ResultEntry, nameOf: (method: string) => string): ResultSource {
  const { tables: tableEntries, methods: methodEntries, origins, notes, ...head } = entry;
  const methods = methodEntries.map(({ method, printed, own = false }) => ({ id: method, name: nameOf(method), printed, own }));
  const methodById = new Map(methods.map((method) => [method.id, method]));
  const taskByKey = new Map(entry.tasks.map((task) => [task.key, task]));
  const find = <Value>(known: Value | undefined, what: string): Value => {
    if (known === undefined) throw new Error(`content/results/${id}.md has a figure with the ${what}, which the file does not list.`);
    return known;
  };

  const tables: ResultTable[] = [];
  const figures: Figure[] = [];
  const source: ResultSource = { ...head, id, methods, tables, figures, entry };
  for (const { figures: rows, ...facts } of tableEntries) {
    const own: Figure[] = [];
    const table: ResultTable = { ...facts, id: anchorOf(`${facts.table} ${facts.metric}`), source, figures: own };
    for (const row of rows) {
      const method = find(methodById.get(row.method), `method "${row.method}"`);
      own.push({
        table,
        method: row.printed === undefined ? method : { ...method, printed: row.printed },
        task: find(taskByKey.get(row.task), `task "${row.task}"`),
        printed: row.value,
        ...readPrinted(row.value),
        runs: row.runs === undefined ? facts.runs : (row.runs ?? undefined),
        spread: row.spread === undefined ? facts.spread : (row.spread ?? undefined),
        origin: find(origins[row.origin], `origin "${row.origin}"`),
        note: row.note === undefined ? undefined : find(notes?.[row.note], `note "${row.note}"`),
      });
    }
    tables.push(table);
    figures.push(...own);
  }
  return source;
}

/** A text as part of an address within a page. */
export function anchorOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** How the figures of a table were measured, in a few words: "128 candidates", "8 runs", "± standard deviation". */
export function protocolOf({ candidates, runs, spread }: Pick<ResultTable, 'candidates' | 'runs' | 'spread'>): string[] {
  return [
    candidates === undefined ? 'number of candidates not confirmed' : countText(candidates, 'candidate'),
    runs === undefined ? 'number of runs not confirmed' : countText(runs, 'run'),
    ...(spread === undefined ? [] : [`± ${spread}`]),
  ];
}
