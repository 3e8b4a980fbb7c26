/**
 * Remembers that the browser had no room for the pack. Without it every page that is opened would fetch the pack again, and
 * fail again.
 */
declare const self: ServiceWorkerGlobalScope;

/** How long a pack that did not fit is not fetched again, in milliseconds: room may have become free by then. */
const rest = 24 * 60 * 60 * 1000;

const noRoomName = `offline-mbo no-room ${self.registration.scope}`;
/** Looked for by the page for what is not kept, see `src/client/offline/no-room-note.ts`. */
const noRoomMark = new URL('offline/no-room', self.registration.scope).href;

/** Whether a browser's error says that its storage is full. */
export const isOutOfRoom = (error: unknown) => error instanceof DOMException && error.name === 'QuotaExceededError';

/** Remembers that the pack of a version did not fit. */
export async function rememberNoRoom(version: string): Promise<void> {
  const mark = new Response(version, { headers: { Date: new Date().toUTCString() } });
  await (await caches.open(noRoomName)).put(noRoomMark, mark);
}

export async function forgetNoRoom(): Promise<void> {
  await caches.delete(noRoomName);
}

/** Whether the pack of a version did not fit the last time, and that is not long ago. */
export async function hadNoRoom(version: string): Promise<boolean> {
  const mark = await caches.match(noRoomMark, { cacheName: noRoomName });
  if ((await mark?.text()) !== version) return false;
  return Date.now() - Date.parse(mark?.headers.get('Date') ?? '') < rest;
}
