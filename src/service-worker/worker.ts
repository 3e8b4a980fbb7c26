/**
 * The service worker: after one visit the site reads and searches without a connection.
 *
 * With a connection every page comes from the network, so a reader always sees the newest version, and files whose name
 * is a hash of their content come from the cache, once that is filled. A new worker waits until no page of an earlier
 * version is open: only then are the files of that version given up, and no page ever loses a part that it loads later.
 *
 * To take the worker away from readers who have it, see "The offline copy" in .github/CONTRIBUTING.md.
 */
import { clientsClaim } from 'workbox-core';
import { ExpirationPlugin } from 'workbox-expiration';
import { matchPrecache, precache } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { isHashed } from '../domain/offline/manifest.ts';
import { cacheName, findEarlier, findKept, isKeeping, keepAll, pauseKeeping, plainAddress } from './kept.ts';

declare const self: ServiceWorkerGlobalScope;

const { version, core } = __OFFLINE_MANIFEST__;
const { scope } = self.registration;

/** Where the kept copies take part in a strategy: before what was visited, and those of an earlier version after it. */
const withKept = {
  cacheKeyWillBeUsed: ({ request }: { request: Request }) => Promise.resolve(plainAddress(request.url)),
  cachedResponseWillBeUsed: async ({ request, cachedResponse }: { request: Request; cachedResponse?: Response | undefined }) =>
    (await findKept(request.url)) ?? cachedResponse ?? findEarlier(request.url),
};

const day = 24 * 60 * 60;
const limited = (maxEntries: number) => new ExpirationPlugin({ maxEntries, maxAgeSeconds: 60 * day, purgeOnQuotaError: true });
/** A page in the place of a file is that of a host or a network which says that the file cannot be had. */
const isOther = (request: Request, response: Response) =>
  request.mode !== 'navigate' && !plainAddress(request.url).endsWith('/') && isPage(response);
const isPage = (response: Response) => response.headers.get('Content-Type')?.startsWith('text/html') ?? false;
/** No redirects, whose address would be that of another page. */
const wholeOnly = {
  cacheWillUpdate: ({ request, response }: { request: Request; response: Response }) =>
    Promise.resolve(response.status === 200 && !isOther(request, response) ? response : null),
};

/** Seconds after which a kept copy is shown in place of an answer that does not come. */
const patience = 4;

const pagesName = cacheName('pages');

/** Whether a page is kept, or was visited. */
async function hasPage(url: string): Promise<boolean> {
  return Boolean((await findKept(url)) ?? (await caches.match(url, { cacheName: pagesName })) ?? (await findEarlier(url)));
}

/** What is shown for a page that is not kept. It may stand at any address, so its links are written out. */
async function unkeptPage(url: string): Promise<Response> {
  const withSlash = `${plainAddress(url)}/`;
  if (!withSlash.endsWith('//') && (await hasPage(withSlash))) return Response.redirect(withSlash + new URL(url).search);
  const page = await matchPrecache(new URL('offline/', scope).href);
  const html = (await page?.text()) ?? '<!doctype html><title>Offline</title><p>There is no connection.</p>';
  return new Response(html.replaceAll('="../', `="${new URL(scope).pathname}`), {
    status: 503,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
}

clientsClaim();
precache([...core]);

const isOwn = (url: URL) => url.href.startsWith(scope);

registerRoute(
  // The first pages after a visit ask the network, which brought them.
  ({ url }) => isOwn(url) && isHashed(url.href.slice(scope.length)) && !isKeeping(),
  new CacheFirst({ cacheName: cacheName('files'), plugins: [wholeOnly, limited(300), withKept] }),
);
registerRoute(
  ({ url, request }) => isOwn(url) && request.mode === 'navigate',
  new NetworkFirst({
    cacheName: pagesName,
    networkTimeoutSeconds: patience,
    plugins: [wholeOnly, limited(200), withKept, { handlerDidError: ({ request }) => unkeptPage(request.url) }],
  }),
);
registerRoute(
  ({ url }) => isOwn(url),
  new NetworkFirst({ cacheName: cacheName('files'), networkTimeoutSeconds: patience, plugins: [wholeOnly, limited(300), withKept] }),
);

async function isOnlyPage(): Promise<boolean> {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return windows.filter(({ url }) => url.startsWith(scope)).length <= 1;
}

/** A page tells its version to the worker that waits: an older page learns of the new one, a lone new page lets it in. */
async function meetPage(pageVersion: string, source: ExtendableMessageEvent['source']): Promise<void> {
  if (pageVersion !== version) source?.postMessage('new-version');
  else if (await isOnlyPage()) await self.skipWaiting();
}

self.addEventListener('message', (event) => {
  const message: unknown = event.data;
  // No connection, or something else in the place of the pack: the next page asks again.
  if (message === 'keep') event.waitUntil(keepAll().catch(() => undefined));
  else if (message === 'pause') pauseKeeping();
  else if (typeof message === 'object' && message !== null && 'version' in message && typeof message.version === 'string')
    event.waitUntil(meetPage(message.version, event.source));
});
