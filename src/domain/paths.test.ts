import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../tests/content/load-library.ts';
import { linkPaths, placesOnPaths } from './paths.ts';

const { papers, paths, taxonomy } = await loadLibrary();
const entry = (steps: Parameters<typeof linkPaths>[0][number]['data']['steps']) => ({
  id: 'start',
  data: { title: 'Start', order: 1, audience: 'Everybody.', steps },
});

describe('linkPaths', () => {
  it('refuses steps to papers and topics that are not there', () => {
    expect(() => linkPaths([entry([{ paper: 'nobody-2020', why: 'Why.' }])], papers, taxonomy)).toThrow('names the paper "nobody-2020"');
    expect(() => linkPaths([entry([{ topic: 'nothing', why: 'Why.' }])], papers, taxonomy)).toThrow('no topic "nothing"');
  });

  it('keeps the six paths in order, newcomers first', () => {
    expect(paths.map(({ id, steps }) => [id, steps.length])).toEqual([
      ['start-here', 9],
      ['surrogate-methods', 9],
      ['generative-methods', 9],
      ['biological-sequences', 9],
      ['multi-objective', 8],
      ['benchmarks-and-evaluation', 9],
    ]);
  });
});

describe('placesOnPaths', () => {
  it('finds the steps of a paper, and none of a topic with the same id', () => {
    const places = placesOnPaths(paths, 'paper', 'trabucco-2021-coms').map(({ path, number }) => [path.id, number]);
    expect(places).toEqual([
      ['start-here', 4],
      ['surrogate-methods', 2],
    ]);
    expect(placesOnPaths(paths, 'topic', 'trabucco-2021-coms')).toEqual([]);
  });
});
