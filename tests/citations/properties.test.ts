/** What holds for every paper, however odd: nothing breaks out of its field, and readers give back what was written. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bibtexEntry } from '../../src/domain/citation/bibtex.ts';
import { cslJson } from '../../src/domain/citation/csl-json.ts';
import { csvFile } from '../../src/domain/citation/csv.ts';
import { escapeJsonForHtml, scholarlyArticleJsonLd } from '../../src/domain/citation/json-ld.ts';
import { citationMetaTags, coins } from '../../src/domain/citation/reference-meta.ts';
import { risEntry } from '../../src/domain/citation/ris.ts';
import { citationStyles, styledCitation } from '../../src/domain/citation/styled.ts';
import { hostilePaper, ordinaryPaper } from './generated-papers.ts';
import { npmBibtexReaders, npmRisReaders } from './npm-readers.ts';
import { expectedReading, plainReading, type Reading } from './reader.ts';

// The same papers on every run: a test must not fail on a change that has nothing to do with it.
fc.configureGlobal({ seed: 20250304 });

/** The commands that the writer itself uses; any other one would come from the data. */
const ownCommands =
  /\\(?:text(?:braceleft|braceright|backslash|asciitilde|asciicircum|less|greater)|ss|ae|AE|oe|OE|o|O|l|L|i|[`'^~=."uHvcrk]|[%&$#_])/g;

/** Depth of braces after each character, as BibTeX counts them: without regard to backslashes. */
function braceDepths(text: string): number[] {
  let depth = 0;
  return [...text].map((character) => {
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
    return depth;
  });
}

describe('BibTeX of a hostile paper', () => {
  test('is one entry with one field a line, braces balanced in each', () => {
    fc.assert(
      fc.property(hostilePaper, (paper) => {
        const entry = bibtexEntry(paper);
        const [head = '', ...rest] = entry.split('\n');
        const fields = rest.slice(0, -2);
        expect(head).toMatch(/^@(?:inproceedings|article|misc|techreport)\{doe2020offline,$/);
        expect(rest.slice(-2)).toEqual(['}', '']);
        for (const [index, field] of fields.entries()) {
          const line = index < fields.length - 1 ? field.replace(/,$/, '') : field;
          expect(line).toMatch(/^ {2}[a-zA-Z]+ = \{.*\}$/);
          const depths = braceDepths(line);
          expect(depths.at(-1)).toBe(0);
          // The value never closes the brace that opened it before its end.
          expect(depths.slice(depths.indexOf(1), -1).every((depth) => depth > 0)).toBe(true);
        }
        expect(new Set(fields.map((field) => field.split('=')[0])).size).toBe(fields.length);
      }),
      { numRuns: 500 },
    );
  });

  test('holds no command and no bare special character of the data', () => {
    fc.assert(
      fc.property(hostilePaper, (paper) => {
        const values = [...bibtexEntry(paper).matchAll(/^ {2}(\w+) = \{(.*)\},?$/gm)];
        for (const [, name = '', value = ''] of values) {
          if (name === 'url' || name === 'doi') expect(value).toMatch(/^[\u0021-\u007e]+$/);
          else expect(value.replace(ownCommands, '')).not.toMatch(/[\\%&$#_~^<>]/);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('RIS of a hostile paper', () => {
  test('is one record of well-formed lines', () => {
    fc.assert(
      fc.property(hostilePaper, (paper) => {
        const lines = risEntry(paper).split('\r\n');
        expect(lines.at(-1)).toBe('');
        expect(lines.at(-2)).toBe('ER  - ');
        for (const line of lines.slice(0, -1)) expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- [^\r\n\u2028\u2029]*$/);
        expect(lines.filter((line) => /^(?:TY|ER) /.test(line))).toHaveLength(2);
        expect(lines.filter((line) => line.startsWith('AU  - '))).toHaveLength(paper.authors.length);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the other formats of a hostile paper', () => {
  test('CSV has one row, and no cell starts a formula', () => {
    fc.assert(
      fc.property(hostilePaper, (paper) => {
        const lines = csvFile([paper]).split('\r\n');
        expect(lines).toHaveLength(3);
        const [header = '', row = ''] = lines;
        const cells = [...`${row},`.matchAll(/("(?:[^"]|"")*"|[^",]*),/g)].map(([, cell = '']) => cell.replace(/^"|"$/g, ''));
        expect(cells).toHaveLength(header.split(',').length);
        for (const cell of cells) expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
      }),
      { numRuns: 500 },
    );
  });

  test('CSL-JSON, COinS and JSON-LD parse and agree with the paper', () => {
    fc.assert(
      fc.property(hostilePaper, (paper) => {
        expect(JSON.parse(cslJson([paper]))).toMatchObject([
          { id: paper.key, title: paper.title, issued: { 'date-parts': [[paper.year]] } },
        ]);
        const context = new URLSearchParams(coins(paper));
        expect(context.get('rft.atitle') ?? context.get('rft.btitle') ?? context.get('rft.title')).toBe(paper.title.toWellFormed());
        expect(context.getAll('rft.au')).toHaveLength(paper.authors.length);
        // Zotero takes a value up to the next equals sign.
        for (const pair of coins(paper).split('&')) expect(pair.split('=')).toHaveLength(2);
        const html = escapeJsonForHtml(scholarlyArticleJsonLd(paper, { page: 'https://example.org/' }));
        expect(html).not.toMatch(/[<>&\u2028\u2029]/);
        expect(JSON.parse(html)).toMatchObject({ headline: paper.title });
        expect(citationMetaTags(paper).filter(({ name }) => name === 'citation_author')).toHaveLength(paper.authors.length);
      }),
      { numRuns: 300 },
    );
  });
});

test('a hostile paper as text in the styles is one line, and in HTML nothing but italics', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(hostilePaper, fc.constantFrom(...citationStyles), (paper, { id }) => {
      const { html, text } = styledCitation(paper, id);
      expect(text).toMatch(/^\S.*\S$/);
      expect(html.replace(/<i>[^<>]*<\/i>/g, '')).not.toMatch(/[<>]/);
      expect(html.replace(/&(?:amp|lt|gt);/g, '')).not.toContain('&');
    }),
    { numRuns: 150 },
  );
});

describe('round trip of an ordinary paper', () => {
  const text = (reading: Reading, foldsCase: boolean): Reading => ({
    ...reading,
    title: foldsCase ? plainReading(reading.title).toLowerCase() : plainReading(reading.title),
    authors: reading.authors.map(plainReading),
  });

  for (const reader of npmBibtexReaders)
    test(`BibTeX through ${reader.name}`, { timeout: 60_000 }, async () => {
      const foldsCase = reader.name.startsWith('@retorquere');
      await fc.assert(
        fc.asyncProperty(ordinaryPaper, async (paper) => {
          const readings = await reader.read(bibtexEntry(paper));
          expect(readings.map((reading) => text(reading, foldsCase))).toEqual([text(expectedReading(paper), foldsCase)]);
        }),
        { numRuns: 150 },
      );
    });

  for (const reader of npmRisReaders)
    test(`RIS through ${reader.name}`, { timeout: 60_000 }, async () => {
      await fc.assert(
        fc.asyncProperty(ordinaryPaper, async (paper) => {
          // RIS cannot say that there are further authors, and the converter drops "Jr.".
          const { moreAuthors: _, ...listed } = { ...paper, authors: paper.authors.map((author) => ({ ...author, suffix: '' })) };
          const readings = await reader.read(risEntry(listed));
          expect(readings.map((reading) => text({ ...reading, key: paper.key }, false))).toEqual([text(expectedReading(listed), false)]);
        }),
        { numRuns: 150 },
      );
    });
});
