/** Sizes of what a build wrote. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface FolderSize {
  readonly files: number;
  readonly bytes: number;
}

/** Paths of all files below a folder, relative to it. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
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
