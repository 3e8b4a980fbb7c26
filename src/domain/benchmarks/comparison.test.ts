import { describe, expect, it } from 'vitest';
import { compareFigures, widestGaps } from './comparison.ts';
import { dotAxis } from './dot-axis.ts';
import { chooseFigures, chooseTables } from './figure-choice.ts';
import { linkSource } from './result-source.ts';
import { readResultsFile, writeResultsFile } from './results-file.ts';
import { sampleEntry, sampleSource } from './sample-source.ts';

const first = sampleSource();
const other = linkSource(
  'other-pdf',
  {
    ...sampleEntry,
    name: 'Other',
    tasks: [{ key: 'the-ant', name: 'Ant', suite: 'Suite', task: 'suite-ant' }],
    tables: [
      {
        table: 'Table 9',
        metric: 'normalised 100th percentile',
        figures: [{ method: 'coms', task: 'the-ant', value: '0.244 ± 0.1', origin: 'run' }],
      },
    ],
  },
  (id) => id,
);
const figures = [...first.figures, ...other.figures];

describe('figures of several sources', () => {
  it('stand together by method, task and metric, lowest first, whatever the source calls the task', () => {
    const comparisons = compareFigures(figures);
    expect(comparisons).toHaveLength(5);
    expect(comparisons[0]?.figures.map(({ printed, table }) => [printed, table.source.name])).toEqual([
      ['0.244 ± 0.1', 'Other'],
      ['0.944 ± 0.016', 'COMs & co'],
    ]);
    expect(comparisons[0]?.gap).toBeCloseTo(0.7, 10);
  });

  it('are far apart only where there are two sources', () => {
    expect(widestGaps(compareFigures(figures), 10).map(({ method, sources }) => [method.id, sources])).toEqual([['coms', 2]]);
  });

  it('are not apart where they print the same', () => {
    const again = linkSource('again', { ...sampleEntry, name: 'Again' }, (id) => id);
    expect(widestGaps(compareFigures([...first.figures, ...again.figures]), 10)).toEqual([]);
  });
});

describe('the axis of dots', () => {
  it('starts at zero when nothing is negative and has room for every spread', () => {
    const axis = dotAxis([
      { value: 0.3, deviation: 0.02 },
      { value: 1.1, deviation: 0.7 },
    ]);
    expect(axis.ticks[0]).toEqual({ at: 3, text: '0.0' });
    expect(axis.place(1.8)).toBeLessThanOrEqual(97);
    expect(axis.place(0.3)).toBeGreaterThan(3);
    expect(axis.place(1.1)).toBeGreaterThan(axis.place(0.3));
  });

  it('reaches below zero when a value does', () => {
    const axis = dotAxis([
      { value: -2, deviation: 1 },
      { value: 5, deviation: undefined },
    ]);
    expect(axis.place(-3)).toBeGreaterThanOrEqual(3);
    expect(axis.place(0)).toBeGreaterThan(axis.place(-3));
    expect(axis.ticks.some(({ text }) => text.startsWith('-'))).toBe(true);
  });
});

describe('a choice of figures', () => {
  it('keeps the metric, the suite and the tasks asked for', () => {
    const choice = { metric: 'normalised 100th percentile', suite: 'Suite', tasks: ['Ant Morphology'] };
    expect(chooseFigures(figures, choice).map(({ printed }) => printed)).toEqual(['0.944 ± 0.016', '-1.11e5 ± 4.87e4']);
    expect(chooseTables(first, choice).map(({ table, columns }) => [table.table, columns.length])).toEqual([['Table 1', 1]]);
  });

  it('is everything when nothing is asked for, and nothing for a suite without tasks', () => {
    expect(chooseFigures(figures, { metric: '', suite: '', tasks: [] })).toHaveLength(6);
    expect(chooseTables(first, { metric: '', suite: 'None', tasks: [] })).toEqual([]);
  });
});

it('the file with all figures gives the same figures back', () => {
  const methods = first.methods.map(({ id, name }) => ({ id, name, kind: 'other' as const, description: '' }));
  const file: unknown = JSON.parse(JSON.stringify(writeResultsFile({ methods, sources: [first] })));
  expect(file).toEqual(writeResultsFile({ methods, sources: [first] }));
  expect(readResultsFile(writeResultsFile({ methods, sources: [first] }))).toEqual([first]);
});
