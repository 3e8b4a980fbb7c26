/** Benchmark tasks, the methods that were run on them, and what papers report: one part of the library. */
import type { Content } from '../entry.ts';
import type { Paper } from '../papers.ts';
import type { Taxonomy } from '../taxonomy.ts';
import { linkMethods, type Method } from './methods.ts';
import { type Figure, linkSource, type ResultSource } from './result-source.ts';
import { groupTasks, linkTasks, type Task } from './tasks.ts';

export interface Benchmarks {
  /** The suites that most papers report on first. */
  readonly tasks: readonly Task[];
  /** By name. */
  readonly methods: readonly Method[];
  /** Those with most figures first. */
  readonly sources: readonly ResultSource[];
  /** Of all sources. */
  readonly figures: readonly Figure[];
  /** The tasks that a paper introduces or names among those it reports on. */
  tasksOf(paper: Pick<Paper, 'id'>): readonly Task[];
}

/**
 * Links tasks, methods and results.
 * @throws Error that names the file and what it refers to when that is not there.
 */
export function buildBenchmarks(
  content: Pick<Content, 'tasks' | 'methods' | 'results'>,
  papers: readonly Paper[],
  taxonomy: Taxonomy,
): Benchmarks {
  const tasks = linkTasks(content.tasks, papers, taxonomy);
  const methods = linkMethods(content.methods, papers);
  const nameById = new Map(methods.map(({ id, name }) => [id, name]));
  const taskIds = new Set(tasks.map(({ id }) => id));
  const paperIds = new Set(papers.map(({ id }) => id));
  const sources = content.results
    .map(({ id, data }) => {
      const file = `content/results/${id}.md`;
      if (data.paper !== undefined && !paperIds.has(data.paper))
        throw new Error(`${file} names the paper "${data.paper}", which has no file in content/papers.`);
      const missing = data.tasks.find(({ task }) => task !== undefined && !taskIds.has(task));
      if (missing) throw new Error(`${file} names the task "${missing.task}", which has no file in content/tasks.`);
      return linkSource(id, data, (method) => {
        const name = nameById.get(method);
        if (name === undefined) throw new Error(`${file} names the method "${method}", which has no file in content/methods.`);
        return name;
      });
    })
    .toSorted((a, b) => b.figures.length - a.figures.length || (a.id < b.id ? -1 : 1));
  const tasksByPaper = groupTasks(tasks);
  return {
    tasks,
    methods,
    sources,
    figures: sources.flatMap(({ figures }) => figures),
    tasksOf: ({ id }) => tasksByPaper.get(id) ?? [],
  };
}

/** What the results say about a paper: tasks and methods it introduces, figures it reports itself. */
export function benchmarksOfPaper(paper: Paper, { tasks, methods, sources, figures }: Benchmarks) {
  const isOwn = (by: Task['introducedBy'] | undefined) => by !== undefined && 'paper' in by && by.paper.id === paper.id;
  return {
    introduced: tasks.filter(({ introducedBy }) => isOwn(introducedBy)),
    methods: methods
      .filter(({ introducedBy }) => isOwn(introducedBy))
      .map((method) => ({ method, figures: figures.filter((figure) => figure.method.id === method.id) })),
    sources: sources.filter((source) => source.paper === paper.id),
  };
}
