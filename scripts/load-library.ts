/** The library built from the files of `content/`: what the site builds, without Astro. */
import { readdir, readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import type { Content, Entry } from '../src/domain/entry.ts';
import { buildLibrary, type Library } from '../src/domain/library.ts';
import { type CollectionName, collections, type EntryData } from '../src/schemas/collections.ts';

const contentFolder = new URL('../content/', import.meta.url);

/**
 * All entries of a collection in the order of their file names.
 * @throws Error that names the file when its frontmatter is missing or breaks the schema.
 */
async function readEntries<Name extends CollectionName>(name: Name, validate: (data: unknown) => EntryData<Name>): Promise<Entry<Name>[]> {
  const folder = new URL(`${name}/`, contentFolder);
  const files = (await readdir(folder)).filter((file) => file.endsWith('.md')).toSorted();
  return Promise.all(
    files.map(async (file) => {
      const text = await readFile(new URL(file, folder), 'utf8');
      const frontmatter = /^---\n(.*?)\n---(?:\n|$)/s.exec(text)?.[1];
      if (frontmatter === undefined) throw new Error(`content/${name}/${file} has no frontmatter between two lines "---".`);
      try {
        return { id: file.slice(0, -'.md'.length), data: validate(parse(frontmatter)) };
      } catch (cause) {
        throw new Error(`content/${name}/${file} breaks the schema of "${name}".`, { cause });
      }
    }),
  );
}

/** Reads the content from disk, validates and links it. */
export async function loadLibrary(): Promise<Library> {
  const [papers, topics, venues, lineage, paths, tasks, methods, results, glossary, news, pages] = await Promise.all([
    readEntries('papers', (data) => collections.papers.schema.parse(data)),
    readEntries('topics', (data) => collections.topics.schema.parse(data)),
    readEntries('venues', (data) => collections.venues.schema.parse(data)),
    readEntries('lineage', (data) => collections.lineage.schema.parse(data)),
    readEntries('paths', (data) => collections.paths.schema.parse(data)),
    readEntries('tasks', (data) => collections.tasks.schema.parse(data)),
    readEntries('methods', (data) => collections.methods.schema.parse(data)),
    readEntries('results', (data) => collections.results.schema.parse(data)),
    readEntries('glossary', (data) => collections.glossary.schema.parse(data)),
    readEntries('news', (data) => collections.news.schema.parse(data)),
    readEntries('pages', (data) => collections.pages.schema.parse(data)),
  ]);
  const content: Content = { papers, topics, venues, lineage, paths, tasks, methods, results, glossary, news, pages };
  return buildLibrary(content);
}
