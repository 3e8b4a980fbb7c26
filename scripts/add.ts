/** `npm run add -- SOURCE`: from an arXiv id, a DOI, an OpenReview address or BibTeX to a checked file of the list. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { readBibtex } from '../src/records/bibtex.ts';
import { identifierUrl, readIdentifier } from '../src/records/identifier.ts';
import { type ListedContent, listContent } from '../src/records/listed-content.ts';
import { RecordError, type SourceRecord } from '../src/records/source-record.ts';
import { CommandError, runCommand } from './command.ts';
import { readContentFiles } from './read-content.ts';
import { addUsage, readAddOptions } from './records/add-options.ts';
import { addPaper, refuseDuplicate } from './records/add-paper.ts';
import { createRecordClient } from './records/fetch-record.ts';
import { withTerminal } from './records/questions.ts';
import { servicesFrom } from './records/services.ts';

async function readSource(source: string, listed: ListedContent): Promise<SourceRecord> {
  if (source === '-') return readBibtex(await text(process.stdin));
  const identifier = readIdentifier(source);
  if (identifier) {
    refuseDuplicate({ url: identifierUrl(identifier) }, listed);
    return await createRecordClient(servicesFrom(), (message) => console.error(message)).fetchRecord(identifier);
  }
  if (existsSync(source)) return readBibtex(await readFile(source, 'utf8'));
  if (/\.bib$/i.test(source)) throw new CommandError(`There is no file "${source}".`);
  throw new CommandError(
    `"${source}" is no arXiv id, no DOI, no address on arxiv.org, doi.org or openreview.net, and no BibTeX file.\n\n${addUsage}`,
  );
}

function nextSteps(path: string): string {
  const branch = `add-${path.replace(/^content\/papers\/|\.md$/g, '')}`;
  return [
    `Wrote ${path}. Next:`,
    `  git switch -c ${branch}`,
    `  git add ${path}`,
    `  git commit -m "Add ${path.replace(/^content\/papers\/|\.md$/g, '')}"`,
    `  git push -u origin ${branch}`,
    'Then open a pull request: git push prints the address.',
  ].join('\n');
}

runCommand(async () => {
  const args = process.argv.slice(2);
  if (args.includes('--help')) {
    console.log(addUsage);
    return 0;
  }
  const options = readAddOptions(args);
  try {
    const content = await readContentFiles(options.content).catch((error: unknown) => {
      throw new CommandError(`The folder "${options.content}" cannot be read: ${error instanceof Error ? error.message : error}`);
    });
    const listed = listContent(content);
    const record = await readSource(options.source, listed);
    const adding = { record, options, content, listed, today: new Date().toISOString().slice(0, 10) };
    const isTerminal = process.stdin.isTTY && process.stdout.isTTY && !options.yes;
    const path = isTerminal ? await withTerminal((dialogue) => addPaper({ ...adding, dialogue })) : await addPaper(adding);
    if (path !== undefined) console.log(nextSteps(path));
    return 0;
  } catch (error) {
    throw error instanceof RecordError ? new CommandError(error.message) : error;
  }
});
