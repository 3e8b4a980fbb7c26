/** `npm run dev`: Astro's development server. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { needWritable } from './build-folder.ts';
import { isInterruption, readOptions, runCommand, runProgram } from './command.ts';
import { root } from './project.ts';
import { completeHostOption, readPort, serverOptions } from './site-server.ts';

runCommand(async () => {
  const options = readOptions('npm run dev -- [--port N] [--host [ADDRESS]]', serverOptions, completeHostOption(process.argv.slice(2)));
  // Astro takes its own port for one that it cannot read.
  const port = readPort(options.port, process.env['PORT']);
  const host = options.host === undefined ? [] : ['--host', options.host];
  if (!existsSync(join(root, 'dist', 'pagefind')))
    console.log('Search answers from the last build, and there is none yet: "npm run build" makes one.');
  for (const written of ['.astro', '.cache']) needWritable(join(root, written));
  const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');
  // Beside another server of this project, to which Astro would only point with the stack of the program.
  const args = ['dev', '--ignore-lock', '--port', String(port), ...host];
  const { code } = await runProgram(process.execPath, [astro, ...args], { cwd: root });
  return isInterruption(code) ? 0 : code;
});
