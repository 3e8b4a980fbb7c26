/** `npm run readme`: writes the list of the README from the content. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { countText } from '../src/domain/count-text.ts';
import { handEdits, readmeList, updateReadme } from '../src/domain/readme.ts';
import { site } from '../src/site.ts';
import { readOptions, runCommand } from './command.ts';
import { loadLibrary } from './load-library.ts';
import { root } from './project.ts';
import { needSoundContent } from './site-build.ts';
import { writeFileWhole } from './write-file.ts';

const usage = 'npm run readme     writes the list between the markers of README.md';

runCommand(async () => {
  readOptions(usage, {});
  await needSoundContent(root);
  const library = await loadLibrary();
  const file = join(root, 'README.md');
  const readme = await readFile(file, 'utf8');
  const list = readmeList(library, site);
  const updated = updateReadme(readme, list);
  if (updated === readme) {
    console.log('README.md is up to date.');
    return 0;
  }
  await writeFileWhole(file, updated);
  for (const { line, file: source } of handEdits(readme, list, library.papers))
    console.log(`Replaced: ${line.trim()}\n  It is written from ${source}; change it there if it was meant.`);
  const placements = library.papers.reduce((sum, paper) => sum + paper.topics.length, 0);
  console.log(`Wrote the list of README.md: ${countText(library.papers.length, 'paper')} in ${countText(placements, 'place')}.`);
  return 0;
});
