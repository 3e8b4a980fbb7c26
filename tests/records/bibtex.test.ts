/** What BibTeX of many tools says of a paper. */
import { describe, expect, it } from 'vitest';
import { readBibtex } from '../../src/records/bibtex.ts';
import { RecordError } from '../../src/records/source-record.ts';

describe('BibTeX', () => {
  const read = (fields: string, type = 'article') => readBibtex(`@${type}{x, title={T}, author={Ada Lovelace}, year={2024}, ${fields}}`);

  it('of a preprint, in the forms of arXiv and of Google Scholar', () => {
    const preprint = { arxiv: '2409.90010', isPreprint: true, venueName: 'arXiv', url: 'https://arxiv.org/abs/2409.90010' };
    expect(read('eprint={2409.90010}, archivePrefix={arXiv}, primaryClass={cs.LG}', 'misc')).toMatchObject(preprint);
    expect(read('journal={arXiv preprint arXiv:2409.90010}')).toMatchObject(preprint);
    expect(read('journal={CoRR}, volume={abs/2409.90010}, eprinttype={arXiv}, eprint={2409.90010}')).toEqual(
      expect.not.objectContaining({ volume: expect.anything() }),
    );
  });

  it('finds identifiers in addresses', () => {
    expect(read('url={https://openreview.net/forum?id=ExAmPlE001}, journal={TMLR}')).toMatchObject({
      openreview: 'ExAmPlE001',
      isPreprint: false,
    });
    expect(read('doi={https://doi.org/10.5555/X_1}, journal={Nature}')).toMatchObject({
      doi: '10.5555/X_1',
      url: 'https://doi.org/10.5555/X_1',
    });
  });

  it('keeps capitals, accents and braces as a reader sees them', () => {
    const record = readBibtex(
      String.raw`@article{x, title={{GPT}-4 {f}or $\alpha$-{G}{\"o}del \& {\'E}tudes: a \emph{new} way}, author={Erd{\H{o}}s, P{\'a}l and others}, date={2020-05-01}, journal={J. {ML}}, pages={e12}}`,
    );
    expect(record).toMatchObject({
      title: 'GPT-4 for α-Gödel & Études: a new way',
      authors: ['Pál Erdős'],
      moreAuthors: true,
      year: 2020,
      pages: 'e12',
    });
  });

  it.each([
    [String.raw`title={The Garc{\'\i}a Method}`, { title: 'The García Method' }],
    ['title={<i>In vitro</i> Design}', { title: 'In vitro Design' }],
    ['title={The \ufb01rst Design}', { title: 'The first Design' }],
    ['title={At 100% of the Cost}', { title: 'At 100% of the Cost' }],
    ['url={https://example.org/a1%20b}', { url: 'https://example.org/a1%20b' }],
    ['howpublished={\\url{https://example.org/a1%20b}}', { url: 'https://example.org/a1%20b' }],
    ['title={Design for $5}', { title: 'Design for $5' }],
    ['abstract={It costs $5 a piece.}', { title: 'T' }],
    [String.raw`abstract={The \newcommand of \url{}}`, { title: 'T' }],
    [String.raw`doi={10.5555/a\_b{\_}c}`, { doi: '10.5555/a_b_c' }],
    [String.raw`url={\url{https://example.org/a\_b}}`, { url: 'https://example.org/a_b' }],
    [String.raw`howpublished={\url{https://example.org/a_b}}`, { url: 'https://example.org/a_b' }],
    ['journal={ArXiv}, volume={abs/2409.90010}', { arxiv: '2409.90010', isPreprint: true }],
    ['author={Ada Lovelace and et al.}', { authors: ['Ada Lovelace'], moreAuthors: true }],
    ['author={Ada Lovelace et al.}', { authors: ['Ada Lovelace'], moreAuthors: true }],
    ['author={Lovelace, A. et al.}', { authors: ['A. Lovelace'], moreAuthors: true }],
  ])('as publishers and tools write it: %s', (fields, record) => {
    const others = Object.entries({ title: 'T', author: 'Ada Lovelace', year: '2024' }).filter(([name]) => !fields.startsWith(name));
    expect(readBibtex(`@misc{x, ${others.map(([name, value]) => `${name}={${value}}`).join(', ')}, ${fields}}`)).toMatchObject(record);
  });

  it('of DBLP, with the proceedings in an entry of their own, before or behind', () => {
    const paper = '@inproceedings{conf/x/A24, title={T}, author={Ada Lovelace}, year={2024}, crossref={conf/x/2024}}';
    const volume = '@proceedings{conf/x/2024, title={Proceedings of X}, editor={Bo Li}, volume={7}, publisher={{PMLR}}, year={2024}}';
    const record = { title: 'T', authors: ['Ada Lovelace'], venueName: 'Proceedings of X', volume: '7', publisher: 'PMLR' };
    expect(readBibtex(`${paper}\n\n${volume}`)).toMatchObject(record);
    expect(readBibtex(`${volume}\n\n${paper}`)).toMatchObject(record);
    const other = paper.replace('A24', 'B24');
    expect(() => readBibtex(`${paper}\n${other}\n${volume}`)).toThrow('There are 2 BibTeX entries (conf/x/A24, conf/x/B24);');
  });

  it('that stops the parser is refused in a sentence', () => {
    const said = (text: string) => () => readBibtex(text);
    expect(said(String.raw`@string{venue = {A \url{}}} @misc{x, title={T}}`)).toThrow(RecordError);
    expect(said(String.raw`@misc{x, title={A \url{}}}`)).toThrow(/^The BibTeX cannot be read: [^@]*\.$/);
  });
});
