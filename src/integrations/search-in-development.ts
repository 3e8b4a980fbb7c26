import { createReadStream, existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const mediaTypes: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json', '.css': 'text/css' };

/** The development server answers from the search index of the last build. */
export function searchInDevelopment(): AstroIntegration {
  let outDir: URL | undefined;
  return {
    name: 'search-in-development',
    hooks: {
      'astro:config:done': ({ config }) => {
        outDir = config.outDir;
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const found = /\/pagefind\/([\w./-]+)/.exec(new URL(request.url ?? '/', 'http://localhost').pathname);
          const file = found?.[1] && outDir ? join(fileURLToPath(outDir), 'pagefind', found[1]) : undefined;
          if (!file || file.includes('..') || !existsSync(file)) return next();
          response.setHeader('Content-Type', mediaTypes[extname(file)] ?? 'application/octet-stream');
          createReadStream(file).pipe(response);
        });
      },
    },
  };
}
