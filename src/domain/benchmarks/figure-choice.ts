import type { Figure, ResultSource } from './result-source.ts';
import { layOutTable, type TableView } from './table-view.ts';

/** What a reader wants to see; an empty text or list stands for everything. */
export interface FigureChoice {
  readonly metric: string;
  readonly suite: string;
  /** Names of tasks. */
  readonly tasks: readonly string[];
}

/** Whether a task is one that the reader wants to see. */
export function choosesTask({ suite, tasks }: FigureChoice, task: { readonly name: string; readonly suite: string }): boolean {
  return (suite === '' || task.suite === suite) && (tasks.length === 0 || tasks.includes(task.name));
}

/** The figures that fit the choice. */
export function chooseFigures(figures: readonly Figure[], choice: FigureChoice): Figure[] {
  return figures.filter(({ table, task }) => (choice.metric === '' || table.metric === choice.metric) && choosesTask(choice, task));
}

/** The tables of a source that fit the choice, each with the columns that do. */
export function chooseTables({ tables }: ResultSource, choice: FigureChoice): TableView[] {
  return tables
    .filter(({ metric }) => choice.metric === '' || metric === choice.metric)
    .map((table) => {
      const keys = table.figures.flatMap(({ task }) => (choosesTask(choice, task) ? [task.key] : []));
      return layOutTable(table, new Set(keys));
    })
    .filter(({ columns }) => columns.length > 0);
}
