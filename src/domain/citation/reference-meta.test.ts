/**
 * What saving from the browser with Zotero asks of the tags, learnt by running its translators (Embedded Metadata and RDF
 * for a paper, COinS for a list) over all pages. Each test names the rule; the golden files show whole heads.
 */
import { describe, expect, test } from 'vitest';
import { parseName } from '../names.ts';
import type { Paper } from '../papers.ts';
import { citationMetaTags, coins } from './reference-meta.ts';

const venues = {
  conference: { id: 'icml', name: 'International Conference on Machine Learning', short: 'ICML', type: 'conference' },
  journal: { id: 'tmlr', name: 'Transactions on Machine Learning Research', short: 'TMLR', type: 'journal' },
  preprint: { id: 'preprint', name: 'Preprint', short: 'Preprint', type: 'preprint' },
  report: { id: 'sae', name: 'SAE Technical Paper', short: 'SAE', type: 'report' },
  software: { id: 'software', name: 'Software', short: 'Software', type: 'software' },
  website: { id: 'website', name: 'Website', short: 'Website', type: 'website' },
} as const;

function paperWith(venue: keyof typeof venues, more: Partial<Paper> = {}): Paper {
  return {
    id: 'kim-2020-offline',
    key: 'kim2020offline',
    title: 'Offline Design',
    authors: [parseName('Ana Kim'), parseName('Bo Lee')],
    year: 2020,
    venue: venues[venue],
    links: { paper: 'https://example.org/1', arxiv: '2001.00001', doi: '10.1/x' },
    summary: '',
    designSpace: [],
    objectives: [],
    topics: [],
    roles: [],
    added: '2025-03-04',
    ...more,
  };
}

const contents = (paper: Paper, name: string) => citationMetaTags(paper).flatMap((tag) => (tag.name === name ? [tag.content] : []));
const names = (paper: Paper) => citationMetaTags(paper).map(({ name }) => name);
const keys = (paper: Paper) => new URLSearchParams(coins(paper));

describe('the address of the paper', () => {
  // `og:url` of the page would win over `citation_abstract_html_url`; nothing wins over `citation_public_url`.
  test.each(Object.keys(venues).map((venue) => [venue as keyof typeof venues]))('is that of its publisher: %s', (venue) => {
    expect(contents(paperWith(venue), 'citation_public_url')).toEqual(['https://example.org/1']);
    expect(keys(paperWith(venue)).getAll('rft_id')).toEqual(['info:doi/10.1/x', 'https://example.org/1']);
  });
});

describe('the type of the item', () => {
  test('of a conference paper: the tag of the conference comes after that of the book, since the last one counts', () => {
    const order = names(paperWith('conference'));
    expect(order.indexOf('citation_inbook_title')).toBeGreaterThan(0);
    expect(order.indexOf('citation_conference_title')).toBeGreaterThan(order.indexOf('citation_inbook_title'));
  });

  test('of all others: one tag of a venue or one DC.type, never both, for a venue wins', () => {
    const venueTags = /^citation_(?:journal_title|inbook_title|conference_title|technical_report_institution)$/;
    const types = Object.fromEntries(
      (['journal', 'report', 'preprint', 'software', 'website'] as const).map((venue) => [
        venue,
        citationMetaTags(paperWith(venue)).filter(({ name }) => name === 'DC.type' || venueTags.test(name)),
      ]),
    );
    expect(types).toEqual({
      journal: [{ name: 'citation_journal_title', content: venues.journal.name }],
      report: [{ name: 'citation_technical_report_institution', content: venues.report.name }],
      preprint: [{ name: 'DC.type', content: 'preprint' }],
      software: [{ name: 'DC.type', content: 'computerProgram' }],
      website: [{ name: 'DC.type', content: 'webpage' }],
    });
  });

  test('in lists', () => {
    expect(keys(paperWith('conference')).get('rft.genre')).toBe('proceeding');
    expect(keys(paperWith('report')).get('rft.genre')).toBe('report');
    expect(keys(paperWith('preprint')).get('rft.type')).toBe('preprint');
  });
});

