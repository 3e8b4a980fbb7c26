/** `npm run add` from end to end: a process, a folder of content, a server in place of the services. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, vi } from 'vitest';
import { CommandError } from '../../scripts/command.ts';
import { addFromCommandLine } from '../../scripts/records/add-command.ts';
import { environmentFor, type ReplayServer, type Reply, startReplayServer } from './replay-server.ts';
import { type Ran, runScript, writeContent } from './script.ts';

export const summary = 'Ranks designs by a cautious score and rejects those far from the data.';
export const complete = ['--topic', 'ensembles', '--summary', summary];
export const bibtex = `@inproceedings{mueller2024quoted,
  title     = {{Q-Star}: "Quoted" {B}ayesian Design, {100\\%} of {G{\\"o}del}'s \\#1 Problem: Part 1},
  author    = {M{\\"u}ller, Ada and {H{\\"o}ner zu Siederdissen}, Christian and {\\L}ukasz, Jan},
  booktitle = {Proceedings of the 41st International Conference on Machine Learning},
  pages     = {773--782},
  volume    = {235},
  publisher = {PMLR},
  year      = {2024},
  url       = {https://proceedings.mlr.press/v235/mueller24a.html}
}
`;

/** The papers of the folder before one is added. */
export const before = ['chen-2022-bdi.md', 'trabucco-2021-coms.md'];

export interface AddOptions {
  readonly input?: string;
  readonly routes?: Readonly<Record<string, Reply | readonly Reply[]>>;
}

/** Gives each test of a file a folder of content, and takes it away. */
export function prepareAdding() {
  // Each test starts a process of its own.
  vi.setConfig({ testTimeout: 60_000 });
  let folder = '';
  let server: ReplayServer | undefined;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'add-'));
    await writeContent(folder);
  });
  afterEach(async () => {
    await server?.close();
    server = undefined;
    rmSync(folder, { recursive: true });
    rmSync(`${folder}.bib`, { force: true });
  });

  async function environmentOf({ routes }: AddOptions): Promise<Readonly<Record<string, string>>> {
    if (routes) server = await startReplayServer(routes);
    return server?.environment ?? environmentFor('http://127.0.0.1:2');
  }

  return {
    get folder() {
      return folder;
    },
    papers: () => readdirSync(join(folder, 'papers')).toSorted(),
    async add(args: readonly string[], options: AddOptions = {}): Promise<Ran> {
      return await runScript('add', [...args, '--content', folder], {
        environment: await environmentOf(options),
        input: options.input ?? '',
      });
    },
    /** The same without a process of its own, for the many ways in which it fails. */
    async addHere(args: readonly string[], options: AddOptions = {}): Promise<Ran> {
      const printed = { log: [] as string[], error: [] as string[] };
      for (const stream of ['log', 'error'] as const)
        vi.spyOn(console, stream).mockImplementation((text) => void printed[stream].push(`${text}\n`));
      const result = (code: number) => ({ code, stdout: printed.log.join(''), stderr: printed.error.join('') });
      try {
        const environment = await environmentOf(options);
        await addFromCommandLine([...args, '--content', folder], {
          environment,
          input: Readable.from([options.input ?? '']),
          isTerminal: false,
        });
        return result(0);
      } catch (error) {
        if (!(error instanceof CommandError)) throw error;
        console.error(error.message);
        return result(1);
      } finally {
        vi.restoreAllMocks();
      }
    },
  };
}
