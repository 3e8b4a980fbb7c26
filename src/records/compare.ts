/** Compares an entry with the record of a service, to find entries that show another paper's data. */
import { foldDiacritics, parseName } from '../domain/names.ts';
import type { PaperEntry } from '../schemas/paper.ts';
import type { RecordSource, SourceRecord } from './source-record.ts';
import { matchRecordVenue } from './venue-choice.ts';
import type { KnownVenue } from './venue-match.ts';

export interface Difference {
  readonly source: RecordSource;
  readonly field: 'title' | 'first author' | 'year' | 'venue' | 'doi' | 'arxiv' | 'openreview';
  readonly entry: string;
  readonly record: string;
  /** An error must be looked at; a note says what the record has besides, or what manuscripts often have. */
  readonly weight: 'error' | 'note';
}

/** Ids of the venues of papers that only an archive has. */
const archives: readonly string[] = ['arxiv', 'openreview'];

/**
 * Everything in which the record contradicts the entry. Capitals, accents and punctuation do not count; of a manuscript
 * whose paper appeared elsewhere neither do year and venue.
 */
export function compareRecord(entry: PaperEntry, record: SourceRecord, venues: readonly KnownVenue[]): Difference[] {
  const isManuscript = record.isPreprint && !archives.includes(entry.venue);
  const differences: Difference[] = [];
  const differ = (field: Difference['field'], ours: string, theirs: string, weight: Difference['weight'] = 'error') =>
    differences.push({ source: record.source, field, entry: ours, record: theirs, weight });

  const author = { ours: entry.authors[0] ?? '', theirs: record.authors[0] ?? '' };
  const isSameAuthor = isSamePerson(author.ours, author.theirs);
  if (comparable(entry.title) !== comparable(record.title))
    differ('title', entry.title, record.title, isManuscript && isSameAuthor ? 'note' : 'error');
  if (!isSameAuthor) differ('first author', author.ours, author.theirs);
  if (!isManuscript && ![record.year, ...(record.otherYears ?? [])].includes(entry.year))
    differ('year', String(entry.year), String(record.year));
  const weight = record.isPreprint ? undefined : venueWeight(entry, record, venues);
  if (weight) differ('venue', entry.venue, record.venueName ?? '', weight);
  for (const field of ['doi', 'arxiv', 'openreview'] as const) {
    const ours = entry.links[field];
    const theirs = record[field];
    if (theirs === undefined || ours?.toLowerCase() === theirs.toLowerCase()) continue;
    // The DOI that arXiv gives a manuscript and the publisher's DOI are both right.
    const isOther = field === 'doi' && [ours, theirs].some((doi) => doi?.toLowerCase().startsWith('10.48550/'));
    differ(field, ours ?? '', theirs, ours === undefined || isOther ? 'note' : 'error');
  }
  return differences;
}

function venueWeight(entry: PaperEntry, record: SourceRecord, venues: readonly KnownVenue[]): Difference['weight'] | undefined {
  const match = matchRecordVenue(record, venues);
  switch (match.kind) {
    case 'found':
      return match.id === entry.venue ? undefined : 'error';
    case 'ambiguous':
      return match.candidates.includes(entry.venue) ? undefined : 'error';
    case 'unknown':
      return record.venueName === undefined ? undefined : 'note';
  }
}

/** Greek letters by the names that TeX gives them: arXiv's titles hold both. */
const greek: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  λ: 'lambda',
  μ: 'mu',
  π: 'pi',
  σ: 'sigma',
  τ: 'tau',
  φ: 'phi',
  ω: 'omega',
};

/** Letters and digits alone, small and without accents; Greek letters as TeX names them. */
function comparable(text: string): string {
  return foldDiacritics(text)
    .toLowerCase()
    .replace(/\p{Script=Greek}/gu, (letter) => greek[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Whether two names have the same family name; records cut it at particles and double names in their own ways. */
function isSamePerson(a: string, b: string): boolean {
  const [x, y] = [a, b].map((name) => {
    const { given, family } = parseName(name);
    return { family: comparable(family), whole: comparable(`${given}${family}`) };
  });
  if (!x || !y || x.family === '' || y.family === '') return false;
  return x.family === y.family || x.whole === y.whole || (x.whole.endsWith(y.family) && y.whole.endsWith(x.family));
}
