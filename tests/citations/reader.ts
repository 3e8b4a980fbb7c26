/** What the tests ask of a program that reads citations. */
import { sortName } from '../../src/domain/names.ts';
import type { Paper } from '../../src/domain/papers.ts';

/** What a reader found in one entry. Authors are "Family, Suffix, Given", particles with the family name. */
export interface Reading {
  readonly key: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly year: number;
}

export interface Reader {
  readonly name: string;
  /** Why the reader cannot run on this machine; undefined where it can. */
  readonly missing?: string;
  /** All entries of a file. Throws when the reader complains. */
  read(text: string): Reading[] | Promise<Reading[]>;
}

/** Parts of a name as readers give them. */
export interface NameParts {
  readonly particle?: string | undefined;
  readonly family: string;
  readonly suffix?: string | undefined;
  readonly given?: string | undefined;
}

/** "Family, Suffix, Given"; a particle that ends in an apostrophe is joined to the name. */
export function readName({ particle, family, suffix, given }: NameParts): string {
  const joined = particle ? `${particle}${/['’]$/.test(particle) ? '' : ' '}${family}` : family;
  return [joined, suffix, given].filter(Boolean).join(', ');
}

/** What every reader must find for a paper. */
export function expectedReading(paper: Paper): Reading {
  return {
    key: paper.key,
    title: paper.title,
    authors: [...paper.authors.map(sortName), ...(paper.moreAuthors ? ['others'] : [])],
    year: paper.year,
  };
}

/**
 * A text as far as readers must agree on it: Unicode NFC, typewriter apostrophes, single spaces, no markup that says
 * which words keep their case, and none of the braces that biber and bibtool leave around such words.
 */
export function plainReading(text: string): string {
  return text
    .normalize('NFC')
    .replace(/<\/?(?:span|i|b)\b[^>]*>/g, '')
    .replace(/[{}]/g, '')
    .replace(/[‘’`]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/\s+/g, ' ')
    .trim();
}
