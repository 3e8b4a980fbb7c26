/** The files of a built site. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { isHashed } from '../domain/offline/manifest.ts';

export interface BuiltFile {
  /** Below the folder of the site, with `/` on every machine. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** Of the content; empty where the name of the file changes with it. */
  readonly digest: string;
}

/** The paths of all files below a folder, in order, with `/` on every machine. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted();
}

export function describeContent(path: string, content: Buffer): BuiltFile {
  return { path, size: content.length, digest: isHashed(path) ? '' : createHash('sha256').update(content).digest('base64url') };
}

/** @param path of a file that lies below the folder of the site */
export function describeFile(site: string, path: string): BuiltFile {
  // Of the thousands of files in a search index most need not be read.
  if (isHashed(path)) return { path, size: statSync(join(site, path)).size, digest: '' };
  return describeContent(path, readFileSync(join(site, path)));
}

/** The files of the site that is being built, for the steps that come last. */
export class BuiltFiles {
  #files: readonly BuiltFile[] | undefined;

  set(files: readonly BuiltFile[]): void {
    this.#files = files;
  }

  /** @throws Error when the site is not finished */
  get(): readonly BuiltFile[] {
    if (!this.#files) throw new Error('The files of the site are asked for before its pages are finished.');
    return this.#files;
  }
}
