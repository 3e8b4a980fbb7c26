/** The only caller of getCollection: every page reads this one library. */
import { getCollection } from 'astro:content';
import { buildLibrary } from './domain/library.ts';

const [papers, topics, venues, glossary, news, pages] = await Promise.all([
  getCollection('papers'),
  getCollection('topics'),
  getCollection('venues'),
  getCollection('glossary'),
  getCollection('news'),
  getCollection('pages'),
]);

export const library = buildLibrary({ papers, topics, venues, glossary, news, pages });
