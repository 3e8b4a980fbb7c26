/** What the content has of the kinds that tests look for, so that no test names a paper: entries come, change and go. */
import { globSync, readFileSync } from 'node:fs';
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

const allTexts = globSync('content/{papers,topics,tasks,methods,glossary,pages,paths}/*.md').map((file) =>
  readFileSync(file, 'utf8').toLowerCase(),
);

/** Words in lower case that stand in this text and in no other entry, the longest first. */
export function ownWords(text: string): string[] {
  const words = new Set(text.match(/(?<![\w\\/.$-])[a-z]{8,}(?![\w\\/.$-])/g));
  // The search takes words of one stem for the same.
  const isOwn = (word: string) => allTexts.filter((other) => other.includes(word.slice(0, 6))).length === 1;
  return [...words].filter(isOwn).toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
}
