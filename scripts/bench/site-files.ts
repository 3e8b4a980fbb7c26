/** Sizes of what a build wrote. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { listFiles } from '../../src/integrations/built-files.ts';

export interface FolderSize {
  readonly files: number;
  readonly bytes: number;
}

export function folderSize(folder: string): FolderSize {
  const files = listFiles(folder);
  return { files: files.length, bytes: files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0) };
}

/**
 * The kind of page behind a file, written as an address with capitals for what varies: `papers/x/index.html` is
 * `/papers/ID/`, `topics/x/page/2/index.html` is `/topics/ID/page/N/`.
 */
export function templateOf(file: string): string {
  const [section, id, ...rest] = file.replace(/(?:^|\/)index\.html$/, '').split('/');
  if (!section) return '/';
  const parts =
    id === 'page'
      ? [section, id, 'N']
      : id === undefined
        ? [section]
        : [section, 'ID', ...rest.map((part) => (/^\d+$/.test(part) ? 'N' : part))];
  return section.endsWith('.html') ? `/${section}` : `/${parts.join('/')}/`;
}

/** A file that grows with the list: exports, feeds, the API, what scripts read, and what is kept for reading offline. */
export interface ListFile {
  readonly file: string;
  readonly bytes: number;
  /** With gzip, as static hosts send it. */
  readonly sentBytes: number;
}

/** Not pages, the parts of pages, the search index or files of one entry. */
const listFile = /^(?:[\w.-]+\.(?:bib|csv|json|ris|txt|xml|js)|api\/v1\/[\w-]+\.json|contribute\/[\w-]+\.json|offline\/.+\.pack)$/;
/** Smaller ones are no matter at any size of the list. */
const leastBytes = 10_000;

/** The files of a built site that hold all of the list or much of it, largest first. */
export function weighListFiles(folder: string): ListFile[] {
  return listFiles(folder)
    .filter((file) => listFile.test(file))
    .map((file) => {
      const content = readFileSync(join(folder, file));
      return { file, bytes: content.length, sentBytes: gzipSync(content).length };
    })
    .filter(({ bytes }) => bytes >= leastBytes)
    .toSorted((a, b) => b.bytes - a.bytes || (a.file < b.file ? -1 : 1));
}
