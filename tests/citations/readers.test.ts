/**
 * Independent programs read what the writers write, and find the title, the authors and the year of every paper.
 * Readers that are not installed are skipped by name with the reason.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bibtexFile } from '../../src/domain/citation/bibtex.ts';
import { risFile } from '../../src/domain/citation/ris.ts';
import { loadLibrary } from '../content/load-library.ts';
import { ordinaryPaper } from './generated-papers.ts';
import { npmBibtexReaders, npmRisReaders } from './npm-readers.ts';
import { expectedReading, plainReading, type Reader, type Reading } from './reader.ts';
import { systemBibtexReaders, systemRisReaders } from './system-readers.ts';

interface KnownFault {
  readonly reader: string;
  readonly fault: string;
  /** The reading without what the reader gets wrong; done to what is expected as well. */
  readonly forgive: (reading: Reading) => Reading;
}

/**
 * What readers are known to get wrong, and what is therefore not compared with them. Signs that no paper of the list has
 * and that some readers lose: "{" and "}" (pandoc 2.17, pybtex, biber, biblatex-csl-converter), "^" (pybtex,
 * biblatex-csl-converter), "$", "<" and ">" (pybtex).
 */
const knownFaults: readonly KnownFault[] = [
  {
    reader: 'pandoc -f bibtex -t csljson',
    fault: 'turns titles into sentence case, except for the words in braces',
    forgive: (reading) => ({ ...reading, title: reading.title.toLowerCase() }),
  },
  {
    reader: 'biber --tool --validate-datamodel',
    fault: 'keeps the backslash of escaped signs, since what it writes goes to LaTeX',
    forgive: (reading) => ({ ...reading, title: reading.title.replace(/\\([%&#_$])/g, '$1') }),
  },
  {
    reader: '@retorquere/bibtex-parser',
    fault: 'turns titles into sentence case, except for the words in braces',
    forgive: (reading) => ({ ...reading, title: reading.title.toLowerCase() }),
  },
  {
    reader: 'biblatex-csl-converter (RIS)',
    fault: 'makes keys of its own in place of the ID',
    forgive: (reading) => ({ ...reading, key: '' }),
  },
  {
    reader: 'ris2xml (RIS)',
    fault: 'drops the full stop of initials and of "Jr."',
    forgive: (reading) => ({ ...reading, authors: reading.authors.map((author) => author.replaceAll('.', '')) }),
  },
];

const { papers } = await loadLibrary();

function plain(reading: Reading, reader: Reader): Reading {
  const { key, title, authors, year } = reading;
  const text = { key, title: plainReading(title), authors: authors.map(plainReading), year };
  return knownFaults.filter((known) => known.reader === reader.name).reduce<Reading>((result, { forgive }) => forgive(result), text);
}

function byKey(readings: readonly Reading[]): Reading[] {
  return readings.toSorted((a, b) => a.key.localeCompare(b.key));
}

function describeReaders(format: string, readers: readonly Reader[], text: string, expected: readonly Reading[]) {
  describe(format, () => {
    for (const reader of readers)
      test.skipIf(reader.missing)(
        `${reader.name} gives back every title, author and year${skipReason(reader)}`,
        { timeout: 120_000 },
        async () => {
          const readings = await reader.read(text);
          expect(byKey(readings.map((reading) => plain(reading, reader)))).toEqual(
            byKey(expected.map((reading) => plain(reading, reader))),
          );
        },
      );
  });
}

function skipReason(reader: Reader): string {
  return reader.missing ? ` [skipped: ${reader.missing}]` : '';
}

const expected = papers.map(expectedReading);

/** Papers with accents, other scripts, particles, "Jr." and long author lists, each with a key of its own. */
const odd = fc
  .sample(ordinaryPaper, { numRuns: 60, seed: 20250304 })
  .map((paper, index) => ({ ...paper, key: `odd${paper.year}x${index}` }));

describeReaders('BibTeX of all papers', [...npmBibtexReaders, ...systemBibtexReaders], bibtexFile(papers), expected);
describeReaders('BibTeX of odd papers', systemBibtexReaders, bibtexFile(odd), odd.map(expectedReading));
// RIS cannot say that there are further authors.
const inRis = expected.map((reading) => ({ ...reading, authors: reading.authors.filter((author) => author !== 'others') }));
describeReaders('RIS of all papers', [...npmRisReaders, ...systemRisReaders], risFile(papers), inRis);
