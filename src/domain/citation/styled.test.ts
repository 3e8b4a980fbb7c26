import { describe, expect, test } from 'vitest';
import { parseName } from '../names.ts';
import type { Paper } from '../papers.ts';
import { styledCitation } from './styled.ts';

function paperWith(more: Partial<Paper> & { readonly by?: readonly string[] } = {}): Paper {
  const { by = ['Ana Kim', 'Björn van der Berg'], ...fields } = more;
  return {
    id: 'kim-2020-offline',
    key: 'kim2020offline',
    title: 'Offline Design of DNA: A Study of GFlowNets',
    authors: by.map(parseName),
    year: 2020,
    venue: { id: 'iclr', name: 'International Conference on Learning Representations', short: 'ICLR', type: 'conference' },
    links: { paper: 'https://example.org/1' },
    summary: '',
    designSpace: [],
    objectives: [],
    topics: [],
    roles: [],
    added: '2025-03-04',
    ...fields,
  };
}
const journal = { id: 'j', name: 'Journal of Designs', short: 'J. Des.', type: 'journal' } as const;
const apa = (paper: Paper) => styledCitation(paper, 'apa').text;
const ieee = (paper: Paper) => styledCitation(paper, 'ieee').text;

describe('a conference paper', () => {
  test('in APA', () => {
    expect(apa(paperWith({ volume: '9', pages: '1-10', publisher: 'Press, Inc.' }))).toBe(
      'Kim, A., & van der Berg, B. (2020). Offline design of DNA: A study of GFlowNets. In International Conference on ' +
        'Learning Representations (Vol. 9, pp. 1–10). Press. https://example.org/1',
    );
  });

  test('in IEEE', () => {
    expect(
      ieee(paperWith({ volume: '9', pages: '1-10', publisher: 'PMLR', links: { paper: 'https://example.org/1', doi: '10.1/x' } })),
    ).toBe(
      'A. Kim and B. van der Berg, “Offline design of DNA: A study of GFlowNets,” in Proc. International Conference on ' +
        'Learning Representations, ser. Proceedings of Machine Learning Research, vol. 9, 2020, pp. 1–10, doi: 10.1/x.',
    );
  });

  test('is not announced twice as proceedings', () => {
    const named = (name: string) => ieee(paperWith({ venue: { id: 'x', name, short: 'X', type: 'conference' } }));
    expect(named('Proceedings of the Conference')).toContain(' in Proceedings of the Conference, 2020. [Online]. Available: https://');
    expect(named('Advances in Neural Information Processing Systems')).toContain(' in Advances in Neural');
  });

  test('of a workshop without proceedings was presented', () => {
    const venue = { id: 'w', name: 'Workshop on Design', short: 'W', type: 'workshop' } as const;
    expect(ieee(paperWith({ venue }))).toContain(',” presented at the Workshop on Design, 2020. [Online].');
    expect(ieee(paperWith({ venue, pages: '1-9' }))).toContain(',” in Proc. Workshop on Design, 2020, pp. 1–9.');
  });
});

