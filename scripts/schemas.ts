/** `npm run schemas`: writes the schemas with which editors complete and check the fields of content files. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { countText } from '../src/domain/count-text.ts';
import { collectionNames } from '../src/schemas/collections.ts';
import { jsonSchemaText } from '../src/schemas/json-schema.ts';
import { CommandError, errorText, readOptions, runCommand } from './command.ts';
import { root } from './project.ts';
import { writeFileWhole } from './write-file.ts';

const folder = '.vscode/schemas';

runCommand(async () => {
  readOptions(`npm run schemas     writes ${folder}`, {});
  await mkdir(join(root, folder), { recursive: true });
  for (const [written, name] of collectionNames.entries())
    try {
      await writeFileWhole(join(root, folder, `${name}.schema.json`), jsonSchemaText(name));
    } catch (error) {
      if (written === 0) throw error;
      throw new CommandError(
        `${errorText(error)} ${countText(written, 'schema')} of ${collectionNames.length} had been written before it; run the command again.`,
      );
    }
  console.log(`Wrote ${countText(collectionNames.length, 'schema')} into ${folder}.`);
  return 0;
});
