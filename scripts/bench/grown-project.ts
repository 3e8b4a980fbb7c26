/** A copy of the project whose list has as many papers as wished: the real ones, and papers made of their words. */
import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { type PaperEntry, paperSchema } from '../../src/schemas/paper.ts';

const copied = ['src', 'content', 'public', 'scripts', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/** Numbers from 0 to below 1, the same in every run (a linear congruential generator, Numerical Recipes). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

async function readPapers(folder: string): Promise<PaperEntry[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.md'));
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  return texts.map((text) => paperSchema.parse(parse(/^---\n(.*?)\n---/s.exec(text)?.[1] ?? '')));
}

/**
 * Writes the project into an empty folder; its packages are those of the real one.
 * @param size papers in all; a smaller number than there are real ones changes nothing
 */
export async function writeGrownProject(root: string, folder: string, size: number): Promise<void> {
  for (const name of copied) cpSync(join(root, name), join(folder, name), { recursive: true });
  // One link for each package: the folder itself holds caches, which must be the copy's own.
  mkdirSync(join(folder, 'node_modules'));
  const packages = (await readdir(join(root, 'node_modules'))).filter((name) => !name.startsWith('.') || name === '.bin');
  for (const name of packages) symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  const papersFolder = join(folder, 'content', 'papers');
  mkdirSync(papersFolder, { recursive: true });
  const papers = await readPapers(papersFolder);
  const random = randomNumbers(1);
  const pick = <Value>(values: readonly Value[]): Value | undefined => values[Math.floor(random() * values.length)];
  const words = papers.flatMap(({ title, summary }) => `${title} ${summary}`.match(/\p{L}{3,}/gu) ?? []);
  const names = papers.flatMap(({ authors }) => authors);
  const someWords = (count: number) => Array.from({ length: count }, () => pick(words)).join(' ');
  for (let place = papers.length; place < size; place += 1) {
    const pattern = pick(papers);
    if (!pattern) throw new Error('There are no papers to make others from.');
    const { acronym: _acronym, corrections: _corrections, supersededBy: _later, key: _key, links, ...kept } = pattern;
    const entry = {
      ...kept,
      title: `${someWords(8)} ${place}`,
      authors: Array.from({ length: 4 }, () => pick(names) ?? 'Nobody'),
      year: 2000 + Math.floor(random() * 26),
      summary: `${someWords(28)}.`.slice(0, 400),
      topics: pick(papers)?.topics ?? pattern.topics,
      links: { paper: `https://example.org/${place}`, ...(links.code && { code: `https://example.org/${place}/code` }) },
      key: `generated${place}`,
    };
    await writeFile(
      join(papersFolder, `generated-${place}.md`),
      `---\n${stringify(entry, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' })}---\n`,
    );
  }
}
