import { groupBy } from '../order.ts';
import { collectRemarks, type Footnote } from './remarks.ts';
import type { Figure, ReportedMethod, ReportedTask, ResultSource, ResultTable } from './result-source.ts';

interface TableColumn {
  /** Unique in the table. */
  readonly key: string;
  readonly label: string;
  /** What tells the column from others with the same label. */
  readonly detail?: string | undefined;
  /** The task of all figures of the column, where it is one. */
  readonly task?: ReportedTask | undefined;
}

interface TableCell {
  readonly figure: Figure;
  /** Mark of a footnote, where it is not that of the whole row. */
  readonly mark: string | undefined;
}

interface TableRow {
  readonly method: ReportedMethod;
  /** Mark of the footnote that all cells of the row share. */
  readonly mark: string | undefined;
  /** One for each column; undefined where the source has no figure. */
  readonly cells: readonly (TableCell | undefined)[];
}

/** Figures with methods as rows, ready to be drawn or written. */
export interface FigureGrid {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** Where the figures without a mark come from. */
  readonly usualOrigin: string;
  readonly footnotes: readonly Footnote[];
}

/** A printed table as methods by tasks. */
export interface TableView extends FigureGrid {
  readonly table: ResultTable;
}

/** Figures as methods by columns, both in the order of first appearance. */
function layOut(figures: readonly Figure[], columnOf: (figure: Figure) => TableColumn): FigureGrid {
  const columns = [...new Map(figures.map((figure) => [columnOf(figure).key, columnOf(figure)])).values()];
  const { usual, footnotes, markOf } = collectRemarks(figures);
  const rows = [...groupBy(figures, ({ method }) => method.id).values()].flatMap((row): TableRow[] => {
    const [first] = row;
    if (!first) return [];
    const shared = new Set(row.map(markOf)).size === 1;
    const cells = columns.map(({ key }) => {
      const figure = row.find((candidate) => columnOf(candidate).key === key);
      return figure && { figure, mark: shared ? undefined : markOf(figure) };
    });
    return [{ method: first.method, mark: shared ? markOf(first) : undefined, cells }];
  });
  return { columns, rows, usualOrigin: usual, footnotes };
}

/**
 * A printed table with its tasks as columns.
 * @param shown keys of the tasks to show; all of them when left out.
 */
export function layOutTable(table: ResultTable, shown?: ReadonlySet<string>): TableView {
  const figures = table.figures.filter(({ task }) => shown === undefined || shown.has(task.key));
  const severalSuites = new Set(figures.map(({ task }) => task.suite)).size > 1;
  const grid = layOut(figures, ({ task }) => ({ key: task.key, label: task.name, detail: severalSuites ? task.suite : undefined, task }));
  return { ...grid, table };
}

/** What a source reports on one task, with its tables as columns. */
export function layOutTask(source: ResultSource, task: string): FigureGrid {
  const figures = source.figures.filter((figure) => figure.task.task === task);
  return layOut(figures, ({ table }) => ({ key: table.id, label: table.metric, detail: table.table }));
}

/** Caption of a table in one line. */
export function captionOf({ table, metric, source }: ResultTable): string {
  return `${source.name}, ${table}: ${metric}`;
}
