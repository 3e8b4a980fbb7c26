import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../tests/content/load-library.ts';
import { buildTaxonomy, neighbourTopics } from './taxonomy.ts';

const { taxonomy } = await loadLibrary();
const neighbours = (id: string) => neighbourTopics(taxonomy.node(id), taxonomy);

describe('buildTaxonomy', () => {
  const topic = (id: string, parent?: string) => ({
    id,
    data: { title: id, order: 1, description: 'A topic.', sources: ['A paper.'], ...(parent && { parent }) },
  });

  it.each([
    ['above itself', [topic('a', 'a')], 'Topics form a circle: a -> a.'],
    ['above one another', [topic('a', 'b'), topic('b', 'a')], 'Topics form a circle: a -> b -> a.'],
    ['below a circle', [topic('a', 'b'), topic('b', 'c'), topic('c', 'b')], 'Topics form a circle: a -> b -> c -> b.'],
    ['below nothing', [topic('a', 'gone')], 'Topic "a" has the parent "gone", which has no file in content/topics.'],
  ])('refuses topics that stand %s', (_, topics, message) => expect(() => buildTaxonomy(topics)).toThrow(message));
});

describe('neighbourTopics', () => {
  it('names the papers in common, from both sides', () => {
    for (const leaf of taxonomy.leaves)
      for (const { topic, shared } of neighbours(leaf.id))
        expect(neighbours(topic.id).find((back) => back.topic.id === leaf.id)?.shared).toEqual(shared);
  });

  it('leaves out the topics below a branch', () => {
    const branch = taxonomy.node('benchmarks');
    expect(neighbours('benchmarks').filter(({ topic }) => branch.leafIds.includes(topic.id))).toEqual([]);
    expect(neighbours('benchmarks').length).toBeGreaterThan(0);
  });

  it('puts the topic with most papers in common first', () => {
    for (const leaf of taxonomy.leaves) {
      const counts = neighbours(leaf.id).map(({ shared }) => shared.length);
      expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    }
  });
});