describe('where it appeared', () => {
  test('a preprint has its archive as publisher and its number, read from the tag for numbers of reports', () => {
    const paper = paperWith('preprint');
    expect(contents(paper, 'citation_publisher')).toEqual(['arXiv']);
    expect(contents(paper, 'citation_technical_report_number')).toEqual(['arXiv:2001.00001']);
    expect(keys(paper).get('rft.publisher')).toBe('arXiv');
  });

  test('a report has its number in the tag of its own, for an issue would be lost', () => {
    const paper = paperWith('report', { number: '2021-01' });
    expect(contents(paper, 'citation_technical_report_number')).toEqual(['2021-01']);
    expect(names(paper)).not.toContain('citation_issue');
  });

  test('a website is named by DC.source, or Zotero names this site (`og:site_name`) as its own', () => {
    const paper = paperWith('website', { publisher: 'Simon Fraser University' });
    expect(contents(paper, 'DC.source')).toEqual(['Simon Fraser University']);
    expect(names(paper)).not.toContain('citation_publisher');
    expect(keys(paper).get('rft.source')).toBe('Simon Fraser University');
  });

  test('the volume of PMLR has its series beside it', () => {
    const paper = paperWith('conference', { publisher: 'PMLR', volume: '97' });
    expect(contents(paper, 'citation_series_title')).toEqual(['Proceedings of Machine Learning Research']);
    expect(keys(paper).get('rft.series')).toBe('Proceedings of Machine Learning Research');
  });

  test('pages are one range, the number of an article is a first page', () => {
    expect(keys(paperWith('journal', { pages: '12-34' })).get('rft.pages')).toBe('12-34');
    expect(keys(paperWith('journal', { pages: '100666' })).get('rft.pages')).toBeNull();
    expect(keys(paperWith('journal', { pages: '100666' })).get('rft.spage')).toBe('100666');
  });
});

describe('authors', () => {
  const written = (...authors: string[]) => contents(paperWith('journal', { authors: authors.map(parseName) }), 'citation_author');

  test('are taken apart at the first comma, and what follows a second one is dropped', () => {
    expect(written('Christian Höner zu Siederdissen', 'King, Jr., Martin Luther')).toEqual([
      'zu Siederdissen, Christian Höner',
      'King, Martin Luther Jr.',
    ]);
    expect(written('Höner zu Siederdissen, Christian', 'Bo Lee')[0]).toBe('Höner zu Siederdissen, Christian');
  });

  test('of one part: a comma keeps several words together, one word needs none', () => {
    expect(written('Google DeepMind,', 'OpenAI')).toEqual(['Google DeepMind,', 'OpenAI']);
  });

  test('who are alone: two words on both sides of the comma would be read as two authors, a semicolon prevents it', () => {
    expect(written('van der Berg, Jan Piet')).toEqual(['van der Berg, Jan Piet;']);
    expect(written('Berg, Jan Piet')).toEqual(['Berg, Jan Piet']);
    expect(written('van der Berg, Jan')).toEqual(['van der Berg, Jan']);
    expect(written('van der Berg, Jan Piet', 'Bo Lee')).toEqual(['van der Berg, Jan Piet', 'Lee, Bo']);
  });

  test('of a row stand as the row has them, except where its last word is not the family name', () => {
    const listed = (...authors: string[]) => keys(paperWith('journal', { authors: authors.map(parseName) })).getAll('rft.au');
    expect(listed('Rong-Xi Tan', 'Michael S. Yao', "Brendan O'Connor")).toEqual(['Rong-Xi Tan', 'Michael S. Yao', "Brendan O'Connor"]);
    expect(listed('Höner zu Siederdissen, Christian', 'King, Jr., Martin Luther', 'Google DeepMind,', 'OpenAI')).toEqual([
      'Höner zu Siederdissen, Christian',
      'King, Martin Luther Jr.',
      'Google DeepMind,',
      'OpenAI',
    ]);
    expect(listed('Li, (Leo) Wei', 'Li;, Wei')).toEqual(['Li, (Leo) Wei', 'Li, Wei']);
  });
});
