import type { ContentFiles } from '../../src/checks/check.ts';
import { CommandError } from '../command.ts';
import { readContentFiles } from '../read-content.ts';

/** All files of a content folder. @throws CommandError when the folder cannot be read */
export async function readContentFolder(folder: string): Promise<ContentFiles> {
  try {
    return await readContentFiles(folder);
  } catch (error) {
    throw new CommandError(`The folder "${folder}" cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}
