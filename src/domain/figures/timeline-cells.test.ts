import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../../tests/content/load-library.ts';
import { cellLabels, linesPerCell } from './timeline-cells.ts';

const { papers } = await loadLibrary();
const three = papers.slice(0, 3);

describe('linesPerCell', () => {
  it('leaves cells whole as long as the figure has room', () => expect(linesPerCell([3, 7, 1], 11)).toBe(7));

  it('cuts the longest cells first, and no cell away', () => {
    expect(linesPerCell([3, 7, 1], 10)).toBe(6);
    expect(linesPerCell([3, 7, 1], 7)).toBe(3);
    expect(linesPerCell([900, 900, 900], 2)).toBe(1);
  });
});

describe('cellLabels', () => {
  it('names all papers of a cell that fits', () => {
    expect(cellLabels(three, 3).map(({ paper }) => paper)).toEqual(three);
  });

  it('counts every paper of one that does not', () => {
    const labels = cellLabels(three, 2);
    expect(labels.map(({ text }) => text)).toEqual([expect.any(String), 'and 2 more']);
    expect(labels.map(({ paper }) => paper)).toEqual([three[0], undefined]);
    expect(cellLabels(three, 1)).toEqual([{ text: '3 papers' }]);
  });
});
