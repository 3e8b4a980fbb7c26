/** A copy of the project whose list has more papers: the real ones and generated ones. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { type PaperEntry, paperSchema } from '../../src/schemas/paper.ts';
import { copyProject } from '../project-copy.ts';
import { type GeneratedPaper, generatePapers } from './generated-papers.ts';

/** The real papers of a folder, in the order of their files. */
export async function readPapers(folder: string): Promise<PaperEntry[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.md')).toSorted();
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  return texts.map((text) => paperSchema.parse(parse(/^---\n(.*?)\n---/s.exec(text)?.[1] ?? '')));
}

/** The file of a generated paper. */
export function paperFile({ entry, notes }: GeneratedPaper): string {
  const frontmatter = stringify(entry, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 });
  return `---\n${frontmatter}---\n${notes && `\n${notes}\n`}`;
}

/**
 * Writes the project into a folder, in the place of what is there.
 * @param count papers to generate besides the real ones
 */
export async function writeGrownProject(root: string, folder: string, count: number): Promise<void> {
  copyProject(root, folder);
  const papersFolder = join(folder, 'content', 'papers');
  for (const paper of generatePapers(await readPapers(papersFolder), count))
    await writeFile(join(papersFolder, `${paper.id}.md`), paperFile(paper));
}
