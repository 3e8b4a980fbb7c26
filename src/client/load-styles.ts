const loaded = new Map<string, Promise<void>>();

/**
 * Adds a style sheet that the page did without until now, once. The promise ends when the sheet is in force, or cannot be
 * fetched: what it is for works without it.
 */
export function loadStyles(href: string): Promise<void> {
  const known = loaded.get(href);
  if (known) return known;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  const done = new Promise<void>((resolve) => {
    link.onload = () => resolve();
    link.onerror = () => resolve();
  });
  loaded.set(href, done);
  document.head.append(link);
  return done;
}
