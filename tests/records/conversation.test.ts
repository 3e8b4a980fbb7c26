/** What `npm run add` asks at a terminal, with answers from a list. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readAddOptions } from '../../scripts/records/add-options.ts';
import { addPaper } from '../../scripts/records/add-paper.ts';
import { readContentFiles } from '../../src/integrations/read-content.ts';
import { readBibtex } from '../../src/records/bibtex.ts';
import { listContent } from '../../src/records/listed-content.ts';
import { writeContent } from './script.ts';

const bibtex = (venue: string) =>
  `@inproceedings{x, title={Q-Star: Design}, author={Ada Lovelace}, year={2024}, booktitle={${venue}}, url={https://example.org/x}}`;
const summary = 'Ranks designs by a cautious score and rejects those far from the data.';

let folder = '';
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'conversation-'));
  await writeContent(folder);
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

async function converse(venue: string, answers: readonly string[], args: readonly string[] = []) {
  const questions: string[] = [];
  const said: string[] = [];
  const left = [...answers];
  const content = await readContentFiles(folder);
  const path = await addPaper({
    record: readBibtex(bibtex(venue)),
    options: readAddOptions(['-', '--content', folder, ...args]),
    content,
    listed: listContent(content),
    today: '2026-11-24',
    dialogue: {
      ask: (question) => {
        questions.push(question);
        const next = left.shift();
        return next === undefined ? Promise.reject(new Error(`no answer to "${question}"`)) : Promise.resolve(next);
      },
      say: (text) => said.push(text),
    },
  });
  expect(left).toEqual([]);
  return {
    path,
    questions,
    said,
    file: path === undefined ? undefined : readFileSync(join(folder, 'papers/lovelace-2024-q-star.md'), 'utf8'),
  };
}

it('asks for what is missing, again when an answer cannot be used', async () => {
  const answers = [
    'icmll',
    'icml',
    '',
    'ensemble',
    '2, conservative 2',
    'Short.',
    ` ${summary} `,
    'disc',
    'discrete, mixed',
    '',
    'localhost',
    '',
    '',
  ];
  const { path, questions, said, file } = await converse('Some Conference', answers);
  expect(path).toBe('content/papers/lovelace-2024-q-star.md');
  expect(questions).toEqual([
    'Venue (an id of the above): ',
    'Venue (an id of the above): ',
    'Name of the method, benchmark or tool (Enter for "Q-Star", - for none): ',
    'Topics (numbers or ids, separated by commas): ',
    'Topics (numbers or ids, separated by commas): ',
    'Summary: ',
    'Summary: ',
    'Kinds of designs (continuous, discrete, mixed; Enter when unsure): ',
    'Kinds of designs (continuous, discrete, mixed; Enter when unsure): ',
    'Objectives (single, multi; Enter when unsure): ',
    "Address of the authors' code (Enter for none): ",
    "Address of the authors' code (Enter for none): ",
    'Write content/papers/lovelace-2024-q-star.md? [Y/n] ',
  ]);
  expect(said).toContain('  There is no venue "icmll". Did you mean "icml"?');
  expect(said).toContain('   1  conservative                     Surrogates: Conservative Models');
  expect(said).toContain('  There is no topic "ensemble". Did you mean "ensembles"? The topics are: conservative, ensembles');
  expect(said).toContain('  The summary must have at least 40 characters; it has 6.');
  expect(said).toContain('  "disc" is none of: continuous, discrete, mixed.');
  expect(said).toContain('  The address must be a full web address such as "https://example.org/paper".');
  expect(file).toContain(`acronym: "Q-Star"\nauthors:\n  - Ada Lovelace\nvenue: icml\nyear: 2024\n`);
  expect(file).toContain('designSpace:\n  - discrete\n  - mixed\nobjectives: []\ntopics:\n  - ensembles\n  - conservative\n');
});

it('asks nothing that the options say', async () => {
  const args = [
    '--acronym',
    '',
    '--topic',
    'ensembles',
    '--summary',
    summary,
    '--space',
    'mixed',
    '--objectives',
    'single',
    '--code',
    'https://example.org/code',
    '--id',
    'lovelace-2024-q-star',
  ];
  const { questions } = await converse('ICML 2024', ['y'], args);
  expect(questions).toEqual(['Write content/papers/lovelace-2024-q-star.md? [Y/n] ']);
});

it('writes nothing when the answer is no', async () => {
  const args = ['--topic', 'ensembles', '--summary', summary];
  const { path } = await converse('ICML 2024', ['-', '', '', '', 'n'], args);
  expect(path).toBeUndefined();
  expect(readdirSync(join(folder, 'papers'))).toHaveLength(2);
});
