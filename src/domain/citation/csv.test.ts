import { describe, expect, test } from 'vitest';
import { csvCell } from './csv.ts';

describe('cell of a table', () => {
  test.each([
    ['plain', 'plain'],
    ['a, b', '"a, b"'],
    ['say "x"', '"say ""x"""'],
    ['=1+1', "'=1+1"],
    ['-x', "'-x"],
    ['@SUM(A1,B1)', '"\'@SUM(A1,B1)"'],
    ['\t=1', "' =1"],
    ['two\r\nlines', 'two lines'],
  ])('%j', (text, expected) => {
    expect(csvCell(text)).toBe(expected);
  });
});
