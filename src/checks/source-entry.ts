/** An entry as it stands in its file, readable even where it breaks the schema, so that one run finds every problem. */
import { citationKey } from '../domain/citation/key.ts';
import { parseName } from '../domain/names.ts';
import type { CollectionName } from '../schemas/collections.ts';
import { type Fault, type FieldPath, type FrontmatterMap, mapFrontmatter, readFrontmatter, splitFile } from './frontmatter.ts';
import type { Position, Problem } from './problem.ts';

export interface SourceEntry {
  readonly path: string;
  readonly collection: CollectionName;
  /** File name without extension. */
  readonly id: string;
  /** The fields, or undefined when they could not be read. */
  readonly data: Readonly<Record<string, unknown>> | undefined;
  /** What made the fields unreadable. */
  readonly faults: readonly Fault[];
  readonly body: string;
  /** Line of the file on which the body starts. */
  readonly bodyLine: number;
  /** Line and column of a field's value; of the field around it when it is missing. */
  at(path: FieldPath): Position;
  /** Line and column of a field's name. */
  keyAt(path: FieldPath): Position;
  /** A value as it is typed in the file, quotes left out. */
  typed(path: FieldPath): string | undefined;
}

/** Reads an entry from the text of its file; never throws. */
export function readEntry(path: string, collection: CollectionName, id: string, text: string): SourceEntry {
  const split = splitFile(text);
  if ('message' in split) return { path, collection, id, data: undefined, faults: [split], body: '', bodyLine: 1, ...mapOf('') };
  const { data, faults } = readFrontmatter(split.frontmatter);
  return { path, collection, id, data, faults, body: split.body, bodyLine: split.bodyLine, ...mapOf(split.frontmatter) };
}

/** Positions, worked out on the first question only: most entries have no problem. */
function mapOf(frontmatter: string): Pick<SourceEntry, 'at' | 'keyAt' | 'typed'> {
  let known: FrontmatterMap | undefined;
  const map = () => {
    known ??= mapFrontmatter(frontmatter);
    return known;
  };
  return { at: (path) => map().at(path), keyAt: (path) => map().keyAt(path), typed: (path) => map().source(path) };
}

/** A problem with the value of a field. */
export function problemAt(entry: SourceEntry, path: FieldPath, message: string, hint: string): Problem {
  return { path: entry.path, ...entry.at(path), message, hint };
}

/** The value at a path, or undefined. */
export function valueAt(entry: SourceEntry, path: FieldPath): unknown {
  let value: unknown = entry.data;
  for (const part of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = Reflect.get(value, part);
  }
  return value;
}

/** The text at a path, or undefined when there is none. */
export function textAt(entry: SourceEntry, path: FieldPath): string | undefined {
  const value = valueAt(entry, path);
  return typeof value === 'string' ? value : undefined;
}

/** A text of a list with its path. */
export interface ListedText {
  readonly text: string;
  readonly path: FieldPath;
}

/** The texts of the list at a path; what is not a text is left to the schema. */
export function textsAt(entry: SourceEntry, path: FieldPath): ListedText[] {
  const value = valueAt(entry, path);
  if (!Array.isArray(value)) return [];
  return value.flatMap((text: unknown, index) => (typeof text === 'string' ? [{ text, path: [...path, index] }] : []));
}

/** The key under which a paper is cited: its own, or the usual one; undefined where its facts are missing. */
export function citationKeyOf(paper: SourceEntry): string | undefined {
  const given = textAt(paper, ['key']);
  if (given !== undefined) return given;
  const [first] = textsAt(paper, ['authors']);
  const year = valueAt(paper, ['year']);
  const title = textAt(paper, ['title']);
  return first && Number.isInteger(year) && typeof year === 'number' && title
    ? citationKey([parseName(first.text)], year, title)
    : undefined;
}
