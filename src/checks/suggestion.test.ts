import { describe, expect, it } from 'vitest';
import { editDistance, listOf, nearest } from './suggestion.ts';

describe('editDistance', () => {
  it.each([
    ['summary', 'summary', 0],
    ['sumary', 'summary', 1],
    ['kitten', 'sitting', 3],
    ['', 'abc', 3],
  ])('of "%s" and "%s" is %i', (a, b, distance) => {
    expect(editDistance(a, b, 10)).toBe(distance);
    expect(editDistance(b, a, 10)).toBe(distance);
  });

  it('stops above the limit', () => {
    expect(editDistance('kitten', 'sitting', 1)).toBe(2);
    expect(editDistance('abcdefgh', 'abc', 2)).toBe(3);
  });
});

describe('nearest', () => {
  it('finds the misspelt word whatever its case', () => {
    expect(nearest('DOI', ['paper', 'arxiv', 'doi'])).toBe('doi');
    expect(nearest('difusion-model', ['diffusion-models', 'flow-matching'])).toBe('diffusion-models');
  });

  it('prefers the nearest', () => {
    expect(nearest('pages', ['page', 'pages', 'papers'])).toBe('pages');
  });

  it('offers nothing when no word is near', () => {
    expect(nearest('x', ['paper', 'arxiv'])).toBeUndefined();
  });
});

describe('listOf', () => {
  it('says how many it leaves out', () => {
    expect(listOf(['a', 'b', 'c'], 2)).toBe('a, b, and 1 more');
  });
});
