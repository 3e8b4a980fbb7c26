/** `npm run dev`: Astro's development server; options go to it, such as `--port 4000`. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand, runProgram } from './command.ts';
import { root } from './project.ts';

runCommand(async () => {
  if (!existsSync(join(root, 'dist', 'pagefind')))
    console.log('Search answers from the last build, and there is none yet: "npm run build" makes one.');
  const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');
  const { code } = await runProgram(process.execPath, [astro, 'dev', ...process.argv.slice(2)], { cwd: root });
  return code === 130 || code === 143 ? 0 : code;
});
