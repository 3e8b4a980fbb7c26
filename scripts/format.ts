/** `npm run format`: formats code and files, and makes the safe repairs of the linter. */
import { join } from 'node:path';
import { readOptions, runCommand, runProgram } from './command.ts';
import { root } from './project.ts';

runCommand(async () => {
  readOptions('npm run format     formats code and files, and makes the safe repairs of the linter', {});
  return (await runProgram(join(root, 'node_modules', '.bin', 'biome'), ['check', '--write'], { cwd: root })).code;
});
