/** Reads the words of the glossary for the Markdown plugin, which runs before there are collections. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { glossarySchema } from '../schemas/prose.ts';
import type { GlossaryTerm } from './glossary-links.ts';

/** The terms of `content/glossary`; files that break the schema are left to the checks. */
export function readGlossaryTerms(root = process.cwd()): GlossaryTerm[] {
  const folder = join(root, 'content', 'glossary');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) => {
      const frontmatter = /^---\n(.*?)\n---/s.exec(readFileSync(join(folder, name), 'utf8'))?.[1] ?? '';
      const { data } = glossarySchema.safeParse(parse(frontmatter));
      return data ? [{ id: name.slice(0, -'.md'.length), words: [data.term, ...(data.words ?? [])] }] : [];
    })
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
