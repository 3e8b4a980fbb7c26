/** Tests that independent programs read what the writers write, and find the title, the authors and the year of every paper. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bibtexFile } from '../../src/domain/citation/bibtex.ts';
import { loadLibrary } from '../content/load-library.ts';
import { ordinaryPaper } from './generated-papers.ts';
import { expectedReading, plainReading, type Reader, type Reading } from './reader.ts';

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

/** A file, and what a reader should find in it. */
interface Sample {
  readonly title: string;
  readonly text: string;
  readonly expected: readonly Reading[];
}

const { papers } = await loadLibrary();

/** Papers with accents, other scripts, particles, "Jr." and long author lists, each with a key of its own. */
const odd = fc
  .sample(ordinaryPaper, { numRuns: 60, seed: 20250304 })
  .map((paper, index) => ({ ...paper, key: `odd${paper.year}x${index}` }));

export const allPapers: Sample = { title: 'BibTeX of all papers', text: bibtexFile(papers), expected: papers.map(expectedReading) };
export const oddPapers: Sample = { title: 'BibTeX of odd papers', text: bibtexFile(odd), expected: odd.map(expectedReading) };

function plain(reading: Reading, reader: Reader): Reading {
  const { key, title, authors, year } = reading;
  const text = { key, title: plainReading(title), authors: authors.map(plainReading), year };
  return knownFaults.filter((known) => known.reader === reader.name).reduce<Reading>((result, { forgive }) => forgive(result), text);
}

function byKey(readings: readonly Reading[]): Reading[] {
  return readings.toSorted((a, b) => a.key.localeCompare(b.key));
}

/** Has each reader read the sample. Readers that are not installed are skipped by name with the reason. */
export function describeReaders({ title, text, expected }: Sample, readers: readonly Reader[]): void {
  describe(title, () => {
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
