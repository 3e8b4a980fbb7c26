/** `npm run serve`: serves the last build. */
import { readOptions, runCommand } from './command.ts';
import { completeHostOption, serverOptions, serveUntilInterrupted } from './site-server.ts';

const usage = 'npm run serve -- [--port N] [--host [ADDRESS]] [--root FOLDER] [--base /PATH/] [--strict-port]';

runCommand(async () => {
  const options = readOptions(
    usage,
    { ...serverOptions, root: { type: 'string' }, base: { type: 'string' }, 'strict-port': { type: 'boolean' } },
    completeHostOption(process.argv.slice(2)),
  );
  await serveUntilInterrupted({ ...options, root: options.root ?? 'dist', strictPort: options['strict-port'] });
  return 0;
});
