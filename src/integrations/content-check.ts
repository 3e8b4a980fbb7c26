import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { checkContent, checks, formatProblems } from '../checks/index.ts';
import { readContentFiles } from './read-content.ts';

/** Set for a build whose content was checked just before, or is not to be checked. */
export const checkedVariable = 'CONTENT_CHECKED';

/** All problems of the content of a project as text; empty when there are none. */
async function contentReport(root: string): Promise<string> {
  return formatProblems(checkContent(await readContentFiles(join(root, 'content'))));
}

/** What Astro cannot do without: a server with other problems is the place to repair them. */
const neededChecks = checks.filter(({ name }) => name === 'readable-fields' || name === 'schema');

async function isReadable(root: string): Promise<boolean> {
  return checkContent(await readContentFiles(join(root, 'content')), neededChecks).length === 0;
}

/**
 * Checks the content before a build that was started by hand: nothing is published that `npm run build` would refuse. The
 * development server says what is wrong as `npm run check` does, at its start and whenever the content changes, and goes on
 * with the entries that it had: Astro only hands on what the parser of a file complains of.
 */
export function contentCheck(): AstroIntegration {
  let root = '';
  /** What the development server has said of the content. */
  let said = '';
  const tell = async (logger: AstroIntegrationLogger) => {
    const report = await contentReport(root).catch((error: unknown) => `content cannot be read: ${error}`);
    if (report === said) return;
    said = report;
    if (report === '') logger.info('The content has no problems any more.');
    else logger.error(`The content has problems; pages may show what was there before.\n\n${report}\n`);
  };
  return {
    name: 'content-check',
    hooks: {
      // Before the content is read: Astro's own errors about it say less.
      'astro:config:setup': async ({ config, command, logger }) => {
        root = fileURLToPath(config.root);
        const isServer = command === 'dev';
        if (isServer && (await isReadable(root))) return await tell(logger);
        if (!isServer && (command !== 'build' || process.env[checkedVariable])) return;
        const report = await contentReport(root);
        if (report === '') return;
        logger.error(`The content has problems, so the site is not ${isServer ? 'served' : 'built'}.\n\n${report}\n`);
        // An error thrown here would be shown with the stack of the program.
        process.exit(1);
      },
      'astro:server:setup': ({ server, logger }) => {
        let last = Promise.resolve();
        let isWaiting = false;
        server.watcher.on('all', (_, path) => {
          // Many files may change at once, as when a branch is taken out.
          if (isWaiting || !path.startsWith(join(root, 'content') + sep)) return;
          isWaiting = true;
          last = last.then(() => {
            isWaiting = false;
            return tell(logger);
          });
        });
      },
    },
  };
}
