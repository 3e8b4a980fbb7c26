import type { AstroUserConfig } from 'astro';

type VitePlugins = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>;

/**
 * In the place of Vite's helper: fetches a chunk and what it imports at the same time, and imports it once all are there.
 * Browsers remember an import that failed until the page is left (https://github.com/whatwg/html/issues/6768), but not a
 * fetch: after a lost connection the next try works. Files are named from where the importing one is.
 */
const helper = `export const __vitePreload = async (load, files, importer) => {
  for (const { ok, url } of await Promise.all((files ?? []).map((file) => fetch(new URL(file, importer))))) if (!ok) throw new Error(url);
  return load();
};`;

/** What comes unasked, and is not missed: the few bytes for another try would stand on every page. */
const unasked = /copy-tex|focus-into-sight/;

/**
 * Vite plugin: a small helper for `import()` in the pages. Vite's own (0.9 kB on every page) also loads styles, reports
 * faults to a framework and serves browsers without modules; here nothing needs that.
 */
export function smallImportHelper(): VitePlugins[number] {
  return {
    name: 'small-import-helper',
    enforce: 'pre',
    load: (id) => (id === '\0vite/preload-helper.js' ? helper : null),
    // Vite names no chunk to the helper that imports nothing, and its import would be remembered as failed.
    config: () => ({
      build: {
        modulePreload: {
          polyfill: false,
          resolveDependencies: (chunk, imported) => (imported.length > 0 || unasked.test(chunk) ? imported : [chunk]),
        },
      },
    }),
  };
}
