import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroUserConfig } from 'astro';
import { relativeLinks } from '../domain/relative-links.ts';
import { site } from '../site.ts';

type RenderBuiltUrl = NonNullable<NonNullable<NonNullable<AstroUserConfig['vite']>['experimental']>['renderBuiltUrl']>;

/** Vite option: style sheets and scripts find each other and their fonts by relative addresses, wherever the site is served. */
export const relativeAssetUrl: RenderBuiltUrl = (file, { hostType, ssr }) => {
  if (!ssr) return { relative: true };
  // KaTeX's sheet comes from the build of the pages, for which Vite ignores `relative`; all assets lie in one folder.
  return hostType === 'css' ? `./${posix.basename(file)}` : undefined;
};

/** A host shows this page at any address, so a relative link on it would lead anywhere. */
const notFoundPage = '404.html';

/** Makes the links of built pages relative, so that the built site works under any path. Comes after all that writes links. */
export function portablePages(): AstroIntegration {
  return {
    name: 'portable-pages',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const files = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.html') && name !== notFoundPage);
        for (const file of files) {
          const html = await readFile(join(folder, file), 'utf8');
          await writeFile(join(folder, file), relativeLinks(html, site.base + file.split(sep).join('/'), site.base));
        }
      },
    },
  };
}
