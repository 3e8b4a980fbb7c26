/** What `npm run dev` says of the content is what `npm run check` says. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { root } from '../../scripts/project.ts';
import { copyProject } from '../../scripts/project-copy.ts';

let folder: string;
let paper: string;
let sound: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dev-'));
  copyProject(root, folder);
  paper = join(folder, 'content/papers/trabucco-2021-coms.md');
  sound = readFileSync(paper, 'utf8');
});
afterAll(() => rmSync(folder, { recursive: true }));

const breakPaper = () => writeFileSync(paper, sound.replace(/^title: .*/m, 'title: Models: "conservative" ones'));
const check = () => spawnSync(process.execPath, ['--no-warnings', 'scripts/check.ts'], { cwd: folder, encoding: 'utf8' }).stderr.trim();
const dev = ['scripts/dev.ts', '--port', '0'];

test('at the start, of what Astro could not read', () => {
  breakPaper();
  const { status, stdout, stderr } = spawnSync(process.execPath, dev, { cwd: folder, encoding: 'utf8', timeout: 50_000 });
  const output = stdout + stderr;
  expect(check()).toContain('content/papers/trabucco-2021-coms.md:2');
  expect(output).toContain(`The content has problems, so the site is not served.\n\n${check()}\n`);
  expect(output).not.toContain('    at ');
  expect(status).toBe(1);
}, 60_000);

/** A server, what it has said, and how to end it. */
function serve() {
  const child = spawn(process.execPath, dev, { cwd: folder });
  const ended = once(child, 'exit');
  const pieces: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => pieces.push(text));
  const output = () => pieces.join('');
  return {
    output,
    says: (text: string) => vi.waitUntil(() => output().includes(text), { timeout: 50_000, interval: 50 }),
    end: async () => {
      child.kill('SIGINT');
      await ended;
    },
  };
}

test('while it runs, when an entry is broken and when it is repaired', async () => {
  writeFileSync(paper, sound);
  const { says, end } = serve();
  try {
    await says('watching for file changes');
    breakPaper();
    await says(`The content has problems; pages may show what was there before.\n\n${check()}\n`);
    writeFileSync(paper, sound);
    await says('The content has no problems any more.');
  } finally {
    await end();
  }
}, 120_000);

test('a second one runs beside the first', async () => {
  writeFileSync(paper, sound);
  const first = serve();
  await first.says('watching for file changes');
  const second = serve();
  try {
    await second.says('watching for file changes');
    expect(second.output()).not.toContain('    at ');
  } finally {
    await second.end();
    await first.end();
  }
}, 120_000);
