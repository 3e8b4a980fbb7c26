/** `npm start`: builds the site and serves it. */
import { join } from 'node:path';
import { readOptions, runCommand } from './command.ts';
import { root } from './project.ts';
import { buildSite } from './site-build.ts';
import { completeHostOption, readPort, serverOptions, serveUntilInterrupted } from './site-server.ts';

runCommand(async () => {
  const options = readOptions('npm start -- [--port N] [--host [ADDRESS]]', serverOptions, completeHostOption(process.argv.slice(2)));
  // Before the build, which takes longer than reading a wrong number.
  readPort(options.port, process.env['PORT']);
  console.log('Building the site ...');
  await buildSite({ root }, console.log);
  await serveUntilInterrupted({ ...options, root: join(root, 'dist') });
  return 0;
});
