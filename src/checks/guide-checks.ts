/** Checks of what leads readers through the papers: reading paths and lineage. */
import type { Check } from './check.ts';
import type { FieldPath } from './frontmatter.ts';
import type { Problem } from './problem.ts';
import { problemAt, type SourceEntry, textAt, valueAt } from './source-entry.ts';
import { didYouMean, listOf } from './suggestion.ts';

const paths: Check = {
  name: 'reading-paths',
  description: 'The steps of a path are papers and topics that have a file, each once; no two paths have the same place.',
  *check(source) {
    const places = new Map<unknown, SourceEntry>();
    for (const path of source.of('paths')) {
      const seen = new Set<string>();
      for (const index of indices(path, 'steps'))
        for (const kind of ['paper', 'topic', 'page'] as const) {
          const field = ['steps', index, kind];
          const target = textAt(path, field);
          if (target === undefined) continue;
          if (kind !== 'page') yield* missing(path, field, kind, target, source.ids(`${kind}s`));
          const name = `${kind} "${target}"`;
          if (seen.has(name)) yield problemAt(path, field, `the ${name} is a step of this path twice`, 'Remove one of the two steps.');
          seen.add(name);
        }
      const order = valueAt(path, ['order']);
      const owner = places.get(order);
      if (owner && order !== undefined)
        yield problemAt(path, ['order'], `order ${String(order)} is taken by ${owner.path}`, 'Give the path a place of its own.');
      else places.set(order, path);
    }
  },
};

const lineage: Check = {
  name: 'lineage',
  description: 'Relations join two papers of the list and are written down once.',
  *check(source) {
    const known = source.ids('papers');
    for (const entry of source.of('lineage')) {
      if (!known.has(entry.id))
        yield {
          path: entry.path,
          line: 1,
          message: `there is no paper "${entry.id}"`,
          hint: `${didYouMean(entry.id, known)}The file is named like the file of its paper in content/papers.`,
        };
      const seen = new Set<string>();
      for (const index of indices(entry, 'relations')) {
        const field = ['relations', index, 'to'];
        const to = textAt(entry, field);
        if (to === undefined) continue;
        yield* missing(entry, field, 'paper', to, known);
        if (to === entry.id) yield problemAt(entry, field, 'the paper is related to itself', 'Name the other paper.');
        const kind = textAt(entry, ['relations', index, 'kind']) ?? '';
        if (seen.has(`${kind} ${to}`))
          yield problemAt(entry, field, `the relation "${kind}" to "${to}" is written twice`, 'Join the two statements.');
        seen.add(`${kind} ${to}`);
      }
    }
  },
};

export const guideChecks: readonly Check[] = [paths, lineage];

function indices(entry: SourceEntry, list: string): number[] {
  const value = valueAt(entry, [list]);
  return Array.isArray(value) ? [...value.keys()] : [];
}

function* missing(entry: SourceEntry, field: FieldPath, kind: string, id: string, known: ReadonlySet<string>): Iterable<Problem> {
  if (known.has(id)) return;
  const guess = didYouMean(id, known);
  const hint = guess === '' ? `Name a file of content/${kind}s without ".md"${known.size < 40 ? `: ${listOf(known)}` : ''}.` : guess.trim();
  yield problemAt(entry, field, `there is no ${kind} "${id}"`, hint);
}
