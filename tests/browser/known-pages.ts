/** What the content has of the kinds that tests look for, so that no test names a paper: entries come, change and go. */
import { globSync, readFileSync } from 'node:fs';
import { rowsOnPage } from '../../src/domain/paging.ts';
import { loadLibrary } from '../content/load-library.ts';

export const library = await loadLibrary();

/**
 * The first of a list that fits.
 * @param what said when there is none, for then the test cannot be run
 */
export function anyOf<Item>(what: string, items: readonly Item[], fits: (item: Item) => boolean = () => true): Item {
  const found = items.find(fits);
  if (found === undefined) throw new Error(`The content has no ${what}.`);
  return found;
}

/** The one that has most of something, for its page shows most. */
export function mostOf<Item>(what: string, items: readonly Item[], count: (item: Item) => number): Item {
  return anyOf(
    what,
    items.toSorted((a, b) => count(b) - count(a)),
  );
}

/** A paper of which there is all that the page of a paper can show, in a row of the first page of the list. */
export const knownPaper = anyOf(
  'published paper with an arXiv id, code, tasks and a place among the methods',
  library.papers.slice(0, rowsOnPage),
  ({ links, venue, reportedTasks, topics }) =>
    links.arxiv !== undefined &&
    links.code !== undefined &&
    new URL(links.paper).host !== 'arxiv.org' &&
    venue.id !== 'arxiv' &&
    (reportedTasks ?? []).length > 0 &&
    topics.some((topic) => library.taxonomy.leaves.includes(topic) && library.taxonomy.papers(topic).length <= rowsOnPage),
);

/** A topic in whose list that paper has a row. */
export const knownTopic = anyOf('topic of the paper', knownPaper.topics, (topic) => library.taxonomy.papers(topic).length <= rowsOnPage);

/** The text of an entry below its frontmatter. */
export function bodyOf(folder: 'papers' | 'topics', id: string): string {
  return readFileSync(`content/${folder}/${id}.md`, 'utf8').replace(/^---\n.*?\n---\n/s, '');
}

/** A leaf of the taxonomy whose page has formulas, and papers. */
export const topicWithFormulas = anyOf(
  'topic with papers and a display formula',
  library.taxonomy.leaves,
  (leaf) => library.taxonomy.papers(leaf).length > 0 && bodyOf('topics', leaf.id).includes('$$'),
);

const textsOf = (pattern: string) => globSync(pattern).map((file) => readFileSync(file, 'utf8').toLowerCase());
const otherTexts = textsOf('content/{topics,tasks,methods,glossary,pages,paths}/*.md').join('\n');
const paperTexts = library.papers.map(({ id }) => ({ id, text: readFileSync(`content/papers/${id}.md`, 'utf8').toLowerCase() }));
/** The search takes words of one stem for the same. */
const stemOf = (word: string) => word.slice(0, 6);

/** A word of one part of a paper that as few papers as possible have, and no page of another kind; and the ids of those papers. */
export function rarestWord(parts: readonly string[]): { readonly word: string; readonly ids: readonly string[] } {
  const words = new Set(parts.flatMap((text) => text.match(/(?<![\w\\/.$-])[a-z]{8,}(?![\w\\/.$-])/g) ?? []));
  const own = [...words].filter((word) => !otherTexts.includes(stemOf(word)));
  const found = own.map((word) => ({ word, ids: paperTexts.filter(({ text }) => text.includes(stemOf(word))).map(({ id }) => id) }));
  return anyOf(
    'word that only papers have',
    found.toSorted((a, b) => a.ids.length - b.ids.length || (a.word < b.word ? -1 : 1)),
  );
}
