/** Checks of benchmark tasks, methods and reported figures: every name leads somewhere, nothing is written twice. */
import { anchorOf } from '../domain/benchmarks/result-source.ts';
import { parentChain } from '../domain/taxonomy.ts';
import type { CollectionName } from '../schemas/collections.ts';
import type { Check, Source } from './check.ts';
import type { FieldPath } from './frontmatter.ts';
import type { Problem } from './problem.ts';
import { problemAt, type SourceEntry, textAt, valueAt } from './source-entry.ts';
import { didYouMean, listOf } from './suggestion.ts';

const tasks: Check = {
  name: 'benchmark-tasks',
  description: 'A task has a topic and a paper that exist, and stands in its suite once.',
  *check(source) {
    const first = new Map<string, SourceEntry>();
    for (const task of source.of('tasks')) {
      yield* unknownEntry(source, task, ['topic'], 'topics');
      yield* unknownEntry(source, task, ['introducedBy', 'paper'], 'papers');
      yield* repeatedEntry(first, task, 'name', `${textAt(task, ['suite'])}: ${textAt(task, ['name'])}`);
      for (const [name, path] of namesIn(task, 'aliases')) {
        if (name === textAt(task, ['name'])) yield problemAt(task, path, `"${name}" is the name of the task`, 'Remove the line.');
      }
    }
  },
};

const methods: Check = {
  name: 'benchmark-methods',
  description: 'A method has a paper that exists and a name of its own, and is no variant of itself.',
  *check(source) {
    const first = new Map<string, SourceEntry>();
    const next = new Map(source.of('methods').map((method) => [method.id, textAt(method, ['variantOf'])]));
    for (const method of source.of('methods')) {
      yield* unknownEntry(source, method, ['introducedBy', 'paper'], 'papers');
      yield* unknownEntry(source, method, ['variantOf'], 'methods');
      yield* repeatedEntry(first, method, 'name', textAt(method, ['name']));
      const chain = parentChain(method.id, (id) => next.get(id));
      if (chain.length > 1 && chain.at(-1) === method.id)
        yield problemAt(
          method,
          ['variantOf'],
          `methods are variants of each other in a circle: ${chain.join(' -> ')}`,
          'Remove the field from the original method.',
        );
    }
  },
};

const results: Check = {
  name: 'reported-results',
  description:
    'A figure names a method, a task, an origin and a note that its file lists, and is printed once in its table, which stands once.',
  *check(source) {
    for (const entry of source.of('results')) {
      yield* unknownEntry(source, entry, ['paper'], 'papers');
      for (const index of indices(entry, ['methods'])) yield* unknownEntry(source, entry, ['methods', index, 'method'], 'methods');
      for (const index of indices(entry, ['tasks'])) yield* unknownEntry(source, entry, ['tasks', index, 'task'], 'tasks');
      yield* repeatedItem(entry, 'methods', 'method');
      yield* repeatedItem(entry, 'tasks', 'key');
      yield* repeatedTables(entry);
      yield* figureProblems(entry);
    }
  },
};

export const benchmarkChecks: readonly Check[] = [tasks, methods, results];

/** The name of a table and its metric are its address within the page of the source. */
function* repeatedTables(entry: SourceEntry): Iterable<Problem> {
  const first = new Map<string, FieldPath>();
  for (const index of indices(entry, ['tables'])) {
    const path = ['tables', index, 'table'];
    const [name = '', metric = ''] = [textAt(entry, path), textAt(entry, ['tables', index, 'metric'])];
    const anchor = anchorOf(`${name} ${metric}`);
    const other = first.get(anchor);
    if (other === undefined) first.set(anchor, path);
    else
      yield problemAt(
        entry,
        path,
        `a second table "${name}" with the metric "${metric}"`,
        `The first stands on line ${entry.at(other).line}. Put the figures of both under one, or name them apart: "${name} (a)".`,
      );
  }
}

function* figureProblems(entry: SourceEntry): Iterable<Problem> {
  const keys = (field: string) => new Set(Object.keys(Object(valueAt(entry, [field]))));
  const listed = {
    method: itemTexts(entry, 'methods', 'method'),
    task: itemTexts(entry, 'tasks', 'key'),
    origin: keys('origins'),
    note: keys('notes'),
  };
  const place = { method: 'methods', task: 'tasks', origin: 'origins', note: 'notes' } as const;
  const first = new Map<string, FieldPath>();
  for (const table of indices(entry, ['tables'])) {
    const name = `${textAt(entry, ['tables', table, 'table'])}, ${textAt(entry, ['tables', table, 'metric'])}`;
    for (const index of indices(entry, ['tables', table, 'figures'])) {
      const figure = ['tables', table, 'figures', index];
      for (const field of ['method', 'task', 'origin', 'note'] as const) {
        const text = textAt(entry, [...figure, field]);
        if (text === undefined || listed[field].has(text)) continue;
        const guess = didYouMean(text, listed[field]);
        const hint = `${guess}The file lists under "${place[field]}": ${listOf(listed[field])}.`;
        yield problemAt(entry, [...figure, field], `the figure has the ${field} "${text}", which the file does not list`, hint);
      }
      const [method, task] = [textAt(entry, [...figure, 'method']), textAt(entry, [...figure, 'task'])];
      const what = `${name}: ${method} on ${task}`;
      const other = first.get(what);
      if (other === undefined) first.set(what, figure);
      else
        yield problemAt(
          entry,
          figure,
          `a second figure for ${method} on ${task} in ${name}`,
          `The first stands on line ${entry.at(other).line}. Keep the one that the table prints.`,
        );
    }
  }
}

function* unknownEntry(source: Source, entry: SourceEntry, path: FieldPath, collection: CollectionName): Iterable<Problem> {
  const id = textAt(entry, path);
  const known = source.ids(collection);
  if (id === undefined || known.has(id)) return;
  yield problemAt(
    entry,
    path,
    `there is no file content/${collection}/${id}.md`,
    `${didYouMean(id, known)}Name a file of content/${collection} without ".md".`,
  );
}

function* repeatedEntry(first: Map<string, SourceEntry>, entry: SourceEntry, field: string, name: string | undefined): Iterable<Problem> {
  if (name === undefined) return;
  const other = first.get(name.toLowerCase());
  if (other) yield problemAt(entry, [field], `"${name}" is already described in ${other.path}`, 'Keep one of the two files.');
  else first.set(name.toLowerCase(), entry);
}

function* repeatedItem(entry: SourceEntry, list: string, field: string): Iterable<Problem> {
  const seen = new Set<string>();
  for (const index of indices(entry, [list])) {
    const text = textAt(entry, [list, index, field]);
    if (text === undefined) continue;
    if (seen.has(text)) yield problemAt(entry, [list, index, field], `"${text}" is listed twice under "${list}"`, 'Remove one of the two.');
    seen.add(text);
  }
}

function itemTexts(entry: SourceEntry, list: string, field: string): Set<string> {
  return new Set(indices(entry, [list]).flatMap((index) => textAt(entry, [list, index, field]) ?? []));
}

function indices(entry: SourceEntry, path: FieldPath): number[] {
  const value = valueAt(entry, path);
  return Array.isArray(value) ? [...value.keys()] : [];
}

function namesIn(entry: SourceEntry, list: string): [string, FieldPath][] {
  return indices(entry, [list]).flatMap((index): [string, FieldPath][] => {
    const text = textAt(entry, [list, index]);
    return text === undefined ? [] : [[text, [list, index]]];
  });
}
