import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../tests/content/load-library.ts';
import { linkPaths, placesOnPaths } from './paths.ts';

const { papers, taxonomy } = await loadLibrary();
const entry = (steps: Parameters<typeof linkPaths>[0][number]['data']['steps']) => ({
  id: 'start',
  data: { title: 'Start', order: 1, audience: 'Everybody.', steps },
});

describe('linkPaths', () => {
  it('refuses steps to papers and topics that are not there', () => {
    expect(() => linkPaths([entry([{ paper: 'nobody-2020', why: 'Why.' }])], papers, taxonomy)).toThrow('names the paper "nobody-2020"');
    expect(() => linkPaths([entry([{ topic: 'nothing', why: 'Why.' }])], papers, taxonomy)).toThrow('no topic "nothing"');
  });

  it('puts the paths in order', () => {
    const first = entry([]);
    const later = { id: 'a-later-one', data: { ...first.data, order: 2 } };
    expect(linkPaths([later, first], papers, taxonomy).map(({ id }) => id)).toEqual(['start', 'a-later-one']);
  });
});

describe('placesOnPaths', () => {
  it('finds the steps of a paper, and none of a topic with the same id', () => {
    const id = papers[0]?.id ?? '';
    const topic = { topic: taxonomy.leaves[0]?.id ?? '', why: 'Why.' };
    const path = entry([topic, { paper: id, why: 'Why.' }]);
    const two = linkPaths([path, { ...entry([topic]), id: 'other' }], papers, taxonomy);
    expect(placesOnPaths(two, 'paper', id).map((place) => [place.path.id, place.number])).toEqual([['start', 2]]);
    expect(placesOnPaths(two, 'topic', topic.topic)).toHaveLength(2);
    expect(placesOnPaths(two, 'topic', id)).toEqual([]);
  });
});
