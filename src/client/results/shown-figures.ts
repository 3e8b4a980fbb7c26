/** The figures that a page shows: which tasks they are on, and which of them to hide. */
interface ShownTask {
  readonly name: string;
  readonly suite: string;
}

/** The task of a column of a source's table, or of a group of lines of a method's. */
function taskOf({ dataset }: HTMLElement): ShownTask {
  return { name: dataset['name'] ?? dataset['task'] ?? '', suite: dataset['suite'] ?? '' };
}

const taskElements = 'th[data-name], tbody[data-task]';

/** All tasks of the tables, in order. */
export function tasksIn(shown: HTMLElement): ShownTask[] {
  return [...shown.querySelectorAll<HTMLElement>(taskElements)].map(taskOf);
}

/** Hides tables of another metric, columns and groups of other tasks, and what is empty after that. */
export function filterFigures(shown: HTMLElement, metric: string, wants: (task: ShownTask) => boolean): void {
  for (const part of shown.querySelectorAll<HTMLElement>('[data-metric]')) {
    const groups = [...part.querySelectorAll<HTMLElement>(taskElements)];
    for (const group of groups) {
      group.hidden = !wants(taskOf(group));
      for (const cell of cellsOf(part, group)) cell.hidden = group.hidden;
    }
    for (const row of part.querySelectorAll<HTMLTableRowElement>('.figure-table tbody tr'))
      row.hidden = ![...row.cells].some((cell) => cell.matches('td:not([hidden], :has(.none))'));
    part.hidden = (metric !== '' && part.dataset['metric'] !== metric) || groups.every(({ hidden }) => hidden);
  }
}

/** The cells below the head of a column; a group of lines has none, for it is hidden as a whole. */
function cellsOf(part: HTMLElement, group: HTMLElement): HTMLElement[] {
  if (!(group instanceof HTMLTableCellElement)) return [];
  return [...part.querySelectorAll<HTMLTableRowElement>('tbody tr')].flatMap(({ cells }) => cells[group.cellIndex] ?? []);
}
