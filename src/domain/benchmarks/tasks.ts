import type { TaskEntry } from '../../schemas/task.ts';
import { countInProse } from '../count-text.ts';
import type { Entry } from '../entry.ts';
import { oncePer } from '../once.ts';
import { compareText, groupBy } from '../order.ts';
import type { Paper } from '../papers.ts';
import type { Taxonomy, TopicNode } from '../taxonomy.ts';
import { type Introduction, linkIntroduction } from './introduction.ts';

/** A benchmark task with its links resolved. */
export interface Task extends Omit<TaskEntry, 'topic' | 'introducedBy'> {
  readonly id: string;
  readonly topic: TopicNode;
  readonly introducedBy: Introduction;
  /** Papers of the list that name the task among those they report on, in list order. */
  readonly reportedBy: readonly Paper[];
}

/**
 * Tasks by suite, the suites that most papers report on first, then by name.
 * @throws Error that names the task and the missing paper or topic.
 */
export function linkTasks(entries: readonly Entry<'tasks'>[], papers: readonly Paper[], taxonomy: Taxonomy): Task[] {
  const reporters = findReporters(entries, papers);
  const tasks = entries.map(({ id, data }): Task => {
    const topic = taxonomy.nodes.find((node) => node.id === data.topic);
    if (!topic) throw new Error(`content/tasks/${id}.md names the topic "${data.topic}", which has no file in content/topics.`);
    const introducedBy = linkIntroduction(data.introducedBy, papers, `content/tasks/${id}.md`);
    return { ...data, id, topic, introducedBy, reportedBy: reporters.get(id) ?? [] };
  });
  const reports = new Map(
    [...groupBy(tasks, ({ suite }) => suite)].map(([suite, group]) => [
      suite,
      Math.max(...group.map(({ reportedBy }) => reportedBy.length)),
    ]),
  );
  const reportsOf = ({ suite }: Task) => reports.get(suite) ?? 0;
  return tasks.toSorted((a, b) => reportsOf(b) - reportsOf(a) || compareText(a.suite, b.suite) || compareText(a.name, b.name));
}

/** @example describeTask(ant) // 'A task of Design-Bench: robotics, continuous designs of dimension 60, one objective.' */
export function describeTask({ suite, domain, designSpace, objectiveCount }: Task): string {
  const { type, dimension } = designSpace ?? {};
  const size = dimension === undefined ? '' : ` of dimension ${dimension.toLocaleString('en')}`;
  const facts = [
    domain,
    (type ?? size) === '' ? undefined : `${type ? `${type} ` : ''}designs${size}`,
    objectiveCount === undefined ? undefined : countInProse(objectiveCount, 'objective'),
  ];
  // Names of suites and domains have colons of their own: "biology: protein".
  const plain = (text: string) => text.replaceAll(': ', ', ');
  return `A task of ${plain(suite)}: ${plain(facts.filter((fact) => fact !== undefined).join(', '))}.`;
}

/** Tasks by the id of each paper that introduces or names them. */
export function groupTasks(tasks: readonly Task[]): ReadonlyMap<string, readonly Task[]> {
  const pairs = tasks.flatMap((task) => {
    const papers = 'paper' in task.introducedBy ? [task.introducedBy.paper, ...task.reportedBy] : task.reportedBy;
    return [...new Set(papers)].map((paper) => ({ paper: paper.id, task }));
  });
  const grouped = groupBy(pairs, ({ paper }) => paper);
  return new Map([...grouped].map(([paper, found]) => [paper, found.map(({ task }) => task)]));
}

/** Ids of the papers that report on a task. */
const reporterIds = oncePer(({ reportedBy }: Task) => new Set(reportedBy.map(({ id }) => id)));

/** The benchmarks that a paper reports on, as it names them, each with the tasks of one suite that it means, if they have pages. */
export function namedTasks(paper: Paper, tasks: readonly Task[]): { name: string; tasks: readonly Task[] }[] {
  const reported = tasks.filter((task) => reporterIds(task).has(paper.id));
  return (paper.reportedTasks ?? []).map((name) => ({
    name,
    tasks: reported.filter((task) => task.name === name || task.aliases?.includes(name)),
  }));
}

/**
 * Which papers name which task. A name that fits tasks of several suites means those that the paper itself introduces,
 * else the one with just this name; where that decides nothing, the paper counts for none of them.
 */
function findReporters(entries: readonly Entry<'tasks'>[], papers: readonly Paper[]): Map<string, Paper[]> {
  const reporters = new Map<string, Paper[]>();
  for (const paper of papers) {
    const named = (paper.reportedTasks ?? []).flatMap((name) => {
      const fitting = entries.filter(({ data }) => data.name === name || data.aliases?.includes(name));
      const own = fitting.filter(({ data }) => 'paper' in data.introducedBy && data.introducedBy.paper === paper.id);
      const exact = fitting.filter(({ data }) => data.name === name);
      const meant = [own, exact, fitting].find((candidates) => candidates.length > 0) ?? [];
      return new Set(meant.map(({ data }) => data.suite)).size === 1 ? meant : [];
    });
    for (const { id } of new Set(named)) {
      const known = reporters.get(id);
      if (known) known.push(paper);
      else reporters.set(id, [paper]);
    }
  }
  return reporters;
}
