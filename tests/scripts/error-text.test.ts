/** What people read when the system refuses something: a sentence that names the place, and never the way through the code. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CommandError, errorText } from '../../scripts/command.ts';
import { root } from '../../scripts/project.ts';
import { copyProject } from '../../scripts/project-copy.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'refusals-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const caught = (attempt: Promise<unknown>): Promise<unknown> => attempt.then(() => undefined).catch((error: unknown) => error);

describe('an error', () => {
  test('for people is its message alone', () => {
    expect(errorText(new CommandError('Write "a".'))).toBe('Write "a".');
  });

  test('of the system names the place', async () => {
    writeFileSync(join(folder, 'file'), '');
    expect(errorText(await caught(readFile(join(folder, 'none'))))).toBe(`${folder}/none: it is not there.`);
    expect(errorText(await caught(readFile(join(folder, 'file/below'))))).toBe(
      `${folder}/file/below: it is no folder, and one should stand there.`,
    );
  });

  test.each([
    ['EACCES', '/a/b: you may not read or write it: is it yours?'],
    ['ENOSPC', 'The disk is full: make room and run the command again.'],
    ['EMFILE', 'The system refused a step: EMFILE, open'],
  ])('of the system is one sentence: %s', (code, sentence) => {
    expect(errorText(Object.assign(new Error(`${code}, open`), { code, syscall: 'open', path: '/a/b' }))).toBe(sentence);
  });

  test('of the program says where it happened', () => {
    expect(errorText(new TypeError('no function'))).toMatch(/TypeError: no function\n {4}at /);
  });
});

describe('a folder that cannot be had', () => {
  beforeEach(() => copyProject(root, folder));
  // A file in the place of the folder: nobody can write below it, not even root.
  test.each([
    ['dev', '.astro', /^\S*\.astro is a file, and a folder is to stand there: make it a folder of yours, or remove it, and run/m],
    ['bench', '.cache', /^\S*\.cache: something else stands there already\.\n$/],
  ])('"npm run %s" names it', (task, taken, sentence) => {
    writeFileSync(join(folder, taken), '');
    const { status, stderr } = spawnSync(process.execPath, [join(folder, 'scripts', `${task}.ts`)], {
      cwd: folder,
      encoding: 'utf8',
      timeout: 30_000,
    });
    expect(stderr).toMatch(sentence);
    expect(stderr).not.toContain('    at ');
    expect(status).toBe(1);
  });
});

test('"npm run lighthouse" takes a folder anywhere', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/lighthouse.ts', '--root', folder], { encoding: 'utf8' });
  expect(stderr).toBe(`There is no built site in ${folder}. "npm run build" makes one.\n`);
  expect(status).toBe(1);
});

test('a task does all its work though nobody reads on', async () => {
  const papers = join(folder, 'papers');
  mkdirSync(papers);
  const names = Array.from({ length: 200 }, (_, index) => `paper-${index}.md`);
  for (const name of names) writeFileSync(join(papers, name), '---\r\ntitle: "A"\r\n---\r\n');
  const child = spawn(process.execPath, ['scripts/fix.ts', '--content', folder], { cwd: root });
  let complaints = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  child.stdout.destroy();
  expect(await once(child, 'close')).toEqual([0, null]);
  expect(complaints).toBe('');
  expect(readdirSync(papers).filter((name) => readFileSync(join(papers, name), 'utf8').includes('\r'))).toEqual([]);
}, 30_000);
