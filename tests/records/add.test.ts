/** `npm run add` from end to end: a process, a folder of content, a server in place of the services. */

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CommandError } from '../../scripts/command.ts';
import { root } from '../../scripts/project.ts';
import { addFromCommandLine } from '../../scripts/records/add-command.ts';
import { checkContent, formatProblems } from '../../src/checks/index.ts';
import { readContentFiles } from '../../src/integrations/read-content.ts';
import { canonicalFile } from '../../src/records/canonical-file.ts';
import { otherPaper } from '../checks/base.ts';
import { answer, environmentFor, type ReplayServer, type Reply, startReplayServer } from './replay-server.ts';
import { type Ran, runScript, writeContent } from './script.ts';

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

const summary = 'Ranks designs by a cautious score and rejects those far from the data.';
const complete = ['--topic', 'ensembles', '--summary', summary];
const bibtex = `@inproceedings{mueller2024quoted,
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

const papers = () => readdirSync(join(folder, 'papers')).toSorted();
const before = ['chen-2022-bdi.md', 'trabucco-2021-coms.md'];

interface AddOptions {
  readonly input?: string;
  readonly routes?: Readonly<Record<string, Reply | readonly Reply[]>>;
}

async function environmentOf({ routes }: AddOptions): Promise<Readonly<Record<string, string>>> {
  if (routes) server = await startReplayServer(routes);
  return server?.environment ?? environmentFor('http://127.0.0.1:2');
}

async function add(args: readonly string[], options: AddOptions = {}): Promise<Ran> {
  return await runScript('add', [...args, '--content', folder], { environment: await environmentOf(options), input: options.input ?? '' });
}

/** The same without a process of its own, for the many ways in which it fails. */
async function addHere(args: readonly string[], options: AddOptions = {}): Promise<Ran> {
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
}

async function expectValid(): Promise<void> {
  expect(formatProblems(checkContent(await readContentFiles(folder)))).toBe('');
}

describe('a paper is added', () => {
  it('from BibTeX on standard input, whatever its title holds', async () => {
    const { code, stdout, stderr } = await add(['-', ...complete], { input: bibtex });
    expect(stderr).toBe('');
    expect(code).toBe(0);
    const file = readFileSync(join(folder, 'papers/muller-2024-q-star.md'), 'utf8');
    expect(file.replace(/added: .*/, 'added: TODAY')).toMatchInlineSnapshot(`
      "---
      title: "Q-Star: \\"Quoted\\" Bayesian Design, 100% of Gödel's #1 Problem: Part 1"
      acronym: "Q-Star"
      authors:
        - Ada Müller
        - Höner zu Siederdissen, Christian
        - Jan Łukasz
      venue: icml
      year: 2024
      volume: "235"
      pages: "773-782"
      publisher: "PMLR"
      links:
        paper: https://proceedings.mlr.press/v235/mueller24a.html
      summary: "Ranks designs by a cautious score and rejects those far from the data."
      designSpace: []
      objectives: []
      topics:
        - ensembles
      added: TODAY
      ---
      "
    `);
    expect(canonicalFile('content/papers/muller-2024-q-star.md', file)).toEqual({ text: file });
    await expectValid();
    expect(stdout).toContain('Found in BibTeX:');
    expect(stdout).toContain('git switch -c add-muller-2024-q-star');
    expect(stdout).toContain('Then open a pull request');
  });

  it('from a BibTeX file, to the content of the site', async () => {
    rmSync(folder, { recursive: true });
    cpSync(join(root, 'content'), folder, { recursive: true });
    writeFileSync(`${folder}.bib`, bibtex);
    const problems = formatProblems(checkContent(await readContentFiles(folder)));
    expect(problems, 'the content of the site must be valid for this test').toBe('');
    const options = [
      '--topic',
      'auxiliary-loss: it adds a term',
      '--summary',
      summary,
      '--space',
      'discrete',
      '--objectives',
      'single',
      '--objectives',
      'multi',
    ];
    const { code, stderr } = await add([`${folder}.bib`, ...options, '--code', 'https://github.com/example/q-star']);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    const file = readFileSync(join(folder, 'papers/muller-2024-q-star.md'), 'utf8');
    expect(file).toContain('  code: https://github.com/example/q-star\n');
    expect(file).toContain(
      'designSpace:\n  - discrete\nobjectives:\n  - single\n  - multi\ntopics:\n  - id: auxiliary-loss\n    why: "it adds a term"\n',
    );
    await expectValid();
  });

  it('from arXiv, published elsewhere', async () => {
    const { code, stdout, stderr } = await add(
      [
        'https://arxiv.org/pdf/2409.90010v1',
        ...complete,
        '--venue',
        'icml',
        '--year',
        '2025',
        '--acronym',
        '',
        '--id',
        'muller-2025-cautious',
      ],
      { routes: { '/arxiv/query?id_list=2409.90010&max_results=1': answer('arxiv.xml') } },
    );
    expect(stderr).toBe('Asking arXiv for 2409.90010 ...\n');
    expect(code).toBe(0);
    expect(stdout).toContain('Note: arXiv says about the publication: "Journal of Examples 7, 1-12 (2025)".');
    const file = readFileSync(join(folder, 'papers/muller-2025-cautious.md'), 'utf8');
    expect(file).not.toContain('acronym');
    expect(file).toContain('authors:\n  - Ada Müller\n  - Jan van der Berg\nvenue: icml\nyear: 2025\n');
    expect(file).toContain('  arxiv: "2409.90010"\n  doi: "10.5555/example.7.1"\n  pdf: https://arxiv.org/pdf/2409.90010\n');
    await expectValid();
  });

  it.each([
    [
      'Crossref',
      'https://doi.org/10.5555/Example.7.1',
      '/crossref/works/10.5555%2FExample.7.1',
      'crossref.json',
      'gomez-bombarelli-2025-designing',
    ],
    [
      'OpenReview',
      'https://openreview.net/forum?id=ExAmPlE001',
      '/openreview/notes?id=ExAmPlE001',
      'openreview-v2.json',
      'muller-2024-flows',
    ],
  ])('from %s', async (_, source, path, body, id) => {
    const { code, stderr } = await addHere([source, ...complete], { routes: { [path]: answer(body) } });
    expect(stderr).toMatch(/^Asking [A-Za-z]+ for \S+ \.\.\.\n$/);
    expect(code).toBe(0);
    expect(papers()).toEqual([...before, `${id}.md`].toSorted());
    await expectValid();
  });

  it('with a key and a file name of its own when the usual ones are taken', async () => {
    await writeContent(folder, {
      'content/papers/muller-2024-q-star.md': otherPaper({ authors: '["Ada Müller"]', year: '2024', title: '"Q Learning of Designs"' }),
    });
    const { code, stderr } = await addHere(['-', ...complete], { input: bibtex });
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(readFileSync(join(folder, 'papers/muller-2024-q-star-2.md'), 'utf8')).toContain('key: "muller2024qb"');
    await expectValid();
  });

  it('not when it is a rehearsal', async () => {
    const { code, stdout } = await addHere(['-', ...complete, '--dry-run'], { input: bibtex });
    expect(code).toBe(0);
    expect(stdout).toContain('Nothing was written (--dry-run).');
    expect(papers()).toEqual(before);
  });
});

describe('nothing is written, and one message says why,', () => {
  const bib = (changes: (text: string) => string) => ({ input: changes(bibtex) });
  const arxivPath = '/arxiv/query?id_list=2409.90010&max_results=1';
  const cases: readonly [name: string, args: readonly string[], options: AddOptions, says: string | RegExp][] = [
    ['without a source', [], {}, /^Which paper\?\n\nnpm run add -- SOURCE/],
    ['with an unknown option', ['-', '--topics', 'x'], {}, /^Unknown option '--topics'\.\n"npm run add -- --help" lists the options\.\n$/],
    ['with two sources', ['2409.90010', '2409.90011'], {}, 'One paper at a time'],
    ['with something else than a source', ['hello'], {}, '"hello" is no arXiv id, no DOI'],
    ['with a file that is not there', ['missing.bib'], {}, 'There is no file "missing.bib".\n'],
    ['with a folder', ['content'], {}, 'The file "content" cannot be read: EISDIR'],
    ['with text that is no BibTeX', ['-', ...complete], { input: 'hello' }, 'There is no BibTeX entry in the text.'],
    ['with BibTeX that is cut', ['-', ...complete], { input: bibtex.slice(0, 100) }, 'The BibTeX cannot be read: '],
    [
      'with two entries',
      ['-', ...complete],
      { input: bibtex + bibtex.replace('quoted,', 'other,') },
      'There are 2 BibTeX entries (mueller2024quoted, mueller2024other); give one at a time.',
    ],
    ['with BibTeX without year', ['-', ...complete], bib((text) => text.replace(/ {2}year.*\n/, '')), 'has no year'],
    ['with BibTeX without address', ['-', ...complete], bib((text) => text.replace(/,\n {2}url.*\n/, '\n')), 'give one with --paper URL'],
    [
      'without topic and summary',
      ['-'],
      { input: bibtex },
      /^There is nobody to ask[\s\S]*--topic ID, one or more of: conservative, ensembles[\s\S]*--summary TEXT/,
    ],
    [
      'with an unknown topic',
      ['-', '--topic', 'ensemble', '--summary', summary],
      { input: bibtex },
      'There is no topic "ensemble". Did you mean "ensembles"?',
    ],
    [
      'with a branch as topic',
      ['-', '--topic', 'surrogates', '--summary', summary],
      { input: bibtex },
      'The topic "surrogates" has topics below it; choose among them: conservative, ensembles',
    ],
    [
      'with HTML in the summary',
      ['-', '--topic', 'ensembles', '--summary', `${summary} <b>x</b>`],
      { input: bibtex },
      '--summary must be plain text: "<" is not allowed (no HTML).\n',
    ],
    [
      'with a short summary',
      ['-', '--topic', 'ensembles', '--summary', 'Good.'],
      { input: bibtex },
      '--summary must have at least 40 characters; it has 5.',
    ],
    [
      'with an unknown --venue',
      ['-', ...complete, '--venue', 'icmll'],
      { input: bibtex },
      'There is no venue "icmll". Did you mean "icml"?',
    ],
    [
      'with an unknown kind of design',
      ['-', ...complete, '--space', 'discret'],
      { input: bibtex },
      '--space "discret" is not known. Did you mean "discrete"?',
    ],
    [
      'with an unknown venue',
      ['-', ...complete],
      bib((text) => text.replace('Machine Learning}', 'Something Else}')),
      'The venue "Proceedings of the 41st International Conference on Something Else" is not in the list.',
    ],
    [
      'with a part of a venue',
      ['-', ...complete],
      bib((text) => text.replace('Machine Learning}', 'Machine Learning, Workshop on Design}')),
      /may be one of several; say which with --venue ID:\n {2}icml /,
    ],
    ['with a bad address', ['-', ...complete, '--code', 'http://localhost/x'], { input: bibtex }, 'must start with "https://"'],
    [
      'with a listed title',
      ['-', ...complete],
      bib((text) => text.replace(/title .*\n/, 'title = {Conservative objective model for effective offline model-based optimization},\n')),
      'content/papers/trabucco-2021-coms.md has the title "Conservative Objective Models',
    ],
    [
      'with a listed arXiv id, before asking',
      ['2107.06882v3', ...complete],
      { routes: {} },
      'The paper is in the list already: content/papers/trabucco-2021-coms.md has the arXiv id 2107.06882.\nAdd topics and corrections there: https://github.com/',
    ],
    [
      'with a listed OpenReview id',
      ['https://openreview.net/forum?id=_j8yVIyp27Q', ...complete],
      { routes: {} },
      'content/papers/chen-2022-bdi.md has the OpenReview id _j8yVIyp27Q',
    ],
    ['with a listed DOI in another case', ['doi:10.1234/COMS.2021', ...complete], { routes: {} }, 'has the DOI 10.1234/coms.2021'],
    [
      'without network',
      ['2409.90010', ...complete],
      {},
      /arXiv cannot be reached \(ECONNREFUSED\)\. Check the network connection; the address is http:\/\/127\.0\.0\.1:2\.\n$/,
    ],
    ['after 404', ['10.5555/none', ...complete], { routes: {} }, 'Neither Crossref nor DataCite has the DOI "10.5555/none".'],
    [
      'after 429',
      ['2409.90010', ...complete],
      { routes: { [arxivPath]: { status: 429, headers: { 'retry-after': '900' } } } },
      'arXiv asks to wait 900 seconds',
    ],
    [
      'after a malformed answer',
      ['2409.90010', ...complete],
      { routes: { [arxivPath]: { body: '<feed>' } } },
      'arXiv sent an answer that cannot be read',
    ],
  ];

  it.each(cases)('%s', async (_, args, options, says) => {
    const { code, stdout, stderr } = await addHere(args, options);
    if (typeof says === 'string') expect(stderr).toContain(says);
    else expect(stderr).toMatch(says);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(stdout).not.toContain('Wrote');
    expect(code).toBe(1);
    expect(papers()).toEqual(before);
  });

  it('as a process, without a trace of the program', async () => {
    const { code, stdout, stderr } = await add(['-', '--topic', 'ensemble', '--summary', summary], { input: bibtex });
    expect(stderr).toBe('There is no topic "ensemble". Did you mean "ensembles"? The topics are: conservative, ensembles\n');
    expect(stdout).not.toContain('Wrote');
    expect(code).toBe(1);
    expect(papers()).toEqual(before);
  });

  it('with a file in another encoding, whose letters would be lost', async () => {
    writeFileSync(`${folder}.bib`, Buffer.from(bibtex.replace('M{\\"u}ller', 'Müller'), 'latin1'));
    const { code, stderr } = await addHere([`${folder}.bib`, ...complete]);
    expect(stderr).toBe(`The file "${folder}.bib" is not encoded in UTF-8: save it again with that encoding.\n`);
    expect(code).toBe(1);
    expect(papers()).toEqual(before);
  });

  it('with content that is broken elsewhere', async () => {
    await writeContent(folder, { 'content/pages/about.md': '---\ntitle: "About"\n---\nText.\n' });
    const { code, stderr } = await addHere(['-', ...complete], { input: bibtex });
    expect(stderr).toMatch(/^The content has problems in other files; repair them first[\s\S]*content\/pages\/about\.md/);
    expect(code).toBe(1);
    expect(papers()).toEqual(before);
  });

  it('with a file name that is taken', async () => {
    const { code, stderr } = await addHere(['-', ...complete, '--id', 'chen-2022-bdi'], { input: bibtex });
    expect(stderr).toBe('content/papers/chen-2022-bdi.md exists already; choose another file name with --id.\n');
    expect(code).toBe(1);
    expect(papers()).toEqual(before);
  });
});

it('--help shows how to use it', async () => {
  const { code, stdout } = await addHere(['--help']);
  expect(code).toBe(0);
  for (const option of ['--topic', '--summary', '--venue', '--yes', '--dry-run']) expect(stdout).toContain(`  ${option} `);
});
