import type { AstroUserConfig } from 'astro';

type VitePlugins = NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>;

/** In the place of Vite's helper: fetches what a chunk imports together with it. Files are named from where the importing one is. */
const helper = `export const __vitePreload = (load, files, importer) => {
  for (const file of files ?? []) {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = new URL(file, importer).href;
    document.head.append(link);
  }
  return load();
};`;

/**
 * Vite plugin: a small helper for `import()` in the pages. Vite's own (0.9 kB on every page) also loads styles, reports
 * faults to a framework and serves browsers without modules; here nothing needs that.
 */
export function smallImportHelper(): VitePlugins[number] {
  return {
    name: 'small-import-helper',
    enforce: 'pre',
    load: (id) => (id === '\0vite/preload-helper.js' ? helper : null),
  };
}
