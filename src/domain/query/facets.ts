/** The values of the filters: those of one paper for the index, and those of a list for the filter bar. */
import { designSpaces, objectiveCounts } from '../../schemas/paper.ts';
import type { Accent } from '../../schemas/topic.ts';
import { type VenueType, venueTypes } from '../../schemas/venue.ts';
import type { Benchmarks } from '../benchmarks/benchmarks.ts';
import { kindsOf, type TaskKind } from '../benchmarks/task-kinds.ts';
import { slugify } from '../names.ts';
import { oncePer } from '../once.ts';
import { compareText } from '../order.ts';
import type { Paper } from '../papers.ts';
import type { Taxonomy, TopicNode } from '../taxonomy.ts';
import { type FacetId, facetIds } from './view-state.ts';

export interface FacetValue {
  readonly value: string;
  readonly label: string;
  /** Papers of the whole list that have it. */
  readonly count: number;
  /** Steps below the top of a hierarchy. */
  readonly depth?: number;
  readonly accent?: Accent;
}

export interface Facet {
  readonly id: FacetId;
  readonly legend: string;
  readonly values: readonly FacetValue[];
}

/** The values by facet: what a list keeps in a file beside its page until a reader opens a filter. */
export type FacetValues = Readonly<Partial<Record<FacetId, readonly FacetValue[]>>>;

export function facetValues(facets: readonly Facet[]): FacetValues {
  return Object.fromEntries(facets.map(({ id, values }) => [id, values]));
}

const facetLegends: Readonly<Record<FacetId, string>> = {
  topic: 'Topic',
  venue: 'Venue',
  year: 'Year',
  type: 'Publication',
  space: 'Design space',
  objectives: 'Objectives',
  code: 'Code',
  domain: 'Domain',
  suite: 'Suite',
  task: 'Task',
};

const typeLabels: Readonly<Record<string, string>> = {
  conference: 'Conference paper',
  journal: 'Journal article',
  workshop: 'Workshop paper',
  preprint: 'Preprint',
  report: 'Technical paper',
  software: 'Software',
  website: 'Website',
} satisfies Record<VenueType, string>;

const plainLabels: Readonly<Record<string, string>> = {
  single: 'One objective',
  multi: 'Several objectives',
  yes: 'With code',
  no: 'Without code',
  continuous: 'Continuous',
  discrete: 'Discrete',
  mixed: 'Mixed',
};

/** Tasks in the filter bar; search finds the others. */
export const mostTasks = 60;
const fewestPapersOfTask = 2;

/** What the list knows besides the papers. */
export interface Surroundings {
  readonly taxonomy: Taxonomy;
  readonly benchmarks: Pick<Benchmarks, 'tasksOf'>;
}

/** Kinds of the tasks that a paper introduces or names. */
function kindsOfPaper(paper: Paper, property: 'domain' | 'suite', { tasksOf }: Pick<Benchmarks, 'tasksOf'>): TaskKind[] {
  return tasksOf(paper).flatMap((task) => kindsOf(task[property]));
}

/** Values of a paper for each filter; a topic, a domain and a suite come with all above them. */
export function facetValuesOf(paper: Paper, benchmarks: Pick<Benchmarks, 'tasksOf'>): Readonly<Record<FacetId, readonly string[]>> {
  return valuesWith(benchmarks)(paper);
}

/** Worked out once for each paper: it stands in the lists of several topics. */
const valuesWith = oncePer((benchmarks: Pick<Benchmarks, 'tasksOf'>) => oncePer((paper: Paper) => workOutValues(paper, benchmarks)));

function workOutValues(paper: Paper, benchmarks: Pick<Benchmarks, 'tasksOf'>): Record<FacetId, readonly string[]> {
  const kinds = (property: 'domain' | 'suite') => [...new Set(kindsOfPaper(paper, property, benchmarks).map(({ value }) => value))];
  return {
    topic: [...new Set(paper.topics.flatMap(({ ancestorIds, id }) => [...ancestorIds, id]))],
    venue: [paper.venue.id],
    year: [String(paper.year)],
    type: [paper.venue.type],
    space: paper.designSpace,
    objectives: paper.objectives,
    code: [paper.links.code ? 'yes' : 'no'],
    domain: kinds('domain'),
    suite: kinds('suite'),
    task: [...new Set((paper.reportedTasks ?? []).map(slugify))],
  };
}

