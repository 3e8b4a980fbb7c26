// @ts-check
/** What run.mjs starts with the Node that can: `node load-task.mjs TASK [options]`. A package that is broken gets a sentence. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { damagedPackage } from './packages.mjs';

const [node = '', , task = '', ...options] = process.argv;
const script = join(import.meta.dirname, `${task}.ts`);
process.argv = [node, script, ...options];
try {
  await import(pathToFileURL(script).href);
} catch (error) {
  const sentence = damagedPackage(error instanceof Error ? `${error.stack}` : '');
  if (sentence === undefined) throw error;
  console.error(sentence);
  process.exitCode = 1;
}
