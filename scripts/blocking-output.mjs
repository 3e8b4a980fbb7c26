// @ts-check
/**
 * Preloaded into Astro, which ends itself as soon as it has said its last. What a pipe had no room for at that moment, for
 * its reader is slow, would be lost, and with it the word that the build is complete or why it failed: so it waits for room.
 */
for (const stream of [process.stdout, process.stderr]) {
  // Only pipes have it; Node itself makes them so on Windows.
  /** @type {unknown} */
  const handle = Reflect.get(stream, '_handle');
  if (typeof handle === 'object' && handle !== null && 'setBlocking' in handle && typeof handle.setBlocking === 'function')
    handle.setBlocking(true);
}
