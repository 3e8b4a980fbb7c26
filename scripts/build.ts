/** `npm run build`: checks the content and builds the site. */
import { readOptions, runCommand } from './command.ts';
import { root } from './project.ts';
import { buildSite } from './site-build.ts';

const usage = 'npm run build -- [--out FOLDER] [--verbose]     SITE_BASE=/name/ and SITE_ORIGIN=https://host say where it will be served';

runCommand(async () => {
  const options = readOptions(usage, { out: { type: 'string' }, verbose: { type: 'boolean' } });
  await buildSite({ root, ...options }, console.log);
  return 0;
});
