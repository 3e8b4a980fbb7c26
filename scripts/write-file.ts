/** Writes files so that a reader sees the old one or the new one, never half of it. */
import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CommandError } from './command.ts';

/** @throws CommandError when the file system refuses; the file is then as it was, whatever was written before it */
export async function writeFileWhole(file: string, text: string): Promise<void> {
  const draft = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
  try {
    await writeFile(draft, text, { flag: 'wx' });
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw new CommandError(`${file} cannot be written (${error instanceof Error ? error.message : error}). The file is as it was.`);
  }
}
