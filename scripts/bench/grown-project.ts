/** A copy of the project whose list has more papers: the real ones and generated ones. */
import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { type PaperEntry, paperSchema } from '../../src/schemas/paper.ts';
import { generatePapers } from './generated-papers.ts';

const copied = ['src', 'content', 'public', 'scripts', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

async function readPapers(folder: string): Promise<PaperEntry[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.md')).toSorted();
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  return texts.map((text) => paperSchema.parse(parse(/^---\n(.*?)\n---/s.exec(text)?.[1] ?? '')));
}

/**
 * Writes the project into an empty folder; its packages are those of the real one.
 * @param count papers to generate besides the real ones
 */
export async function writeGrownProject(root: string, folder: string, count: number): Promise<void> {
  for (const name of copied) cpSync(join(root, name), join(folder, name), { recursive: true });
  // One link for each package: the folder itself holds caches, which must be the copy's own.
  mkdirSync(join(folder, 'node_modules'));
  const packages = (await readdir(join(root, 'node_modules'))).filter((name) => !name.startsWith('.') || name === '.bin');
  for (const name of packages) symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  const papersFolder = join(folder, 'content', 'papers');
  for (const { id, entry, notes } of generatePapers(await readPapers(papersFolder), count)) {
    const frontmatter = stringify(entry, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 });
    await writeFile(join(papersFolder, `${id}.md`), `---\n${frontmatter}---\n${notes && `\n${notes}\n`}`);
  }
}
