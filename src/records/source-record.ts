/** What a service or a file says about a paper, in one form whatever its source. */
import { displayName, type PersonName, parseName } from '../domain/names.ts';

/** Where records come from, by the name that messages use. */
const recordSources = ['arXiv', 'Crossref', 'DataCite', 'OpenReview', 'BibTeX'] as const;
export type RecordSource = (typeof recordSources)[number];

export interface SourceRecord {
  readonly source: RecordSource;
  readonly title: string;
  /** As content files write them: "Given Family", or "Family, Given" where the family name is not the last word. */
  readonly authors: readonly string[];
  /** The record says that there are more authors than it names. */
  readonly moreAuthors?: true;
  readonly year: number;
  /** Other years that the record gives, such as that of the printed volume. */
  readonly otherYears?: readonly number[];
  /** Name of the venue in the words of the source. */
  readonly venueName?: string;
  /** Other names of the same venue, such as an abbreviation. */
  readonly otherVenueNames?: readonly string[];
  /** The record is of a manuscript; a publication may exist elsewhere. */
  readonly isPreprint: boolean;
  /** What an archive was told about the publication, word for word. */
  readonly publishedAs?: string;
  readonly volume?: string;
  readonly number?: string;
  readonly pages?: string;
  readonly publisher?: string;
  readonly doi?: string;
  readonly arxiv?: string;
  readonly openreview?: string;
  /** The page that a reader should open. */
  readonly url?: string;
  readonly pdf?: string;
}

/** Why a record cannot be used, in a sentence for the person who asked for it. */
export class RecordError extends Error {
  override name = 'RecordError';
}

/** Text on one line, in NFC, without invisible characters and letters joined in print. */
export function tidyText(text: string): string {
  return text
    .replace(/[\ufb00-\ufb06]/g, (letters) => letters.normalize('NFKC'))
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

/** The pieces of an object that have a value; `undefined` and empty texts are left out. */
export function given<Fields extends Record<string, unknown>>(fields: Fields) {
  const isGiven = (value: unknown) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);
  // The type says what the filter does: every field may be missing, none is undefined.
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => isGiven(value))) as {
    [Name in keyof Fields]?: Exclude<Fields[Name], undefined>;
  };
}

/**
 * An author as content files write it: "Given Family" when that is read back as the same name. A comma ends the name of a
 * group of several words, whose last one is no family name.
 * @example authorText({ given: '', family: 'Google DeepMind', suffix: '' }) // 'Google DeepMind,'
 */
export function authorText(name: PersonName): string {
  const parts: PersonName = { given: tidyText(name.given), family: tidyText(name.family), suffix: tidyText(name.suffix) };
  const plain = displayName(parts);
  const read = parseName(plain);
  if (read.given === parts.given && read.family === parts.family && read.suffix === parts.suffix) return plain;
  return [...[parts.family, parts.suffix].filter(Boolean), parts.given].join(', ').trim();
}
