import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readContentFiles } from '../../src/integrations/read-content.ts';
import { contentWith, paperPath, paperWith } from './base.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'content-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function write(changes: Readonly<Record<string, string>> = {}): Promise<void> {
  for (const { path, text } of contentWith(changes).files) {
    const file = join(folder, path.replace(/^content\//, ''));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}

function check(environment: Readonly<Record<string, string>> = {}) {
  const { GITHUB_ACTIONS: _, ...rest } = process.env;
  return spawnSync(process.execPath, ['scripts/check.ts', folder], { encoding: 'utf8', env: { ...rest, ...environment } });
}

describe('readContentFiles', () => {
  it('reads regular UTF-8 files and says why it skips the others', async () => {
    await write();
    await symlink(join(folder, 'venues/icml.md'), join(folder, 'venues/link.md'));
    await symlink(join(folder, 'venues'), join(folder, 'more'));
    await writeFile(join(folder, 'pages/latin.md'), Uint8Array.of(0xe9, 0x0a));
    await writeFile(join(folder, 'pages/utf16.md'), Buffer.from('---\n', 'utf16le'));
    await writeFile(join(folder, 'pages/large.md'), 'x'.repeat(64 * 1024 + 1));
    await writeFile(join(folder, 'pages/marked.md'), '\ufeffx');
    const { files, skipped } = await readContentFiles(folder);
    expect(skipped).toEqual([
      { path: 'content/more', reason: 'not-a-regular-file' },
      { path: 'content/pages/large.md', reason: 'too-large' },
      { path: 'content/pages/latin.md', reason: 'not-utf-8' },
      { path: 'content/pages/utf16.md', reason: 'not-utf-8' },
      { path: 'content/venues/link.md', reason: 'not-a-regular-file' },
    ]);
    expect(files.find(({ path }) => path === 'content/pages/marked.md')?.text).toBe('\ufeffx');
    expect(files).toHaveLength(contentWith().files.length + 1);
  });

  it('passes by what file managers and editors leave behind while they run', async () => {
    await write();
    for (const name of ['.DS_Store', 'Thumbs.db', 'desktop.ini', '._icml.md', '.icml.md.swp', 'icml.md~', '#icml.md#'])
      await writeFile(join(folder, 'venues', name), Uint8Array.of(0, 0xff));
    await symlink('somebody@somewhere.1', join(folder, 'venues/.#icml.md'));
    const { files, skipped } = await readContentFiles(folder);
    expect(skipped).toEqual([]);
    expect(files).toHaveLength(contentWith().files.length);
    await writeFile(join(folder, 'venues/icml.md.bak'), '');
    expect((await readContentFiles(folder)).files).toHaveLength(contentWith().files.length + 1);
  });
});

describe('scripts/check.ts', () => {
  it('counts what is valid', async () => {
    await write();
    const { status, stdout, stderr } = check();
    expect(stderr).toBe('');
    expect(stdout).toBe('Content is valid: 2 papers, 3 topics, 1 venue, 2 glossary terms, 1 update, 1 page.\n');
    expect(status).toBe(0);
  });

  it('fails with file and line', async () => {
    await write(paperWith('venue: icml', 'venue: icmll'));
    const { status, stdout, stderr } = check();
    expect(stderr).toContain(`${paperPath}:7:8  there is no venue "icmll"\n    Did you mean "icml"?`);
    expect(stderr).toContain('1 problem in 1 file.');
    expect(stdout).toBe('');
    expect(status).toBe(1);
  });

  it('annotates a pull request', async () => {
    await write(paperWith('venue: icml', 'venue: icmll'));
    expect(check({ GITHUB_ACTIONS: 'true' }).stdout).toContain(`::error file=${paperPath},line=7,col=8::there is no venue "icmll"%0ADid`);
  });

  it('says when the folder is not there', async () => {
    await rm(folder, { recursive: true });
    const { status, stderr } = check();
    await mkdir(folder);
    expect(stderr).toMatch(/^The folder ".*" cannot be read: /);
    expect(status).toBe(1);
  });
});
