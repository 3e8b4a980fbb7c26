import type { AstroIntegration } from 'astro';
import { z } from 'zod';

/** Where Astro has the files beside the pages of papers, many in one: src/pages/record-files/[part].json.ts. */
export const recordFilesRoute = '/record-files/[part].json';

/** Path below the site and text of each file. */
const filesSchema = z.array(z.tuple([z.string(), z.string()]));

/** @param json what that route answers, in UTF-8 */
export function readRecordFiles(json: Uint8Array): (readonly [path: string, text: string])[] {
  return filesSchema.parse(JSON.parse(new TextDecoder().decode(json)));
}

/** Has the development server answer at the addresses of these files. */
export function recordFilesInDevelopment(): AstroIntegration {
  return {
    name: 'record-files',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        // To that server an address that ends in a parameter is a page, which wants a slash: "papers.bib/".
        if (command === 'dev') updateConfig({ trailingSlash: 'ignore' });
      },
    },
  };
}
