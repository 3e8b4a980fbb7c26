/** A copy of the project in a folder of its own, to build it with other content or under other conditions. */
import { cpSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

/** What a build reads. */
const copied = ['src', 'content', 'public', 'scripts', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/** Writes the copy in the place of whatever is in the folder; its packages are those of the project itself. */
export function copyProject(root: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  for (const name of copied) cpSync(join(root, name), join(folder, name), { recursive: true });
  // One link for each package: the folder itself holds caches, which must be the copy's own.
  const packages = readdirSync(join(root, 'node_modules')).filter((name) => !name.startsWith('.') || name === '.bin');
  mkdirSync(join(folder, 'node_modules'));
  for (const name of packages) symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
}
