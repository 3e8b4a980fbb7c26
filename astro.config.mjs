import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { buildCache } from './src/integrations/build-cache.ts';
import { buildLog } from './src/integrations/build-log.ts';
import { BuiltFiles } from './src/integrations/built-files.ts';
import { contentCheck } from './src/integrations/content-check.ts';
import { contentStore } from './src/integrations/content-store.ts';
import { finishedPages, relativeAssetUrl } from './src/integrations/finished-pages.ts';
import { katexFontsWoff2Only } from './src/integrations/katex-fonts.ts';
import { markdownThread } from './src/integrations/markdown-thread.ts';
import { offlineCopy } from './src/integrations/offline.ts';
import { recordFilesInDevelopment } from './src/integrations/record-files.ts';
import { searchInDevelopment } from './src/integrations/search-in-development.ts';
import { shortTokens } from './src/integrations/short-tokens.ts';
import { belongsInSitemap } from './src/integrations/sitemap-pages.ts';
import { smallImportHelper } from './src/integrations/small-import-helper.ts';
import { site } from './src/site.ts';

const built = new BuiltFiles();

export default defineConfig({
  site: site.origin,
  base: site.base,
  cacheDir: buildCache,
  ...(buildLog && { logger: buildLog }),
  trailingSlash: 'always',
  // Lossless: white space that a reader sees survives the formatter's line breaks.
  compressHTML: true,
  integrations: [
    contentCheck(),
    contentStore(),
    markdownThread(),
    sitemap({ filter: belongsInSitemap }),
    recordFilesInDevelopment(),
    searchInDevelopment(),
    finishedPages(built),
    offlineCopy(built),
  ],
  markdown: { syntaxHighlight: false },
  // Several pages at a time: while one is written the next is made.
  build: { inlineStylesheets: 'never', concurrency: 4 },
  devToolbar: { enabled: false },
  // Schemas for the Astro extension of editors, see .vscode/settings.json.
  experimental: { contentIntellisense: true },
  vite: {
    // The security policy of the pages allows no inline script or style.
    // Programs of the build may be large, and say so at each build; what readers fetch is held to budgets by tests.
    build: { assetsInlineLimit: 0, chunkSizeWarningLimit: 5000 },
    plugins: [katexFontsWoff2Only(), shortTokens(), smallImportHelper()],
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              // The names that Astro gives to scripts of components are long, and stand in every page, as do those of the
              // files they load. Six letters of base64 tell all the versions apart that there will ever be.
              entryFileNames: ({ name }) => `_astro/${name.replace(/\.astro_astro_type_script.*/, '')}.[hash:6].js`,
              chunkFileNames: '_astro/[name].[hash:6].js',
              // Files that are always loaded together are one, instead of crumbs that cost a request each. The script of
              // the layout counts to them: apart it would be a file that only asks for the other.
              codeSplitting: {
                groups: [
                  { name: 'every-page', test: /client\/(?:every-page|load-styles)|preload-helper|layouts\/Base/ },
                  { name: 'small-parts', test: /client\/(?:element|spoken-status)/ },
                  { name: 'cite-parts', test: /client\/(?:copy-text|save-file)|cite-command|count-text/ },
                  { name: 'selection-parts', test: /selection\/store|citation\/key/ },
                  { name: 'search-parts', test: /client\/(?:pagefind|marked-text)|search-match|(?:clean|quoted)-query/ },
                  { name: 'list-parts', test: /client\/explorer\/rows|query\/view-state/ },
                ],
              },
            },
          },
        },
      },
    },
    experimental: { renderBuiltUrl: relativeAssetUrl },
  },
});