describe('other kinds of work', () => {
  test('an article number is announced as one', () => {
    const paper = paperWith({ venue: journal, volume: '4', number: '2', pages: '100666' });
    expect(apa(paper)).toContain(' Journal of Designs, 4(2), Article 100666. https://example.org/1');
    expect(ieee(paper)).toContain(' J. Des., vol. 4, no. 2, 2020, Art. no. 100666. [Online]. Available: ');
  });

  test('IEEE abbreviates a journal only where its short name is an abbreviation of words', () => {
    expect(ieee(paperWith({ venue: { ...journal, short: 'JD' } }))).toContain('” Journal of Designs, 2020.');
  });

  test('a preprint of arXiv is cited by its number, another by its address', () => {
    const venue = { id: 'preprint', name: 'Preprint', short: 'OpenReview', type: 'preprint' } as const;
    const links = { paper: 'https://arxiv.org/abs/2001.00001', arxiv: '2001.00001', doi: '10.48550/arXiv.2001.00001' };
    expect(apa(paperWith({ venue, links }))).toMatch(
      /GFlowNets \(arXiv:2001\.00001\)\. arXiv\. https:\/\/doi\.org\/10\.48550\/arXiv\.2001\.00001$/,
    );
    expect(ieee(paperWith({ venue, links }))).toMatch(/GFlowNets,” 2020, arXiv:2001\.00001\.$/);
    expect(ieee(paperWith({ venue }))).toMatch(/GFlowNets,” OpenReview, 2020\. \[Online\]\. Available: https:\/\/example\.org\/1$/);
  });

  test('names of software keep their capitals, hyphens of report numbers stay hyphens', () => {
    const software = paperWith({
      title: 'Design Kit',
      publisher: 'Zenodo',
      venue: { id: 's', name: 'Software', short: 'Software', type: 'software' },
    });
    expect(apa(software)).toContain(' (2020). Design Kit [Computer software]. Zenodo. ');
    expect(ieee(software)).toBe('A. Kim and B. van der Berg. Design Kit. (2020). Zenodo. [Online]. Available: https://example.org/1');
    const report = paperWith({ number: '2021-01-0765', venue: { id: 'r', name: 'SAE', short: 'SAE', type: 'report' } });
    expect(apa(report)).toContain(' (Report No. 2021-01-0765). SAE. ');
    expect(ieee(report)).toContain('” SAE, Rep. 2021-01-0765, 2020.');
  });
});

describe('authors', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index) => `Ana Name${index + 1}`);

  test('more than six are "et al." in IEEE, more than twenty are shortened in APA', () => {
    expect(ieee(paperWith({ by: many(6) }))).toMatch(/^A\. Name1, .*A\. Name5, and A\. Name6, “/);
    expect(ieee(paperWith({ by: many(7) }))).toMatch(/^A\. Name1 et al\., “/);
    expect(apa(paperWith({ by: many(20) }))).toMatch(/Name19, A\., & Name20, A\. \(2020\)/);
    for (const count of [21, 3000])
      expect(apa(paperWith({ by: many(count) }))).toMatch(new RegExp(`Name19, A\\., … Name${count}, A\\. \\(2020\\)`));
  });

  test('whom the list does not name are "et al."', () => {
    expect(apa(paperWith({ by: ['Ana Kim'], moreAuthors: true }))).toMatch(/^Kim, A\., et al\. \(2020\)/);
    expect(apa(paperWith({ moreAuthors: true }))).toMatch(/^Kim, A\., van der Berg, B\., et al\. \(2020\)/);
    expect(ieee(paperWith({ by: ['Ana Kim'], moreAuthors: true }))).toMatch(/^A\. Kim et al\., “/);
    expect(ieee(paperWith({ moreAuthors: true }))).toMatch(/^A\. Kim, B\. van der Berg et al\., “/);
  });

  test('of one part, with hyphens, with "Jr."', () => {
    const by = ['OpenAI', 'Höner zu Siederdissen, Jean-Luc', 'King, Jr., Martin Luther'];
    expect(apa(paperWith({ by }))).toMatch(/^OpenAI, Höner zu Siederdissen, J\.-L\., & King, M\. L\., Jr\. \(2020\)/);
    expect(ieee(paperWith({ by }))).toMatch(/^OpenAI, J\.-L\. Höner zu Siederdissen, and M\. L\. King Jr\., “/);
  });
});

test('titles are set in italics for word processors, and what HTML reserves is escaped', () => {
  const { html, text } = styledCitation(paperWith({ title: 'R&D at Work', venue: journal }), 'apa');
  expect(html).toBe('Kim, A., &amp; van der Berg, B. (2020). R&amp;D at work. <i>Journal of Designs</i>. https://example.org/1');
  expect(text).toBe('Kim, A., & van der Berg, B. (2020). R&D at work. Journal of Designs. https://example.org/1');
});

test('titles that ask or quote keep their marks, and nothing in them is markup', () => {
  const asking = paperWith({ title: 'Is "Free Lunch" <b>Possible</b>?', venue: journal });
  expect(apa(asking)).toContain('(2020). Is “free lunch” <b>possible</b>? Journal of Designs.');
  expect(ieee(asking)).toContain(', “Is ‘free lunch’ <b>possible</b>?” J. Des., 2020.');
  expect(styledCitation(asking, 'apa').html).toContain('&lt;b&gt;possible&lt;/b&gt;?');
});
