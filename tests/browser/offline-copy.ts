/** The copy of the site that a browser keeps, for the tests of reading offline. */
import { cpSync, globSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, type Page } from '@playwright/test';
import { startStaticServer } from '../../scripts/static-server.ts';
import { writePack } from '../../src/domain/offline/pack.ts';
import { builtSites } from '../setup/built-sites.ts';

/** Waits until all pages are kept: the mark is the last thing that the worker writes. */
export async function expectKept(page: Page): Promise<void> {
  await expect.poll(() => isKept(page), { timeout: 30_000 }).toBe(true);
}

export function isKept(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const name = (await caches.keys()).find((candidate) => candidate.startsWith('offline-mbo pack '));
    const keys = name ? await (await caches.open(name)).keys() : [];
    return keys.some(({ url }) => url.endsWith('/offline/complete'));
  });
}

/** Files of the small pack: far more than may be written at once. */
export const packedFiles = 200;

/** A pack in the place of that of the site, which takes long to keep. */
export function smallPack(): Buffer {
  const file = (index: number) => [`small/${index}/index.html`, Buffer.from(`<h1>${index}</h1>`)] as const;
  return gzipSync(Buffer.concat(writePack(new Map(Array.from({ length: packedFiles }, (_, index) => file(index))))));
}

/** A copy of the site, served by itself, whose files a test may change. */
export interface ServedCopy {
  readonly folder: string;
  readonly url: string;
  end(): Promise<void>;
}

export async function serveCopy(): Promise<ServedCopy> {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  cpSync(builtSites.root.dir, folder, { recursive: true });
  // To keep all pages takes long, and has been shown by itself.
  for (const pack of globSync('offline/*.pack', { cwd: folder })) writeFileSync(join(folder, pack), smallPack());
  const server = await startStaticServer({ root: folder, base: '/newer/', port: 0 });
  const end = async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  };
  return { folder, url: server.url, end };
}
