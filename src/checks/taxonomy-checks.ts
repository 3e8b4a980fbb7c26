/** Checks of the tree that the topics form. */
import { parentChain } from '../domain/taxonomy.ts';
import { accents } from '../schemas/topic.ts';
import type { Check } from './check.ts';
import { problemAt, textAt, valueAt } from './source-entry.ts';
import { didYouMean, listOf } from './suggestion.ts';

const tree: Check = {
  name: 'taxonomy-tree',
  description: 'Every parent has a file, and no topic is its own ancestor.',
  *check(source) {
    const known = source.ids('topics');
    const parents = new Map(source.of('topics').map((topic) => [topic.id, textAt(topic, ['parent'])]));
    for (const topic of source.of('topics')) {
      const parent = textAt(topic, ['parent']);
      if (parent === undefined) continue;
      if (!known.has(parent)) {
        yield problemAt(
          topic,
          ['parent'],
          `there is no topic "${parent}"`,
          `${didYouMean(parent, known)}The topics are: ${listOf(known)}.`,
        );
        continue;
      }
      const chain = parentChain(topic.id, (id) => parents.get(id));
      if (chain.at(-1) === topic.id)
        yield problemAt(
          topic,
          ['parent'],
          `topics form a circle: ${chain.join(' -> ')}`,
          'Change the parent of one of them; a branch has no parent.',
        );
    }
  },
};

const accent: Check = {
  name: 'taxonomy-accents',
  description: 'Branches have an accent, topics below them have none.',
  *check(source) {
    for (const topic of source.of('topics')) {
      if (topic.data === undefined) continue;
      const has = (field: string) => valueAt(topic, [field]) !== undefined;
      if (has('parent') && has('accent'))
        yield problemAt(
          topic,
          ['accent'],
          'only a branch, a topic without parent, has an accent',
          'Remove the line; the topic takes the colour of its branch.',
        );
      if (!has('parent') && !has('accent'))
        yield problemAt(
          topic,
          ['accent'],
          'a topic without parent is a branch and needs an accent',
          `Add "accent:" with one of ${listOf(accents)}, or add the missing "parent:".`,
        );
    }
  },
};

const order: Check = {
  name: 'taxonomy-order',
  description: 'Topics of one parent have different places.',
  *check(source) {
    const taken = new Map<string, string>();
    for (const topic of source.of('topics')) {
      const place = valueAt(topic, ['order']);
      if (typeof place !== 'number') continue;
      const key = JSON.stringify([textAt(topic, ['parent']) ?? null, place]);
      const other = taken.get(key);
      if (other === undefined) taken.set(key, topic.path);
      else
        yield problemAt(
          topic,
          ['order'],
          `order ${place} is taken by ${other}, which has the same parent`,
          'Give each of them a number of its own.',
        );
    }
  },
};

export const taxonomyChecks: readonly Check[] = [tree, accent, order];