/**
 * The filters of a list of papers with the values that occur in it. A filter that would not tell papers apart is left out.
 * @param within the topic whose page it is: then the topics are those below it
 */
export function facetsOf(papers: readonly Paper[], { taxonomy, benchmarks }: Surroundings, within?: TopicNode): Facet[] {
  const counts = new Map(facetIds.map((id) => [id, new Map<string, number>()]));
  const venueNames = new Map<string, string>();
  const taskNames = new Map<string, string>();
  const taskKinds = { domain: new Map<string, TaskKind>(), suite: new Map<string, TaskKind>() };
  for (const paper of papers) {
    venueNames.set(paper.venue.id, paper.venue.short);
    for (const task of paper.reportedTasks ?? []) taskNames.set(slugify(task), task);
    for (const property of ['domain', 'suite'] as const)
      for (const kind of kindsOfPaper(paper, property, benchmarks)) taskKinds[property].set(kind.value, kind);
    const values = facetValuesOf(paper, benchmarks);
    for (const id of facetIds) for (const value of values[id]) counts.get(id)?.set(value, (counts.get(id)?.get(value) ?? 0) + 1);
  }
  const countOf = (id: FacetId, value: string) => counts.get(id)?.get(value) ?? 0;
  const occurring = (id: FacetId, values: readonly string[], label: (value: string) => string): FacetValue[] =>
    values.filter((value) => countOf(id, value) > 0).map((value) => ({ value, label: label(value), count: countOf(id, value) }));
  const all = (id: FacetId) => [...(counts.get(id)?.keys() ?? [])];

  const topDepth = within ? within.ancestorIds.length + 1 : 0;
  const byFrequency = (a: string, b: string) =>
    countOf('task', b) - countOf('task', a) || compareText(taskNames.get(a) ?? a, taskNames.get(b) ?? b);
  const kindValues = (property: 'domain' | 'suite'): FacetValue[] =>
    [...taskKinds[property].values()]
      .toSorted((a, b) => compareText(a.label, b.label))
      .map(({ value, label, depth }) => ({ value, label, depth, count: countOf(property, value) }));
  const values: Record<FacetId, FacetValue[]> = {
    topic: taxonomy.nodes
      .filter(({ id, ancestorIds }) => countOf('topic', id) > 0 && (!within || ancestorIds.includes(within.id)))
      .map(({ id, title, shortTitle, accent, ancestorIds }) => ({
        value: id,
        label: shortTitle ?? title,
        count: countOf('topic', id),
        depth: ancestorIds.length - topDepth,
        accent,
      })),
    venue: occurring(
      'venue',
      all('venue').toSorted((a, b) => compareText(venueNames.get(a) ?? a, venueNames.get(b) ?? b)),
      (id) => venueNames.get(id) ?? id,
    ),
    year: occurring('year', all('year').toSorted().toReversed(), (year) => year),
    type: occurring('type', venueTypes, (type) => typeLabels[type] ?? type),
    space: occurring('space', designSpaces, (value) => plainLabels[value] ?? value),
    objectives: occurring('objectives', objectiveCounts, (value) => plainLabels[value] ?? value),
    code: occurring('code', ['yes', 'no'], (value) => plainLabels[value] ?? value),
    domain: kindValues('domain'),
    suite: kindValues('suite'),
    task: occurring(
      'task',
      all('task')
        .filter((task) => countOf('task', task) >= fewestPapersOfTask)
        .toSorted(byFrequency)
        .slice(0, mostTasks),
      (task) => taskNames.get(task) ?? task,
    ),
  };
  return facetIds
    .map((id) => ({ id, legend: facetLegends[id], values: values[id] }))
    .filter(({ values: found }) => found.some(({ count }) => count < papers.length));
}
