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
