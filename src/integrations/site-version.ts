/** The version of a built site: twelve hexadecimal digits that change with what it serves, and with nothing else. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuiltFile } from './built-files.ts';

/** Stands for the version on every page until all pages are there; as long as it, so that the one can be written over the other. */
export const versionPlaceholder = '(version...)';

const attribute = (version: string) => `data-version="${version}"`;
const placeholderAttribute = Buffer.from(attribute(versionPlaceholder));

/** Places of the placeholder in a page, in bytes; none on pages that show no version. Texts cannot imitate it: their quotation marks are escaped. */
export function versionPlaces(page: Buffer): number[] {
  const place = page.indexOf(placeholderAttribute);
  return place < 0 ? [] : [place + placeholderAttribute.indexOf(versionPlaceholder)];
}

/**
 * The version of a site.
 *
 * @param files all files, in any order; pages as they are with the placeholder
 */
export function versionOf(files: readonly Pick<BuiltFile, 'path' | 'digest'>[]): string {
  const hash = createHash('sha256');
  for (const line of files.map(({ path, digest }) => `${path} ${digest}\n`).toSorted()) hash.update(line);
  return hash.digest('hex').slice(0, versionPlaceholder.length);
}

/** The version that the pages of a finished site show. */
export function readVersion(site: string): string {
  const [, version] = /data-version="([0-9a-f]{12})"/.exec(readFileSync(join(site, 'index.html'), 'utf8')) ?? [];
  if (version === undefined) throw new Error('The home page shows no version: the build has lost the place where it is written.');
  return version;
}
