import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, expect, test } from 'vitest';
import { WorkerLink } from './worker-link.ts';

/** What the worker of these tests does, see `program`. */
interface Work {
  wait(milliseconds: number): Promise<string>;
  size(bytes: Uint8Array): number;
  fail(text: string): never;
  leave(_: undefined): void;
}

const program = `
import { workerData } from 'node:worker_threads';
import { answerOrders } from ${JSON.stringify(new URL('./worker-link.ts', import.meta.url).href)};
answerOrders({
  wait: (milliseconds) => new Promise((resolve) => setTimeout(() => resolve(workerData + ' ' + milliseconds), milliseconds)),
  size: (bytes) => bytes.length,
  fail: (text) => { throw new Error(text); },
  leave: () => process.exit(0),
});
`;

const folder = mkdtempSync(join(tmpdir(), 'worker-'));
const file = join(folder, 'worker.mjs');
writeFileSync(file, program);
afterAll(() => rmSync(folder, { recursive: true }));

const links: WorkerLink<Work>[] = [];
const start = () => {
  const link = new WorkerLink<Work>(pathToFileURL(file), 'waited');
  links.push(link);
  return link;
};
afterEach(async () => {
  for (const link of links.splice(0)) await link.end();
});

test('orders are carried out one after another, and each gets its own answer', async () => {
  const link = start();
  const done: string[] = [];
  const answers = await Promise.all([30, 1, 10].map((time) => link.ask('wait', time).then((answer) => done.push(answer) && answer)));
  expect(answers).toEqual(['waited 30', 'waited 1', 'waited 10']);
  expect(done).toEqual(answers);
});

test('a buffer is handed over, not copied', async () => {
  const bytes = new Uint8Array(1000);
  expect(await start().ask('size', bytes, [bytes.buffer])).toBe(1000);
  expect(bytes.length).toBe(0);
});

test('what the worker throws reaches all who wait, and whoever asks later', async () => {
  const link = start();
  const waiting = [link.ask('fail', 'no such page'), link.ask('wait', 1)];
  for (const answer of waiting) await expect(answer).rejects.toThrow('no such page');
  await expect(link.ask('wait', 1)).rejects.toThrow('no such page');
});

test('a worker that ends by itself leaves nobody waiting', async () => {
  await expect(start().ask('leave', undefined)).rejects.toThrow('ended too early');
});

test('an ended worker answers no more', async () => {
  const link = start();
  const waiting = link.ask('wait', 10_000);
  // Told to nobody but whoever waits.
  waiting.catch(() => {});
  await link.end();
  await expect(waiting).rejects.toThrow('was ended');
  await expect(link.ask('wait', 1)).rejects.toThrow('was ended');
});
