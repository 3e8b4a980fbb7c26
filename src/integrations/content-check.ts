import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkContent, formatProblems } from '../checks/index.ts';
import { readContentFiles } from './read-content.ts';

/** Set for a build whose content was checked just before, or is not to be checked. */
export const checkedVariable = 'CONTENT_CHECKED';

/** All problems of the content of a project as text; empty when there are none. */
async function contentReport(root: string): Promise<string> {
  return formatProblems(checkContent(await readContentFiles(join(root, 'content'))));
}

/** Checks the content before a build that was started by hand: nothing is published that `npm run build` would refuse. */
export function contentCheck(): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      // Before the content is read: Astro's own errors about it say less.
      'astro:config:setup': async ({ config, command, logger }) => {
        if (command !== 'build' || process.env[checkedVariable]) return;
        const report = await contentReport(fileURLToPath(config.root));
        if (report === '') return;
        logger.error(`The content has problems, so the site is not built.\n\n${report}\n`);
        // An error thrown here would be shown with the stack of the program.
        process.exit(1);
      },
    },
  };
}
