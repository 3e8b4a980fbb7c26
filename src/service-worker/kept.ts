/** What is kept for reading offline: the core that came with the worker, and the pack of its version. */
import { matchPrecache } from 'workbox-precaching';
import { readPack } from '../domain/offline/pack.ts';

declare const self: ServiceWorkerGlobalScope;

/** Other sites of this host have caches of their own: every name ends with the address of this one. */
export const cacheName = (content: string) => `offline-mbo ${content} ${self.registration.scope}`;

const { version, pack } = __OFFLINE_MANIFEST__;
const packName = cacheName(`pack ${version}`);
const isPack = (name: string) => name.startsWith('offline-mbo pack ') && name.endsWith(` ${self.registration.scope}`);

/** Files of the pack that are written together: with all at once, what a page asks for meanwhile would wait for seconds. */
const filesAtOnce = 8;

/** How long nothing is written after somebody has typed, in milliseconds: the search needs the processor and the store then. */
const pause = 1500;

/** When the writing goes on, in milliseconds of the clock. */
let goesOn = 0;

/** Lets a reader who types go first. */
export function pauseKeeping(): void {
  goesOn = Date.now() + pause;
}

async function endOfPause(): Promise<void> {
  for (let rest = goesOn - Date.now(); rest > 0; rest = goesOn - Date.now()) await new Promise((resolve) => setTimeout(resolve, rest));
}

/** Marks a pack that is all there. */
const doneMark = new URL('offline/complete', self.registration.scope).href;

/** The address of what a request asks for: files do not depend on the query. */
export function plainAddress(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname.replace(/\/index\.html$/, '/');
}

async function matchPack(name: string, url: string): Promise<Response | undefined> {
  return (await caches.has(name)) ? (await caches.open(name)).match(plainAddress(url)) : undefined;
}

/** What this version has for an address. */
export async function findKept(url: string): Promise<Response | undefined> {
  return (await matchPrecache(plainAddress(url))) ?? matchPack(packName, url);
}

/** What an earlier version has for it, as long as the pack of this one is not there. */
export async function findEarlier(url: string): Promise<Response | undefined> {
  for (const name of (await caches.keys()).filter((candidate) => isPack(candidate) && candidate !== packName)) {
    const found = await matchPack(name, url);
    if (found) return found;
  }
  return undefined;
}

/** Fetches the pack of this version unless it is there, and then gives up those of earlier ones. */
async function keepPack(): Promise<void> {
  if (!(await matchPack(packName, doneMark))) {
    const response = await fetch(new URL(pack, self.registration.scope));
    // Not there: the site has moved on, and so will this worker.
    if (!response.ok || !response.body) return;
    const content = new Uint8Array(await new Response(response.body.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer());
    const cache = await caches.open(packName);
    const files = [...readPack(content)];
    for (let first = 0; first < files.length; first += filesAtOnce) {
      await endOfPause();
      await Promise.all(
        files
          .slice(first, first + filesAtOnce)
          .map(({ address, mediaType, body }) =>
            cache.put(new URL(address, self.registration.scope), new Response(body, { headers: { 'Content-Type': mediaType } })),
          ),
      );
    }
    await cache.put(doneMark, new Response());
  }
  const names = await caches.keys();
  await Promise.all(names.filter((name) => isPack(name) && name !== packName).map((name) => caches.delete(name)));
}

let keeping: Promise<void> | undefined;

/** Keeps all pages; later calls wait for the first. What fails is tried again by the next page. */
export function keepAll(): Promise<void> {
  if (!('DecompressionStream' in self)) return Promise.resolve();
  keeping ??= keepPack().finally(() => {
    keeping = undefined;
  });
  return keeping;
}

/** Whether the pack is being fetched and written: until it is, whoever looks for a file in it waits behind the writing. */
export const isKeeping = () => keeping !== undefined;
