import { describe, expect, test } from 'vitest';
import { loadLibrary } from '../../../tests/content/load-library.ts';
import { compareText } from '../order.ts';
import { facetsOf, facetValuesOf } from './facets.ts';
import { resultFacts } from './result-facts.ts';
import { sortRanks } from './sort-ranks.ts';
import { readTopicMarks, writeTopicMarks } from './topic-marks.ts';

const { papers, taxonomy } = await loadLibrary();
const coms = papers.find(({ id }) => id === 'trabucco-2021-coms');
if (!coms) throw new Error('The content has no trabucco-2021-coms.');

describe('facets', () => {
  test('a paper stands in its topics and in all above them', () => {
    const { topic, venue, code } = facetValuesOf(coms);
    expect(topic).toEqual(
      expect.arrayContaining(['auxiliary-loss', 'surrogate-model-based-methods', 'scientific-design', 'benchmark-tasks', 'benchmarks']),
    );
    expect(new Set(topic).size).toBe(topic.length);
    expect([venue, code]).toEqual([['icml'], ['yes']]);
  });

  test('on the page of a topic the topics are those below it, from the left', () => {
    const node = taxonomy.node('benchmarks');
    const topics = facetsOf(taxonomy.papers(node), taxonomy, node).find(({ id }) => id === 'topic');
    expect(topics?.values[0]).toMatchObject({ value: 'benchmark-tasks', depth: 0 });
    expect(topics?.values.every(({ value }) => taxonomy.node(value).ancestorIds.includes('benchmarks'))).toBe(true);
  });

  test('a facet that does not tell the papers apart is left out', () => {
    const leaf = taxonomy.node('stability');
    const ids = facetsOf(taxonomy.papers(leaf), taxonomy, leaf).map(({ id }) => id);
    expect(ids).not.toContain('topic');
  });
});

test('ranks follow the orders of the list, and are worked out once', () => {
  const ranks = sortRanks(papers);
  expect(papers.map(({ id }) => ranks.get(id)?.newest)).toEqual(papers.map((_, place) => place));
  const byTitle = papers.toSorted((a, b) => (ranks.get(a.id)?.title ?? 0) - (ranks.get(b.id)?.title ?? 0)).map(({ title }) => title);
  expect(byTitle).toEqual(byTitle.toSorted(compareText));
  expect(sortRanks(papers)).toBe(ranks);
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
  const facts = Object.fromEntries(resultFacts(coms));
  expect(facts).toMatchObject({
    id: coms.id,
    key: 'trabucco2021conservative',
    by: 'Brandon Trabucco, Aviral Kumar, Xinyang Geng, Sergey Levine',
    venue: 'ICML 2021',
  });
});
