import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** How Astro calls the module with all entries of the content. */
const storeModule = '\0astro:data-layer-content';

/** Where Astro writes the entries in a build, below its folder for such files. */
const storeFile = 'data-store.json';

/** @throws Error when the file is not there: Astro takes a store that cannot be read for an empty one, without a word */
function programText(store: URL): string {
  if (!existsSync(store)) throw new Error(`Astro did not keep the content in ${fileURLToPath(store)}, where this build reads it.`);
  return `import { readFileSync } from 'node:fs';
export default JSON.parse(readFileSync(new URL(${JSON.stringify(store.href)}), 'utf8'));`;
}

/**
 * Has the program that renders the pages read the content from the file in which Astro keeps it. Astro would make the
 * text of that file a module and bundle it: with 10,000 papers it has 50 MB, and every plugin and the bundler's parser
 * take their time and memory over it. Only for builds, whose pages are rendered where the file lies.
 */
export function contentStore(): AstroIntegration {
  let store: URL;
  return {
    name: 'content-store',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'build') return;
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'content-store',
                apply: 'build',
                load: {
                  order: 'pre',
                  filter: { id: new RegExp(`^${storeModule}$`) },
                  handler: () => programText(store),
                },
              },
            ],
          },
        });
      },
      'astro:config:done': ({ config }) => {
        store = new URL(storeFile, config.cacheDir);
      },
    },
  };
}
