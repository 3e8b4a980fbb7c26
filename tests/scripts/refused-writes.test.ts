import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../scripts/project.ts';
import { copyProject } from '../../scripts/project-copy.ts';
import { collectionNames } from '../../src/schemas/collections.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'refused-writes-'));
  copyProject(root, folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (task: string) => spawnSync(process.execPath, [join(folder, 'scripts', `${task}.ts`)], { cwd: folder, encoding: 'utf8' });

test('"npm run schemas" says which file it could not write', () => {
  // A folder in the place of the file: nobody can write it, not even root.
  const taken = join(folder, '.vscode/schemas/papers.schema.json');
  mkdirSync(taken, { recursive: true });
  const { status, stderr } = run('schemas');
  expect(stderr).toMatch(/^\S*papers\.schema\.json cannot be written \(EISDIR[^\n]*\)\. The file is as it was\.\n$/);
  expect(status).toBe(1);
  rmSync(taken, { recursive: true });
});

test('"npm run schemas" says how many it had written before the one that it could not write', () => {
  const schemas = join(folder, '.vscode/schemas');
  const fresh = collectionNames.indexOf('venues');
  rmSync(schemas, { recursive: true, force: true });
  mkdirSync(join(schemas, 'venues.schema.json'), { recursive: true });
  const { status, stderr } = run('schemas');
  expect(stderr).toMatch(/venues\.schema\.json cannot be written \(EISDIR[^\n]*\)\. The file is as it was\. /);
  expect(stderr).toMatch(
    new RegExp(`\\. ${fresh} schemas of ${collectionNames.length} had been written before it; run the command again\\.\\n$`),
  );
  expect(readdirSync(schemas)).toHaveLength(fresh + 1);
  expect(status).toBe(1);
});

test('"npm run record" writes nothing where there is nothing to add', () => {
  const record = join(folder, 'content/published.txt');
  utimesSync(record, 0, 0);
  expect(run('record')).toMatchObject({ status: 0, stdout: 'content/published.txt is up to date.\n' });
  expect(statSync(record).mtimeMs).toBe(0);
});

test('"npm run record" does not take a record that it cannot read for an empty one', () => {
  const record = join(folder, 'content/published.txt');
  rmSync(record);
  mkdirSync(record);
  const { status, stderr } = run('record');
  expect(stderr).toContain('published.txt');
  expect(stderr).not.toContain('    at ');
  expect(status).toBe(1);
});
