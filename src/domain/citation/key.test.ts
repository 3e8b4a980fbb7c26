import { describe, expect, test } from 'vitest';
import { parseName } from '../names.ts';
import { citationKey, keyOfRow } from './key.ts';

describe('citation key', () => {
  test.each([
    ['Brandon Trabucco', 2021, 'Conservative Objective Models', 'trabucco2021conservative'],
    ['Rafael Gómez-Bombarelli', 2018, 'Automatic Chemical Design', 'gomez2018automatic'],
    ['Ryoji Tanabe', 2020, 'An easy-to-use suite', 'tanabe2020easy'],
    ['Höner zu Siederdissen, Christian', 2011, 'On the ViennaRNA', 'honer2011viennarna'],
    ['伟 张', 2024, 'δ-CS', 'u5f202024u3b4'],
    ['!', 2024, 'A', 'anonymous2024a'],
  ])('of %s, %i', (author, year, title, expected) => {
    expect(citationKey([parseName(author)], year, title)).toBe(expected);
  });
});

describe('the key of a row', () => {
  test.each([
    ['Brandon Trabucco, Aviral Kumar, et al.', 'ICML 2021', 'Conservative Objective Models', 'trabucco2021conservative'],
    ['Jungtaek Kim', 'Software 2023', 'BayesO Benchmarks', 'kim2023bayeso'],
    ['Jungtaek Kim and others', 'Appl. Soft Comput. 2023', 'The BayesO', 'kim2023bayeso'],
    ['Christian von der Höner', 'arXiv 2011', 'On the ViennaRNA', 'von2011viennarna'],
  ])('of %s, %s', (authors, record, title, expected) => {
    expect(keyOfRow(authors, record, title)).toBe(expected);
  });
});
