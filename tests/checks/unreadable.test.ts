/** A file of the content that may not be read. */
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkContent } from '../../src/checks/index.ts';
import { readContentFiles } from '../../src/integrations/read-content.ts';

/** User id of nobody on Linux, of no one elsewhere. */
const nobody = 65_534;

/** What root may read anyway is read as a user who may not. */
async function asOrdinaryUser<Result>(act: () => Promise<Result>): Promise<Result> {
  if (process.getuid?.() !== 0) return await act();
  process.seteuid?.(nobody);
  try {
    return await act();
  } finally {
    process.seteuid?.(0);
  }
}

it('is named, and not taken for one that is not there', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'unreadable-'));
  await chmod(folder, 0o755);
  await mkdir(join(folder, 'venues'));
  for (const name of ['locked.md', 'open.md']) await writeFile(join(folder, 'venues', name), '---\n---\n');
  await chmod(join(folder, 'venues', 'locked.md'), 0);
  const content = await asOrdinaryUser(() => readContentFiles(folder));
  await rm(folder, { recursive: true });
  expect(content.files.map(({ path }) => path)).toEqual(['content/venues/open.md']);
  expect(content.skipped).toEqual([{ path: 'content/venues/locked.md', reason: 'unreadable' }]);
  expect(checkContent(content)).toContainEqual(
    expect.objectContaining({ path: 'content/venues/locked.md', hint: 'Check its permissions: it must be yours to read.' }),
  );
});
