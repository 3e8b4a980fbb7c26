/** The version of a built site: twelve hexadecimal digits that change with what it serves, and with nothing else. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Stands for the version on every page until all pages are there; as long as it, so that the one can be written over the other. */
export const versionPlaceholder = '(version...)';

const attribute = (version: string) => `data-version="${version}"`;
const placeholderAttribute = Buffer.from(attribute(versionPlaceholder));

/** Place of the placeholder in a page, in bytes; undefined on pages that show no version. Texts cannot imitate it: their quotation marks are escaped. */
export function versionPlace(page: Buffer): number | undefined {
  const place = page.indexOf(placeholderAttribute);
  return place < 0 ? undefined : place + placeholderAttribute.indexOf(versionPlaceholder);
}

/** Path of a file below the folder of the site, and the digest of what it holds. */
export type FileDigest = readonly [path: string, digest: string];

export function digestOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('base64url');
}

/** @param files paths below the folder of the site */
export function digestsOf(site: string, files: readonly string[]): FileDigest[] {
  return files.map((path) => [path, digestOf(readFileSync(join(site, path)))]);
}

/**
 * The version of a site.
 *
 * @param digests of all files, in any order; those of pages are of the page with the placeholder
 */
export function versionOf(digests: readonly FileDigest[]): string {
  const hash = createHash('sha256');
  for (const line of digests.map(([path, digest]) => `${path} ${digest}\n`).toSorted()) hash.update(line);
  return hash.digest('hex').slice(0, versionPlaceholder.length);
}

/** The version that the pages of a finished site show. */
export function readVersion(site: string): string {
  const [, version] = /data-version="([0-9a-f]{12})"/.exec(readFileSync(join(site, 'index.html'), 'utf8')) ?? [];
  if (version === undefined) throw new Error('The home page shows no version: the build has lost the place where it is written.');
  return version;
}
