import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Everything that a page is made of. */
const sources = ['content', 'public', 'src', 'astro.config.mjs', 'package-lock.json'];

function filesBelow(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

/**
 * Twelve hexadecimal digits that change with the sources of the site and with nothing else, so that two builds of the
 * same sources are the same to the byte.
 *
 * @param root folder of the project
 * @param place address for which it is built
 */
export function siteVersion(root: string, place: string): string {
  const hash = createHash('sha256').update(place);
  const files = sources.flatMap((source) => filesBelow(join(root, source))).map((file) => relative(root, file).split(sep).join('/'));
  for (const file of files.toSorted()) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 12);
}
