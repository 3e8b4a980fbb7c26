// @ts-check
/** Where Node keeps the compiled code of packages, so that not every process compiles the same megabytes. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** A test run needs about 7,000 files, 40 MB; each build leaves a hundred more, for its own code has a new place each time. */
const mostFiles = 15_000;

/**
 * The folder to name in NODE_COMPILE_CACHE; what is in it is thrown away once it is too much.
 *
 * @param {string} root folder of the project
 * @param {number} [most] files that are kept
 * @returns {string}
 */
export function compiledCodeFolder(root, most = mostFiles) {
  const folder = join(root, '.cache', 'node-compile');
  try {
    if (readdirSync(folder, { recursive: true }).length > most) rmSync(folder, { recursive: true });
  } catch {
    // There is none yet, or it cannot be read: Node does without.
  }
  return folder;
}
