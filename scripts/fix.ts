/**
 * `npm run fix`: puts the content files into their canonical form: fields in the order of the schema, one way of quoting,
 * UTF-8 in NFC without byte order mark, line ends LF, one at the end. Values and comments stay.
 */
import { join } from 'node:path';
import { skipHints } from '../src/checks/file-checks.ts';
import { countText } from '../src/domain/count-text.ts';
import { canonicalFile } from '../src/records/canonical-file.ts';
import { readOptions, runCommand } from './command.ts';
import { readContentFolder } from './records/content-folder.ts';
import { writeFileWhole } from './write-file.ts';

const usage = 'npm run fix -- [--check] [--content FOLDER]   --check changes nothing and fails when a file is not in canonical form';

runCommand(async () => {
  const options = readOptions(usage, { check: { type: 'boolean' }, content: { type: 'string' } });
  const folder = options.content ?? 'content';
  const { files, skipped } = await readContentFolder(folder);
  let changed = 0;
  let left = skipped.length;
  for (const { path, reason } of skipped) console.error(`${path}  left as it is: ${skipHints[reason].message}`);
  for (const { path, text } of files) {
    const canonical = canonicalFile(path, text);
    if ('problem' in canonical) {
      left += 1;
      console.error(`${path}:${canonical.line ?? 1}  left as it is: ${canonical.problem}`);
    } else if (canonical.text !== text) {
      changed += 1;
      if (!options.check) await writeFileWhole(join(folder, path.replace(/^content\//, '')), canonical.text);
      console.log(`${path}  ${options.check ? 'is not in canonical form' : 'rewritten'}`);
    }
  }
  if (left > 0) console.error(`\n${countText(left, 'file')} cannot be put into form; repair by hand, "npm run check" says how.`);
  if (options.check && changed > 0) console.error(`\n${countText(changed, 'file')} not in canonical form: run "npm run fix".`);
  else
    console.log(
      changed === 0
        ? `${countText(files.length + skipped.length - left, 'file')} in canonical form.`
        : `${countText(changed, 'file')} rewritten.`,
    );
  return left > 0 || (options.check && changed > 0) ? 1 : 0;
});
