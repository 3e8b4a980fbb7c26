import { expect, test } from 'vitest';
import { indexFilters, listOrder, papersOnly } from './index-filters.ts';
import { choose, plainView } from './view-state.ts';
import { readYearRange, writeYearRange, yearsOf } from './year-range.ts';

const years = ['2025', '2023', '2020', '2013'];

test('any of the included values, none of the excluded ones, all facets', () => {
  const state = choose(
    choose(choose(choose(plainView, 'topic', 'a', 'include'), 'topic', 'b', 'include'), 'topic', 'c', 'exclude'),
    'code',
    'yes',
    'include',
  );
  expect(indexFilters(state, { years })).toEqual({
    kind: papersOnly,
    topic: [{ any: ['a', 'b'] }, { not: { any: ['c'] } }],
    code: { any: ['yes'] },
  });
});

test('the numbers of a facet leave out its own choices but not what is fixed', () => {
  const state = choose(choose(plainView, 'topic', 'a', 'include'), 'venue', 'v', 'exclude');
  expect(indexFilters(state, { years, fixed: { topic: ['whole'] } }, 'topic')).toEqual({
    kind: papersOnly,
    topic: 'whole',
    venue: { not: { any: ['v'] } },
  });
});

test('a range stands for the years of the list in it; one without any finds nothing', () => {
  const within = (range: string) => indexFilters(choose(plainView, 'year', range, 'include'), { years })['year'];
  expect(within('2020..2023')).toEqual({ any: ['2023', '2020'] });
  expect(within('2024..')).toEqual({ any: ['2025'] });
  expect(within('2014..2016')).toEqual({ any: ['none'] });
  expect(indexFilters(choose(plainView, 'year', '2014..2016', 'exclude'), { years })['year']).toBeUndefined();
});

test('without a query relevance means newest first', () => {
  expect(listOrder({ query: '', sort: 'relevance' })).toEqual({ by: 'newest' });
  expect(listOrder({ query: 'x' })).toBeUndefined();
  expect(listOrder({ query: 'x', sort: '-venue' })).toEqual({ by: 'venue', reversed: true });
});

test('ranges of years are read and written', () => {
  for (const text of ['2020..2023', '2020..', '..2019', '2020..2020']) expect(writeYearRange(readYearRange(text) ?? {})).toBe(text);
  for (const text of ['..', '2023..2020', '20..30', '2020', '2020...2023', '']) expect(readYearRange(text), text).toBeUndefined();
  expect(yearsOf('2013', years)).toEqual(['2013']);
});
