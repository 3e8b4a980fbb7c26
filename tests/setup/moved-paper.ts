/** A paper that gets another id, as one does whose first author or name was wrong. */
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { parsePublished } from '../../src/domain/published.ts';
import { redirects } from '../content/redirects.ts';

const root = join(import.meta.dirname, '..', '..');

export const published = parsePublished(readFileSync(join(root, 'content', 'published.txt'), 'utf8'));

/** A paper whose page is published and has not moved yet; any will do. */
const { id, key } = published
  .filter(({ address }) => !redirects.some(({ from, to }) => [from, to].includes(address)))
  .flatMap(({ address, key }) => ({ id: /^\/papers\/(.+)\/$/.exec(address)?.[1] ?? '', key }))
  .find((paper) => paper.key) ?? {
  id: '',
  key: '',
};

export const movedPaper = { oldId: id, newId: `${id}-moved`, key, why: 'The id has another name of the method now.' } as const;

/** Gives the paper its new id in all content of a copy of the project. */
export function renamePaper(folder: string): void {
  const { oldId, newId } = movedPaper;
  const content = join(folder, 'content');
  const entries = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));
  const name = new RegExp(`(?<![\\w-])${oldId}(?![\\w-])`, 'g');
  for (const path of entries) {
    const text = readFileSync(join(content, path), 'utf8');
    if (text.match(name)) writeFileSync(join(content, path), text.replaceAll(name, newId));
  }
  renameSync(join(content, 'papers', `${oldId}.md`), join(content, 'papers', `${newId}.md`));
}

/** Says where the paper is now, to those who have its old address. */
export function redirectPaper(folder: string): void {
  const { oldId, newId, why } = movedPaper;
  const before = redirects.map(({ line: _, ...redirect }) => redirect);
  const all = [...before, { from: `/papers/${oldId}/`, to: `/papers/${newId}/`, why }];
  writeFileSync(join(folder, 'content', 'redirects.yaml'), stringify({ redirects: all }));
}
