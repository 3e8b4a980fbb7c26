import type { ContentFiles } from '../../src/checks/check.ts';
import { readContentFiles } from '../../src/integrations/read-content.ts';
import { CommandError } from '../command.ts';

/** All files of a content folder. @throws CommandError when the folder cannot be read */
export async function readContentFolder(folder: string): Promise<ContentFiles> {
  try {
    return await readContentFiles(folder);
  } catch (error) {
    throw new CommandError(`The folder "${folder}" cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}
