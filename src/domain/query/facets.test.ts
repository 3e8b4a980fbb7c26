import { describe, expect, test } from 'vitest';
import { loadLibrary } from '../../../tests/content/load-library.ts';
import { kindsOf } from '../benchmarks/task-kinds.ts';
import { compareText } from '../order.ts';
import { facetsOf, facetValuesOf } from './facets.ts';
import { orderedIds } from './paper-orders.ts';
import { resultFacts } from './result-facts.ts';
import { readTopicMarks, writeTopicMarks } from './topic-marks.ts';

const library = await loadLibrary();
const { papers, taxonomy, benchmarks } = library;
const coms = papers.find(({ id }) => id === 'trabucco-2021-coms');
if (!coms) throw new Error('The content has no trabucco-2021-coms.');

describe('facets', () => {
  test('a paper stands in its topics and in all above them', () => {
    const { topic, venue, code } = facetValuesOf(coms, benchmarks);
    expect(topic).toEqual(
      expect.arrayContaining(['auxiliary-loss', 'surrogate-model-based-methods', 'scientific-design', 'benchmark-tasks', 'benchmarks']),
    );
    expect(new Set(topic).size).toBe(topic.length);
    expect([venue, code]).toEqual([['icml'], [coms.links.code === undefined ? 'no' : 'yes']]);
  });

  test('a paper has the domains and suites of the tasks that it introduces or names, and what these are part of', () => {
    const { domain, suite } = facetValuesOf(coms, benchmarks);
    expect(suite).toEqual(['design-bench']);
    expect(domain).toEqual(expect.arrayContaining(['biology', 'biology-protein', 'biology-dna-mrna', 'robotics']));
    const introducing = papers.find(({ id }) => id === 'xue-2024-off-moo-bench');
    expect(introducing && facetValuesOf(introducing, benchmarks).suite).toEqual(
      expect.arrayContaining(['off-moo-bench', 'off-moo-bench-mo-nas', 're-suite-off-moo-bench']),
    );
  });

  test('no two domains or suites share a value', () => {
    for (const property of ['domain', 'suite'] as const) {
      const labels = new Map<string, string>();
      for (const task of benchmarks.tasks)
        for (const { value, label } of kindsOf(task[property])) {
          expect(labels.get(value) ?? label).toBe(label);
          labels.set(value, label);
        }
    }
  });

  test('on the page of a topic the topics are those below it, from the left', () => {
    const node = taxonomy.node('benchmarks');
    const topics = facetsOf(taxonomy.papers(node), library, node).find(({ id }) => id === 'topic');
    expect(topics?.values[0]).toMatchObject({ value: 'benchmark-tasks', depth: 0 });
    expect(topics?.values.every(({ value }) => taxonomy.node(value).ancestorIds.includes('benchmarks'))).toBe(true);
  });

  test('a facet that does not tell the papers apart is left out', () => {
    const leaf = taxonomy.node('stability');
    const ids = facetsOf(taxonomy.papers(leaf), library, leaf).map(({ id }) => id);
    expect(ids).not.toContain('topic');
  });
});

test('the orders of the list hold each paper once', () => {
  const { newest, title, venue } = orderedIds(papers);
  expect(newest).toEqual(papers.map(({ id }) => id));
  const titles = new Map(papers.map((paper) => [paper.id, paper.title]));
  const byTitle = title.map((id) => titles.get(id) ?? '');
  expect(byTitle).toEqual(byTitle.toSorted(compareText));
  expect(venue.toSorted()).toEqual(newest.toSorted());
});

test('the topics of a paper go through a line of text', () => {
  const marks = [
    { id: 'a-b', accent: 'blue' as const, label: 'A, b and c' },
    { id: 'c', accent: 'amber' as const, label: 'x|y' },
  ];
  expect(readTopicMarks(writeTopicMarks(marks))).toEqual([marks[0], { ...marks[1], label: 'x/y' }]);
  expect(readTopicMarks('')).toEqual([]);
});

test('the index keeps of a paper what a row shows', () => {
  const { searched, row } = resultFacts(coms);
  expect(Object.fromEntries(searched)).toEqual({ acronym: 'COMs', authors: 'Brandon Trabucco, Aviral Kumar, Xinyang Geng, Sergey Levine' });
  expect(JSON.parse(row)).toMatchObject({
    id: coms.id,
    key: 'trabucco2021conservative',
    by: 'Brandon Trabucco, Aviral Kumar, Xinyang Geng, Sergey Levine',
    venue: 'ICML 2021',
  });
});
