/** What is kept for reading offline: the core that came with the worker, and the pack of its version. */
import { matchPrecache } from 'workbox-precaching';
import { readPack } from '../domain/offline/pack.ts';
import { forgetNoRoom, hadNoRoom, isOutOfRoom, rememberNoRoom } from './no-room.ts';

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

async function earlierPacks(): Promise<string[]> {
  return (await caches.keys()).filter((name) => isPack(name) && name !== packName);
}

/** What this version has for an address. */
export async function findKept(url: string): Promise<Response | undefined> {
  return (await matchPrecache(plainAddress(url))) ?? matchPack(packName, url);
}

/** What an earlier version has for it, as long as the pack of this one is not there. */
export async function findEarlier(url: string): Promise<Response | undefined> {
  for (const name of await earlierPacks()) {
    const found = await matchPack(name, url);
    if (found) return found;
  }
  return undefined;
}

/** Gives up packs at once: the room of a cache is only free when nothing reads it any more, that of a file when it is deleted. */
async function makeRoom(names: readonly string[]): Promise<void> {
  for (const name of names) {
    const cache = await caches.open(name);
    await Promise.all((await cache.keys()).map((file) => cache.delete(file)));
    await caches.delete(name);
  }
}

async function writeFiles(content: Uint8Array<ArrayBuffer>): Promise<void> {
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

/**
 * Writes all files, in the place of earlier versions where there is no room for both; returns whether they fit. What does not
 * fit is given up as a whole: full storage would keep a new worker from coming in.
 */
async function writeIfRoom(content: Uint8Array<ArrayBuffer>): Promise<boolean> {
  try {
    await writeFiles(content);
    return true;
  } catch (error) {
    if (!isOutOfRoom(error)) throw error;
    const earlier = await earlierPacks();
    await makeRoom([packName, ...earlier]);
    return earlier.length > 0 && writeIfRoom(content);
  }
}

/** Fetches the pack of this version unless it is there or is known not to fit, and then gives up those of earlier ones. */
async function keepPack(): Promise<void> {
  if (!(await matchPack(packName, doneMark))) {
    if (await hadNoRoom(version)) return;
    const response = await fetch(new URL(pack, self.registration.scope));
    // Not there: the site has moved on, and so will this worker.
    if (!response.ok || !response.body) return;
    const content = new Uint8Array(await new Response(response.body.pipeThrough(new DecompressionStream('gzip'))).arrayBuffer());
    if (!(await writeIfRoom(content))) return await rememberNoRoom(version);
    await forgetNoRoom();
  }
  await Promise.all((await earlierPacks()).map((name) => caches.delete(name)));
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
