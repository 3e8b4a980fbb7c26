/** What the code keeps in the browser is what `src/domain/browser-storage.ts` names, and the about page shows. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keptThings } from '../../src/domain/kept-things.ts';
import { root } from './yaml-files.ts';

const sources = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((file) => file.isFile() && /\.(?:ts|astro)$/.test(file.name))
  .map((file) => ({ name: file.name, text: readFileSync(join(file.parentPath, file.name), 'utf8') }));
const named = ({ name }: { name: string }) => name;

test('everything that is kept is explained to the reader once', () => {
  const kept = sources.flatMap(({ text }) => [...text.matchAll(/\bstorageKey\('([\w-]+)'\)/g)].map(([, thing]) => `offline-mbo:${thing}`));
  expect(keptThings.map(({ key }) => key).toSorted()).toEqual([...new Set(kept)].toSorted());
});

test('keys are those of this site, apart from others of its host', () => {
  expect(keptThings.filter(({ key }) => !key.startsWith('offline-mbo:'))).toEqual([]);
});

test('local storage is used with the named keys only, and nothing else is', () => {
  const using = sources.filter(({ text }) => /\blocalStorage\.\w+\(/.test(text));
  expect(using.length).toBeGreaterThanOrEqual(keptThings.length);
  expect(using.filter(({ text }) => !/import \{ storageKey \} from '[./]*domain\/browser-storage\.ts'/.test(text)).map(named)).toEqual([]);
  expect(using.filter(({ text }) => /localStorage\.\w+\(['"`]+[^$'"`]/.test(text)).map(named)).toEqual([]);
  expect(sources.filter(({ text }) => /\bdocument\.cookie\b|\bsessionStorage\b|\bindexedDB\b/.test(text)).map(named)).toEqual([]);
});

test('no code makes markup of a text', () => {
  const writes =
    /\.(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write|createContextualFragment|setHTMLUnsafe|\beval\(|new Function\(/;
  expect(sources.filter(({ text }) => writes.test(text)).map(named)).toEqual([]);
});
