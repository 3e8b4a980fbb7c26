import { groupBy } from '../order.ts';
import type { Figure, ReportedMethod, ReportedTask, ResultTable } from './result-source.ts';

/** A remark below a table. */
export interface Footnote {
  /** A letter, "a" for the first. */
  readonly mark: string;
  readonly text: string;
}

export interface TableCell {
  readonly figure: Figure;
  /** Mark of a footnote, where it is not that of the whole row. */
  readonly mark: string | undefined;
}

export interface TableRow {
  readonly method: ReportedMethod;
  /** Mark of the footnote that all cells of the row share. */
  readonly mark: string | undefined;
  /** One for each column; undefined where the source has no figure. */
  readonly cells: readonly (TableCell | undefined)[];
}

/** A printed table as methods by tasks, ready to be drawn or written. */
export interface TableView {
  readonly table: ResultTable;
  readonly columns: readonly ReportedTask[];
  readonly rows: readonly TableRow[];
  /** Who ran the methods without a mark. */
  readonly usualOrigin: string;
  readonly footnotes: readonly Footnote[];
}

/** What a footnote says about a figure; figures that say the same share it. */
function remark({ origin, note }: Figure): string {
  return note === undefined ? sentence(origin) : `${sentence(origin)} ${note}`;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?)]$/.test(text) ? '' : '.'}`;
}

/**
 * A table with methods as rows and tasks as columns, both in the order of the source.
 * @param shown keys of the tasks to show; all of them when left out.
 */
export function layOutTable(table: ResultTable, shown?: ReadonlySet<string>): TableView {
  const figures = table.figures.filter(({ task }) => shown === undefined || shown.has(task.key));
  const columns = [...new Map(figures.map(({ task }) => [task.key, task])).values()];
  const origins = [...groupBy(figures, remark).entries()].toSorted(([, a], [, b]) => b.length - a.length);
  const usual = origins.find(([, [first]]) => first?.note === undefined)?.[0];
  const byMethod = [...groupBy(figures, ({ method }) => method.id).values()];

  const marks = new Map<string, string>();
  const markOf = (text: string): string | undefined => {
    if (text === usual) return undefined;
    const known = marks.get(text) ?? String.fromCharCode(97 + marks.size);
    marks.set(text, known);
    return known;
  };
  const rows = byMethod.flatMap((row): TableRow[] => {
    const [first] = row;
    if (!first) return [];
    const shared = new Set(row.map(remark)).size === 1;
    const mark = shared ? markOf(remark(first)) : undefined;
    const cells = columns.map(({ key }) => {
      const figure = row.find(({ task }) => task.key === key);
      return figure && { figure, mark: shared ? undefined : markOf(remark(figure)) };
    });
    return [{ method: first.method, mark, cells }];
  });
  return { table, columns, rows, usualOrigin: usual ?? '', footnotes: [...marks].map(([text, mark]) => ({ mark, text })) };
}

/** Caption of a table in one line. */
export function captionOf({ table, metric, source }: ResultTable): string {
  return `${source.name}, ${table}: ${metric}`;
}
