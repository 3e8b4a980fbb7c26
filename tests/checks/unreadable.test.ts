/** A file that the system does not give out, which root cannot have: the system is asked in the place of this. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { checkContent } from '../../src/checks/index.ts';
import { readContentFiles } from '../../src/integrations/read-content.ts';

vi.mock('node:fs/promises', async (importOriginal) => {
  const system = await importOriginal<typeof import('node:fs/promises')>();
  const readFile = (file: string) =>
    file.endsWith('locked.md') ? Promise.reject(new Error('EACCES: permission denied')) : system.readFile(file);
  return { ...system, readFile };
});

it('is named, and not taken for one that is not there', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'unreadable-'));
  await mkdir(join(folder, 'venues'));
  for (const name of ['locked.md', 'open.md']) await writeFile(join(folder, 'venues', name), '---\n---\n');
  const content = await readContentFiles(folder);
  await rm(folder, { recursive: true });
  expect(content.files.map(({ path }) => path)).toEqual(['content/venues/open.md']);
  expect(content.skipped).toEqual([{ path: 'content/venues/locked.md', reason: 'unreadable' }]);
  expect(checkContent(content)).toContainEqual(
    expect.objectContaining({ path: 'content/venues/locked.md', hint: 'Check its permissions: it must be yours to read.' }),
  );
});
