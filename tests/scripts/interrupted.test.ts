/** A person who has seen enough presses Ctrl-C. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { root } from '../../scripts/project.ts';
import { copyProject } from '../../scripts/project-copy.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'interrupted-'));
  copyProject(root, folder);
  cpSync(join(root, 'tests'), join(folder, 'tests'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const buildsBegun = () =>
  existsSync(join(folder, '.cache')) ? readdirSync(join(folder, '.cache')).filter((name) => name.startsWith('build-')) : [];

test('"npm test" begins no further build, and leaves none half done', async () => {
  // A group of processes of its own, to which a terminal sends the signal as a whole.
  const child = spawn(process.execPath, ['scripts/test.ts', 'build'], { cwd: folder, detached: true });
  const pieces: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => pieces.push(text));
  const ended = once(child, 'exit');
  await vi.waitUntil(() => buildsBegun().length > 0, { timeout: 30_000, interval: 20 });
  process.kill(-(child.pid ?? 0), 'SIGINT');
  expect(await ended).toEqual([1, null]);
  const output = pieces.join('');
  expect(output).toMatch(/Interrupted\.\n$/);
  expect(output).not.toContain('under a base path: ');
  expect(output).not.toContain('hostile: ');
  expect(buildsBegun()).toEqual([]);
  expect(existsSync(join(folder, '.cache/test/root'))).toBe(false);
}, 60_000);
