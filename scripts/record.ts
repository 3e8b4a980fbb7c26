/** `npm run record`: adds the addresses and keys that are new to the record of published ones. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { currentAddresses } from '../src/checks/addresses.ts';
import { readSource } from '../src/checks/index.ts';
import { publishedPath } from '../src/checks/published-checks.ts';
import { countText } from '../src/domain/count-text.ts';
import { parsePublished, sectionPages, writePublished } from '../src/domain/published.ts';
import { readContentFiles } from '../src/integrations/read-content.ts';
import { CommandError, readOptions, runCommand } from './command.ts';
import { root } from './project.ts';
import { needSoundContent } from './site-build.ts';
import { writeFileWhole } from './write-file.ts';

/**
 * The record, empty before the first address.
 *
 * @throws CommandError when there is one that cannot be read: written anew, it would forget the addresses that are promised
 */
async function readRecord(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw new CommandError(`${file} cannot be read (${error instanceof Error ? error.message : error}). Nothing was changed.`);
  }
}

runCommand(async () => {
  readOptions(`npm run record     adds what is new to ${publishedPath}`, {});
  await needSoundContent(root);
  const file = join(root, publishedPath);
  const before = await readRecord(file);
  const recorded = parsePublished(before);
  const current = [
    ...sectionPages.map((address) => ({ address })),
    ...currentAddresses(readSource(await readContentFiles(join(root, 'content')))),
  ];
  const text = writePublished(recorded, current);
  const added = parsePublished(text).length - recorded.length;
  if (text !== before) await writeFileWhole(file, text);
  console.log(added === 0 ? `${publishedPath} is up to date.` : `Added ${countText(added, 'address', 'addresses')} to ${publishedPath}.`);
  return 0;
});
