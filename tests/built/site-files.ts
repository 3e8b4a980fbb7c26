/** The files of a build, by their addresses below its base. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltSite } from '../setup/built-sites.ts';

export function readSite({ dir, base, origin }: BuiltSite) {
  const read = (path: string) => readFileSync(join(dir, path), 'utf8');
  return {
    files: readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/')),
    read,
    readJson: (path: string): unknown => JSON.parse(read(path)),
    /** The address as the site names it in full. */
    address: (path: string) => `${origin}${base}${path}`,
  };
}
