/** The form of a check, and what it gets to see. */
import type { CollectionName } from '../schemas/collections.ts';
import type { Problem } from './problem.ts';
import type { SourceEntry } from './source-entry.ts';

/** A file below `content/`. */
export interface SourceFile {
  /** With forward slashes, from the root of the repository: `content/papers/x.md`. */
  readonly path: string;
  readonly text: string;
}

/** Why the text of a file was not read; only the file system can tell. */
export type SkipReason = 'not-a-regular-file' | 'too-large' | 'not-utf-8' | 'unreadable';

export interface SkippedFile {
  readonly path: string;
  readonly reason: SkipReason;
}

export interface ContentFiles {
  readonly files: readonly SourceFile[];
  readonly skipped: readonly SkippedFile[];
  /** The day of the check in UTC, `2025-03-04`. Where it is not told, no day counts as one to come. */
  readonly today?: string;
}

/** Everything that is known of the content. */
export interface Source extends ContentFiles {
  readonly entries: readonly SourceEntry[];
  /** The entries of a collection by path. */
  of(collection: CollectionName): readonly SourceEntry[];
  /** Ids of a collection, those of files that could not be read included. */
  ids(collection: CollectionName): ReadonlySet<string>;
}

/** One thing that must hold for the content. */
export interface Check {
  readonly name: string;
  /** What must hold, in one sentence. */
  readonly description: string;
  /** Everything that breaks it. Never throws, whatever the input. */
  check(source: Source): Iterable<Problem>;
}
