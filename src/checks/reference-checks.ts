/** Checks of ids that name other entries. */
import { authorId } from '../domain/authors.ts';
import { parseName } from '../domain/names.ts';
import { parentChain } from '../domain/taxonomy.ts';
import type { Check, Source } from './check.ts';
import type { Problem } from './problem.ts';
import { type ListedText, problemAt, type SourceEntry, textAt, textsAt, valueAt } from './source-entry.ts';
import { didYouMean, listOf } from './suggestion.ts';

const venues: Check = {
  name: 'known-venues',
  description: 'The venue of a paper has a file.',
  *check(source) {
    const known = source.ids('venues');
    for (const paper of source.of('papers')) {
      const venue = textAt(paper, ['venue']);
      if (venue === undefined || known.has(venue)) continue;
      const hint = `${didYouMean(venue, known)}The venues are: ${listOf(known)}. For another one add content/venues/<id>.md`;
      yield problemAt(paper, ['venue'], `there is no venue "${venue}"`, hint);
    }
  },
};

const topics: Check = {
  name: 'known-topics',
  description: 'The topics of a paper are leaves of the taxonomy.',
  *check(source) {
    const known = source.ids('topics');
    const children = childrenOf(source);
    const leaves = [...known].filter((topic) => !children.has(topic));
    for (const paper of source.of('papers'))
      for (const { text, path } of placementsAt(paper)) {
        if (!known.has(text))
          yield problemAt(paper, path, `there is no topic "${text}"`, `${didYouMean(text, leaves)}The topics are: ${listOf(leaves)}.`);
        else if (children.has(text)) {
          const below = leavesBelow(text, children);
          yield problemAt(paper, path, `"${text}" is not a leaf of the taxonomy`, `Choose one of the topics below it: ${listOf(below)}.`);
        }
      }
  },
};

const supersession: Check = {
  name: 'supersession',
  description: 'A superseding paper is another entry, and no paper supersedes itself by a detour.',
  *check(source) {
    const known = source.ids('papers');
    const field = ['supersededBy', 'paper'];
    const next = new Map(source.of('papers').map((paper) => [paper.id, textAt(paper, field)]));
    for (const paper of source.of('papers')) {
      const by = textAt(paper, field);
      if (by === undefined) continue;
      const chain = parentChain(paper.id, (id) => next.get(id));
      if (by === paper.id) yield problemAt(paper, field, 'the paper is superseded by itself', 'Name the other paper, or remove the field.');
      else if (!known.has(by))
        yield problemAt(
          paper,
          field,
          `there is no paper "${by}"`,
          `${didYouMean(by, known)}For a work outside the list write title, venue, year and url instead.`,
        );
      else if (chain.at(-1) === paper.id)
        yield problemAt(
          paper,
          field,
          `papers supersede each other in a circle: ${chain.join(' -> ')}`,
          'Remove the field from the newest of them.',
        );
    }
  },
};

const repeated: Check = {
  name: 'no-repetition',
  description: 'A list names nothing twice.',
  *check(source) {
    const person = (name: string) => authorId(parseName(name));
    for (const paper of source.of('papers')) {
      yield* repetitions(paper, 'authors', person);
      yield* repetitions(paper, 'topics', undefined, placementsAt(paper));
      for (const list of ['designSpace', 'objectives', 'reportedTasks']) yield* repetitions(paper, list);
    }
    for (const term of source.of('glossary')) yield* repetitions(term, 'seeAlso');
  },
};

const glossary: Check = {
  name: 'glossary',
  description: 'Terms are defined once, and refer to other terms of the glossary.',
  *check(source) {
    const known = source.ids('glossary');
    const first = new Map<string, SourceEntry>();
    for (const entry of source.of('glossary')) {
      for (const { text, path } of textsAt(entry, ['seeAlso'])) {
        if (text === entry.id) yield problemAt(entry, path, 'the term refers to itself', 'Remove the line.');
        else if (!known.has(text))
          yield problemAt(
            entry,
            path,
            `there is no term "${text}" in the glossary`,
            `${didYouMean(text, known)}Name a file of content/glossary without ".md".`,
          );
      }
      const term = textAt(entry, ['term']);
      if (term === undefined) continue;
      const plain = term.toLowerCase().replace(/[\s-]+/g, ' ');
      const other = first.get(plain);
      if (other) yield problemAt(entry, ['term'], `the term "${term}" is already defined in ${other.path}`, 'Keep one of the two files.');
      else first.set(plain, entry);
    }
  },
};

export const referenceChecks: readonly Check[] = [venues, topics, supersession, repeated, glossary];

/** Ids of the topics right below each topic that has some. */
function childrenOf(source: Source): Map<string, string[]> {
  const children = new Map<string, string[]>();
  for (const topic of source.of('topics')) {
    const parent = textAt(topic, ['parent']);
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), topic.id]);
  }
  return children;
}

function leavesBelow(topic: string, children: ReadonlyMap<string, readonly string[]>): string[] {
  const leaves = new Set<string>();
  const seen = new Set<string>();
  const open = [topic];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const below = children.get(next);
    if (below) open.push(...below.toReversed());
    else leaves.add(next);
  }
  return [...leaves];
}

/** Ids of the topics of a paper, whether or not they carry a reason. */
function placementsAt(paper: SourceEntry): ListedText[] {
  const value = valueAt(paper, ['topics']);
  if (!Array.isArray(value)) return [];
  return value.flatMap((_, index) => {
    const paths = [
      ['topics', index],
      ['topics', index, 'id'],
    ];
    return paths.flatMap((path) => {
      const text = textAt(paper, path);
      return text === undefined ? [] : [{ text, path }];
    });
  });
}

function* repetitions(
  entry: SourceEntry,
  list: string,
  keyOf = (text: string) => text.toLowerCase(),
  items = textsAt(entry, [list]),
): Iterable<Problem> {
  const seen = new Map<string, ListedText>();
  for (const item of items) {
    const first = seen.get(keyOf(item.text));
    if (first === undefined) seen.set(keyOf(item.text), item);
    else {
      const same = first.text === item.text ? 'is listed twice' : `is listed twice, the first time as "${first.text}"`;
      yield problemAt(entry, item.path, `"${item.text}" ${same} under "${list}"`, 'Remove one of the two.');
    }
  }
}
