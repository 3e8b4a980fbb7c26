import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { z } from 'zod';

/** Path below the site and text of each file, as src/pages/record-files.json.ts writes them. */
const filesSchema = z.array(z.tuple([z.string(), z.string()]));

/** Writes the files that stand beside the pages of papers: one by one, as routes of Astro, they would take many times as long. */
export function recordFiles(): AstroIntegration {
  return {
    name: 'record-files',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        // To the development server an address that ends in a parameter is a page, which wants a slash: "papers.bib/".
        if (command === 'dev') updateConfig({ trailingSlash: 'ignore' });
      },
      'astro:build:done': ({ dir }) => {
        const site = fileURLToPath(dir);
        const source = join(site, 'record-files.json');
        const files = filesSchema.parse(JSON.parse(readFileSync(source, 'utf8')));
        for (const folder of new Set(files.map(([path]) => dirname(path)))) mkdirSync(join(site, folder), { recursive: true });
        for (const [path, text] of files) writeFileSync(join(site, path), text);
        rmSync(source);
      },
    },
  };
}
