/**
 * `npm run check`: prints every problem of the content with its file and line; exit code 1 when there is one. On GitHub
 * Actions the problems are annotations of the pull request as well.
 */
import { statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { checkContent, formatAnnotation, formatProblems } from '../src/checks/index.ts';
import { countText } from '../src/domain/count-text.ts';
import { readContentFiles } from '../src/integrations/read-content.ts';
import { type CollectionName, collectionNames } from '../src/schemas/collections.ts';
import { CommandError, readArguments, runCommand } from './command.ts';

const usage = 'npm run check -- [FOLDER]     checks the content of a folder, by default content/';

const together = 'Entries are checked together, as they name each other: npm run check';

function countEntries(name: CollectionName, entries: number): string {
  switch (name) {
    case 'glossary':
      return countText(entries, 'glossary term');
    case 'news':
      return countText(entries, 'update');
    case 'lineage':
      return countText(entries, 'paper with its lineage', 'papers with their lineage');
    default:
      return countText(entries, name.slice(0, -1));
  }
}

runCommand(async () => {
  const [folder = 'content', ...more] = readArguments(usage, {}).positionals;
  if (more.length > 0) throw new CommandError(`Only one folder can be checked at a time.\n${usage}`);
  if (statSync(folder, { throwIfNoEntry: false })?.isFile()) throw new CommandError(`"${folder}" is a file. ${together}`);
  const content = await readContentFiles(folder).catch((error: unknown) => {
    throw new CommandError(`The folder "${folder}" cannot be read: ${error instanceof Error ? error.message : error}\n${usage}`);
  });
  if (basename(resolve(folder)) !== 'content' && !content.files.some(({ path }) => path.startsWith('content/papers/')))
    throw new CommandError(`"${folder}" is no folder of content, for there are no "papers" in it. ${together}`);
  const problems = checkContent(content);
  if (problems.length > 0) {
    console.error(formatProblems(problems));
    if (process.env['GITHUB_ACTIONS'] === 'true') for (const problem of problems) console.log(formatAnnotation(problem));
    return 1;
  }
  const numbers = collectionNames.flatMap((name) => {
    const entries = content.files.filter(({ path }) => path.startsWith(`content/${name}/`)).length;
    return entries === 0 ? [] : [countEntries(name, entries)];
  });
  console.log(`Content is valid: ${numbers.join(', ')}.`);
  return 0;
});
