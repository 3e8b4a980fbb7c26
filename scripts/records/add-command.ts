/** `npm run add` without the process around it: what it reads and where it asks are given. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { identifierUrl, readIdentifier } from '../../src/domain/identifier.ts';
import { readBibtex } from '../../src/records/bibtex.ts';
import { type ListedContent, listContent } from '../../src/records/listed-content.ts';
import { RecordError, type SourceRecord } from '../../src/records/source-record.ts';
import { CommandError } from '../command.ts';
import { addUsage, readAddOptions } from './add-options.ts';
import { addPaper, refuseDuplicate } from './add-paper.ts';
import { readContentFolder } from './content-folder.ts';
import { createRecordClient } from './fetch-record.ts';
import { withTerminal } from './questions.ts';
import { servicesFrom } from './services.ts';

export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Standard input, from which `-` reads BibTeX. */
  readonly input: NodeJS.ReadableStream;
  /** Whether a person can be asked. */
  readonly isTerminal: boolean;
}

/** @throws CommandError with everything that the person must know */
export async function addFromCommandLine(args: readonly string[], surroundings: Surroundings): Promise<void> {
  if (args.includes('--help')) return console.log(addUsage);
  const options = readAddOptions(args);
  try {
    const content = await readContentFolder(options.content);
    const listed = listContent(content);
    const record = await readSource(options.source, listed, surroundings);
    const adding = { record, options, content, listed, today: new Date().toISOString().slice(0, 10) };
    const asks = surroundings.isTerminal && !options.yes;
    const path = asks ? await withTerminal((dialogue) => addPaper({ ...adding, dialogue })) : await addPaper(adding);
    if (path !== undefined) console.log(nextSteps(path));
  } catch (error) {
    throw error instanceof RecordError ? new CommandError(error.message) : error;
  }
}

async function readSource(source: string, listed: ListedContent, { environment, input }: Surroundings): Promise<SourceRecord> {
  if (source === '-') return readBibtex(utf8Text(await buffer(input), 'The text'));
  const identifier = readIdentifier(source);
  if (identifier) {
    refuseDuplicate({ url: identifierUrl(identifier) }, listed);
    return await createRecordClient(servicesFrom(environment), (message) => console.error(message)).fetchRecord(identifier);
  }
  if (existsSync(source)) return readBibtex(await readBibtexFile(source));
  // The tasks run in the folder of the project, wherever they are started.
  if (/\.bib$/i.test(source)) throw new CommandError(`There is no file "${resolve(source)}".`);
  throw new CommandError(
    `"${source}" is no arXiv id, no DOI, no address on arxiv.org, doi.org or openreview.net, and no BibTeX file.\n\n${addUsage}`,
  );
}

async function readBibtexFile(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new CommandError(`The file "${file}" cannot be read: ${error instanceof Error ? error.message : error}`);
  });
  return utf8Text(bytes, `The file "${file}"`);
}

/** @throws CommandError when the bytes are of another encoding, whose letters would be lost */
function utf8Text(bytes: Uint8Array, what: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CommandError(`${what} is not encoded in UTF-8: save it again with that encoding.`);
  }
}

function nextSteps(path: string): string {
  const id = path.replace(/^content\/papers\/|\.md$/g, '');
  return [
    `Wrote ${path}. Next:`,
    `  git switch -c add-${id}`,
    `  git add ${path}`,
    `  git commit -m "Add ${id}"`,
    `  git push -u origin add-${id}`,
    'Then open a pull request: git push prints the address.',
  ].join('\n');
}
