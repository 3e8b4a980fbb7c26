import { describe, expect, test } from 'vitest';
import { examineForm, type KnownList } from './examine-form.ts';
import type { FormValues } from './form-fields.ts';

const known: KnownList = {
  papers: [
    {
      id: 'trabucco-2021-coms',
      key: 'trabucco2021conservative',
      data: {
        title: 'Conservative Objective Models for Effective Offline Model-Based Optimization',
        authors: ['Trabucco, Brandon'],
        year: 2021,
        links: { paper: 'https://proceedings.mlr.press/v139/trabucco21a.html', arxiv: '2107.06882' },
      },
    },
  ],
  venues: [{ id: 'icml', name: 'International Conference on Machine Learning', short: 'ICML' }],
  topics: [
    { id: 'surrogates', title: 'Surrogates', label: 'Surrogates', accent: 'blue' },
    { id: 'ensembles', title: 'Ensembles', label: 'Ensembles', accent: 'blue', parent: 'surrogates' },
  ],
};

const complete: FormValues = {
  title: 'RankDesign: Learning to Rank Designs',
  acronym: '',
  authors: 'Ada Lovelace\nCharles Babbage',
  venue: 'ICML',
  year: '2026',
  volume: '',
  number: '',
  pages: '',
  publisher: '',
  paper: 'https://example.org/rank',
  arxiv: '',
  doi: '',
  openreview: '',
  pdf: '',
  code: '',
  project: '',
  summary: 'Learns to rank the designs of an offline dataset, and climbs the ranking.',
  id: '',
  designSpace: ['discrete'],
  objectives: [],
  topics: ['ensembles'],
};
const examine = (values: Partial<FormValues> = {}) => examineForm({ ...complete, ...values }, known, '2026-11-24');

describe('the contribute form', () => {
  test('makes a file in canonical form', () => {
    const { path, text, faults, duplicate } = examine();
    expect(faults).toEqual([]);
    expect(duplicate).toBeUndefined();
    expect(path).toBe('content/papers/lovelace-2026-rankdesign.md');
    expect(text).toMatchInlineSnapshot(`
      "---
      title: "RankDesign: Learning to Rank Designs"
      authors:
        - Ada Lovelace
        - Charles Babbage
      venue: icml
      year: 2026
      links:
        paper: https://example.org/rank
      summary: "Learns to rank the designs of an offline dataset, and climbs the ranking."
      designSpace:
        - discrete
      objectives: []
      topics:
        - ensembles
      added: "2026-11-24"
      ---
      "
    `);
  });

  test('takes "others" for authors who are not named, and venues by their names', () => {
    const { data, faults } = examine({
      authors: 'Ada Lovelace\net al.',
      venue: 'Proceedings of the 43rd International Conference on Machine Learning',
    });
    expect(faults).toEqual([]);
    expect(data).toMatchObject({ authors: ['Ada Lovelace'], moreAuthors: true, venue: 'icml' });
  });

  test('names every missing field once, in the order of the form', () => {
    const empty = { title: '', authors: '', venue: '', year: '', paper: '', summary: '', topics: [] };
    expect(examine(empty).faults.map(({ message }) => message)).toMatchInlineSnapshot(`
      [
        "Title must not be empty.",
        "Authors must name at least one author.",
        "Venue must not be empty.",
        "Year must be a year in digits.",
        "Link to the paper must be a full web address such as "https://example.org/paper".",
        "Summary must not be empty.",
        "Topics must name at least one topic.",
      ]
    `);
  });

  test('names fields that do not fit their form', () => {
    const wrong = {
      year: '26',
      arxiv: '2601',
      openreview: 'a b',
      pages: '1 to 9',
      code: 'ftp://example.org',
      acronym: 'x'.repeat(41),
      id: 'My Paper',
    };
    expect(examine(wrong).faults.map(({ message }) => message)).toMatchInlineSnapshot(`
      [
        "Short name must have at most 40 characters.",
        "Year must be 1950 or later.",
        "Pages must be "first-last" or an article number, such as "10358-10368".",
        "arXiv id must be an arXiv id without version, such as "2107.06882".",
        "OpenReview id must be the id that follows "forum?id=" on OpenReview.",
        "Code must start with "https://" (found "ftp:").",
        "File name must be lower-case letters and digits joined by single hyphens, such as "trabucco-2021-coms".",
      ]
    `);
  });

  test('finds a listed paper by identifier, address and title', () => {
    const coms = known.papers[0]?.data;
    expect(examine({ arxiv: '2107.06882' }).duplicate).toMatchObject({ id: 'trabucco-2021-coms', reason: 'the arXiv id 2107.06882' });
    expect(examine({ pdf: 'https://arxiv.org/pdf/2107.06882v2' }).duplicate).toMatchObject({ id: 'trabucco-2021-coms' });
    expect(examine({ paper: `${coms?.links.paper}` }).duplicate).toMatchObject({ reason: 'the same link to the paper' });
    expect(examine({ title: `${coms?.title.toUpperCase()}` }).duplicate).toMatchObject({ id: 'trabucco-2021-coms' });
    expect(examine({ title: '' }).duplicate).toBeUndefined();
  });

  test('a taken file name is refused, a taken citation key is avoided', () => {
    expect(examine({ id: 'trabucco-2021-coms' }).faults).toEqual([
      { field: 'id', message: 'File name "trabucco-2021-coms" is taken; choose another.' },
    ]);
    const namesake = examine({ title: 'Conservative Ranking', authors: 'Brandon Trabucco', year: '2021' });
    expect(namesake.faults).toEqual([]);
    expect(namesake.data.key).toBe('trabucco2021conservativeb');
  });

  test('tells when fields contradict each other', () => {
    const { faults } = examine({ arxiv: '2601.00001', paper: 'https://arxiv.org/abs/2601.00002' });
    expect(faults).toEqual([{ field: 'paper', message: expect.stringContaining('leads to the arXiv id "2601.00002"') }]);
  });
});
