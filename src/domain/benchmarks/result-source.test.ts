import { describe, expect, it } from 'vitest';
import { readPrinted } from './printed-value.ts';
import { protocolOf } from './result-source.ts';
import { sampleEntry, sampleSource } from './sample-source.ts';

describe('the numbers of a printed figure', () => {
  it.each([
    ['0.865 ± 0.000', 0.865, 0],
    ['-12.40 ± 3.10', -12.4, 3.1],
    ['-5.93e4 ± 1.56e5', -59300, 156000],
    ['0.565', 0.565, undefined],
  ])('are read from %s', (text, value, deviation) => {
    expect(readPrinted(text)).toEqual({ value, deviation });
  });

  it.each(['', 'n/a', '0.5 ± x'])('are missed in "%s"', (text) => {
    expect(() => readPrinted(text)).toThrow('is not a printed figure');
  });
});

describe('a source', () => {
  const { tables, figures } = sampleSource();

  it('keeps every figure as printed', () => {
    expect(figures.map(({ printed }) => printed)).toEqual(['0.944 ± 0.016', '2.056 ± 0.314', '-1.11e5 ± 4.87e4', '0.900', '0.500']);
  });

  it('gives a figure the protocol of its table, unless it has its own or none', () => {
    expect(figures.map(({ runs, spread }) => [runs, spread])).toEqual([
      [8, 'standard deviation'],
      [8, 'standard deviation'],
      [8, 'standard deviation'],
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });

  it('names a method as the table does, and in one way besides', () => {
    expect(figures.map(({ method }) => [method.name, method.printed, method.own])).toEqual([
      ['COMs', 'COMs (ours)', true],
      ['COMs', 'COMs (ours)', true],
      ['Gradient_Ascent *', 'Grad.', false],
      ['Gradient_Ascent *', 'Grad.', false],
      ['Gradient_Ascent *', 'Gradient', false],
    ]);
  });

  it('says what is not confirmed about the protocol', () => {
    expect(protocolOf({ candidates: 1, runs: 1, spread: undefined })).toEqual(['1 candidate', '1 run']);
    expect(tables.map(protocolOf)).toEqual([
      ['128 candidates', '8 runs', '± standard deviation'],
      ['128 candidates', 'number of runs not confirmed'],
    ]);
  });

  it.each([
    ['method', { method: 'cams' }],
    ['task', { task: 'art' }],
    ['origin', { origin: 'rum' }],
    ['note', { note: 'slap' }],
  ])('with a figure whose %s it does not list is refused', (field, change) => {
    const [table, ...others] = sampleEntry.tables;
    const [figure, ...more] = table?.figures ?? [];
    if (!table || !figure) throw new Error('The sample has no figure.');
    const entry = { ...sampleEntry, tables: [{ ...table, figures: [{ ...figure, ...change }, ...more] }, ...others] };
    expect(() => sampleSource(entry)).toThrow(`content/results/coms-pdf.md has a figure with the ${field} "${Object.values(change)[0]}"`);
  });
});
