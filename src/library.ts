/** The only reader of the content collections: pages get their entries from this one library. */
import { getCollection, getEntry, render } from 'astro:content';
import { buildLibrary } from './domain/library.ts';
import type { CollectionName } from './schemas/collections.ts';

const [papers, topics, venues, lineage, paths, tasks, methods, results, glossary, news, pages] = await Promise.all([
  getCollection('papers'),
  getCollection('topics'),
  getCollection('venues'),
  getCollection('lineage'),
  getCollection('paths'),
  getCollection('tasks'),
  getCollection('methods'),
  getCollection('results'),
  getCollection('glossary'),
  getCollection('news'),
  getCollection('pages'),
]);

export const library = buildLibrary({ papers, topics, venues, lineage, paths, tasks, methods, results, glossary, news, pages });

/**
 * The Markdown body of an entry, ready to place in a page.
 * @throws Error that names the entry when it is not there.
 */
export async function renderBody(collection: CollectionName, id: string) {
  const entry = await getEntry(collection, id);
  if (!entry) throw new Error(`There is no file content/${collection}/${id}.md.`);
  const { Content, headings } = await render(entry);
  const html = entry.rendered?.html ?? '';
  return {
    Content,
    headings,
    isEmpty: html.trim() === '',
    hasMath: html.includes('class="katex'),
    /** Ids of the glossary terms that the body links to. */
    terms: [...html.matchAll(/class="term" href="[^"]*#term-([a-z0-9-]+)"/g)].flatMap(([, term]) => term ?? []),
  };
}

/** Title, description and sources of a prose page. */
export function pageData(id: string) {
  const page = library.pages.find((candidate) => candidate.id === id);
  if (!page) throw new Error(`There is no file content/pages/${id}.md.`);
  return page.data;
}
