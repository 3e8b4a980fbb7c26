/**
 * Checks the content before the site is built from it: every broken entry is named with file, line, what was found and
 * what to write. Pure functions on texts, so that a form in the browser can run them as well.
 */
import { groupBy } from '../domain/order.ts';
import { benchmarkChecks } from './benchmark-checks.ts';
import { bodiesCheck } from './body-checks.ts';
import type { Check, ContentFiles, Source } from './check.ts';
import { entryPath } from './content-path.ts';
import { dateChecks } from './date-checks.ts';
import { entryChecks } from './entry-checks.ts';
import { fileChecks, skipHints } from './file-checks.ts';
import { guideChecks } from './guide-checks.ts';
import { identityChecks } from './identity-checks.ts';
import { compareProblems, type Problem } from './problem.ts';
import { publishedChecks } from './published-checks.ts';
import { referenceChecks } from './reference-checks.ts';
import { readEntry } from './source-entry.ts';
import { taxonomyChecks } from './taxonomy-checks.ts';
import { cleaned, maxFileSize, utf8Length } from './text-faults.ts';
import { titleChecks } from './title-check.ts';

export type { Check, ContentFiles, SkippedFile, SourceFile } from './check.ts';
export { formatAnnotation, formatProblems, type Problem } from './problem.ts';

/** Everything that is checked, in no particular order: the problems are sorted by file and line. */
export const checks: readonly Check[] = [
  ...fileChecks,
  ...entryChecks,
  ...taxonomyChecks,
  ...referenceChecks,
  ...identityChecks,
  ...dateChecks,
  ...guideChecks,
  ...publishedChecks,
  ...benchmarkChecks,
  ...titleChecks,
  bodiesCheck,
];

/** All problems of all files, by file and line; `chosen` are the checks to run. Never throws, whatever the texts. */
export function checkContent(content: ContentFiles, chosen: readonly Check[] = checks): Problem[] {
  const source = readSource(content);
  // Without a folder nothing fits together, and hundreds of problems that follow from it would bury the one that does not.
  const folders = content.skipped.filter(({ path }) => path.split('/').length === 2);
  if (folders.length > 0) return folders.map(({ path, reason }) => ({ path, ...skipHints[reason] })).toSorted(compareProblems);
  return chosen.flatMap(({ check }) => [...check(source)]).toSorted(compareProblems);
}

/** The files as the checks see them. */
export function readSource(content: ContentFiles): Source {
  const { files, skipped } = content;
  const entries = files
    .flatMap(({ path, text }) => {
      const place = entryPath(path);
      return place && utf8Length(text) <= maxFileSize ? [readEntry(path, place.collection, place.id, cleaned(text))] : [];
    })
    .toSorted((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)));
  const byCollection = groupBy(entries, ({ collection }) => collection);
  const places = [...files, ...skipped].flatMap(({ path }) => entryPath(path) ?? []);
  const ids = groupBy(places, ({ collection }) => collection);
  const idSets = new Map([...ids].map(([collection, group]) => [collection, new Set(group.map(({ id }) => id).toSorted())]));
  return {
    ...content,
    entries,
    of: (collection) => byCollection.get(collection) ?? [],
    ids: (collection) => idSets.get(collection) ?? new Set(),
  };
}
