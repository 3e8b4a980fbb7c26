import type { Figure, ResultSource } from './result-source.ts';
import { layOutTable, type TableView } from './table-view.ts';
import { choosesTask, type FigureChoice } from './task-choice.ts';

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
