/** Reads the files of a content folder for the checks, without following links and without guessing encodings. */
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ContentFiles, SkippedFile, SourceFile } from '../checks/check.ts';
import { sizeLimit } from '../checks/text-faults.ts';

/** What file managers and editors leave behind while they run; git ignores it and Astro never reads it. */
const passingFile = /^(?:\.DS_Store|Thumbs\.db|desktop\.ini|\._.*|\.#.*|#.*#|.*~|\..*\.sw[a-p])$/i;

/**
 * All files below a folder, by path; paths start with `content/` whatever the folder is called.
 * @throws Error of the file system when the folder itself cannot be read.
 */
export async function readContentFiles(root: string): Promise<ContentFiles> {
  const files: SourceFile[] = [];
  const skipped: SkippedFile[] = [];
  const readFolder = async (folder: string, path: string): Promise<void> => {
    for (const name of (await readdir(folder)).toSorted()) {
      if (!passingFile.test(name)) await readOne(join(folder, name), `${path}/${name}`);
    }
  };
  const readOne = async (file: string, path: string): Promise<void> => {
    try {
      const status = await lstat(file);
      if (status.isDirectory()) return await readFolder(file, path);
      if (!status.isFile()) return void skipped.push({ path, reason: 'not-a-regular-file' });
      if (status.size > sizeLimit(path)) return void skipped.push({ path, reason: 'too-large' });
      const text = decode(await readFile(file));
      if (text === undefined) skipped.push({ path, reason: 'not-utf-8' });
      else files.push({ path, text });
    } catch {
      skipped.push({ path, reason: 'unreadable' });
    }
  };
  await readFolder(root, 'content');
  return { files, skipped, today: new Date().toISOString().slice(0, 10) };
}

/** The text, byte order mark kept; undefined when the bytes are not UTF-8. */
function decode(bytes: Uint8Array): string | undefined {
  // UTF-16 has a NUL beside each Latin letter, and those are characters of UTF-8.
  if (bytes.length > 1 && (bytes[0] === 0) !== (bytes[1] === 0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
