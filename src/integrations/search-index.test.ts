import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { WorkerLink } from './worker-link.ts';

/** What the worker of these tests does, see `program`. */
interface Work {
  /** Adds pages, gives the last order for the index, and ends Pagefind's program before that is carried out. */
  writeAfterEndOfPagefind(_: undefined): Promise<void>;
  write(_: undefined): Promise<void>;
}

const folder = mkdtempSync(join(tmpdir(), 'search-index-'));
afterAll(() => rmSync(folder, { recursive: true }));

const at = (file: string) => JSON.stringify(new URL(file, import.meta.url).href);
const program = `
import { subscribe } from 'node:diagnostics_channel';
import { answerOrders } from ${at('./worker-link.ts')};
import { SearchIndex } from ${at('./search-index.ts')};
let pagefind;
subscribe('child_process', (message) => { pagefind = message.process; });
const begin = async () => {
  const index = await SearchIndex.start(${JSON.stringify(folder)}, 1);
  await index.add('index.html', '<html lang="en"><body data-pagefind-body><h1>Title</h1><p>Text.</p></body></html>');
  return index;
};
answerOrders({
  write: async () => (await begin()).write(),
  writeAfterEndOfPagefind: async () => {
    const index = await begin();
    // Held, so that it cannot be the faster.
    pagefind.kill('SIGSTOP');
    const writing = index.write();
    pagefind.kill('SIGKILL');
    await writing;
  },
});
`;
const file = join(folder, 'worker.mjs');
writeFileSync(file, program);

test.runIf(process.platform !== 'win32')('a build hears of it when Pagefind ends while it is waited for', async () => {
  const link = new WorkerLink<Work>(pathToFileURL(file));
  await expect(link.ask('writeAfterEndOfPagefind', undefined)).rejects.toThrow('Pagefind ended too early (SIGKILL).');
  await link.end();
});

test('Pagefind may end once the index is written', async () => {
  const link = new WorkerLink<Work>(pathToFileURL(file));
  await link.ask('write', undefined);
  // A second one in the same thread, which the end of the first would have ended.
  await link.ask('write', undefined);
  await link.end();
});
