/** The same method and task in different sources: figures side by side, never merged. */
import { compareText, groupBy } from '../order.ts';
import type { Figure } from './result-source.ts';

/** What is reported for one method, task and metric. */
export interface Comparison {
  readonly metric: string;
  readonly method: Figure['method'];
  readonly task: Figure['task'];
  /** Lowest first. */
  readonly figures: readonly Figure[];
  /** Number of sources. */
  readonly sources: number;
  /** Highest minus lowest value. */
  readonly gap: number;
}

/** Tasks are the same when they are catalogued as the same; else when suite and name are. */
function taskIdentity({ task, suite, name }: Figure['task']): string {
  return task ?? `${suite} ${name}`;
}

/** Figures grouped by method, task and metric, in order of first appearance. */
export function compareFigures(figures: readonly Figure[]): Comparison[] {
  const groups = groupBy(figures, ({ method, task, table }) => [method.id, taskIdentity(task), table.metric].join('\n'));
  return [...groups.values()].flatMap((group): Comparison[] => {
    const sorted = group.toSorted((a, b) => a.value - b.value || compareText(a.table.source.name, b.table.source.name));
    const [lowest] = sorted;
    const highest = sorted.at(-1);
    if (!lowest || !highest) return [];
    return [
      {
        metric: lowest.table.metric,
        method: lowest.method,
        task: lowest.task,
        figures: sorted,
        sources: new Set(group.map(({ table }) => table.source.id)).size,
        gap: highest.value - lowest.value,
      },
    ];
  });
}

/** Comparisons of at least two sources that do not print the same, the widest apart first. */
export function widestGaps(comparisons: readonly Comparison[], most: number): Comparison[] {
  return comparisons
    .filter(({ sources, gap }) => sources > 1 && gap > 0)
    .toSorted((a, b) => b.gap - a.gap || compareText(a.method.name, b.method.name) || compareText(a.task.name, b.task.name))
    .slice(0, most);
}
