/** `npm run verify`: contradictions are found, outages are not held against anyone. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { compareRecord } from '../../src/records/compare.ts';
import type { SourceRecord } from '../../src/records/source-record.ts';
import { paperSchema } from '../../src/schemas/paper.ts';
import { otherPaper } from '../checks/base.ts';
import { answer, environmentFor, type ReplayServer, type Reply, startReplayServer } from './replay-server.ts';
import { runScript, writeContent } from './script.ts';

vi.setConfig({ testTimeout: 60_000 });

describe('compareRecord', () => {
  const venues = [
    { id: 'icml', name: 'International Conference on Machine Learning', short: 'ICML' },
    { id: 'iclr', name: 'International Conference on Learning Representations', short: 'ICLR' },
    { id: 'arxiv', name: 'arXiv preprint', short: 'arXiv' },
  ];
  const entry = paperSchema.parse({
    title: 'Cautious δ-Search: Designs',
    authors: ['Höner zu Siederdissen, Christian', 'Bo Li'],
    venue: 'icml',
    year: 2024,
    links: { paper: 'https://example.org', arxiv: '2409.90010', doi: '10.5555/x' },
    summary: 'A summary that is long enough to be accepted by the schema.',
    designSpace: [],
    objectives: [],
    topics: ['ensembles'],
    added: '2025-03-04',
  });
  const published: SourceRecord = {
    source: 'Crossref',
    title: 'CAUTIOUS $\\delta$-search - designs',
    authors: ['C. Höner zu Siederdissen'],
    year: 2023,
    otherYears: [2024],
    venueName: 'Proceedings of the 41st International Conference on Machine Learning',
    isPreprint: false,
    doi: '10.5555/X',
  };
  const manuscript: SourceRecord = {
    ...published,
    source: 'arXiv',
    venueName: 'arXiv',
    isPreprint: true,
    year: 2022,
    otherYears: [],
    arxiv: '2409.90010',
  };
  const fields = (record: SourceRecord, changes: Partial<typeof entry> = {}) =>
    compareRecord({ ...entry, ...changes }, record, venues).map(({ field, weight }) => `${field}: ${weight}`);

  it.each([
    ['agrees whatever the capitals, the accents and the print', published, {}, []],
    ['agrees with a manuscript of another year', manuscript, {}, []],
    ['finds another title', { ...published, title: 'Something Else' }, {}, ['title: error']],
    ['notes another title of a manuscript', { ...manuscript, title: 'Something Else' }, {}, ['title: note']],
    [
      'finds the manuscript of another paper',
      { ...manuscript, title: 'Something Else', authors: ['Eve Doe'] },
      {},
      ['title: error', 'first author: error'],
    ],
    ['finds another first author', { ...published, authors: ['Bo Li', 'Christian Höner zu Siederdissen'] }, {}, ['first author: error']],
    ['knows an author whose family name is cut', { ...published, authors: ['Christian Höner zu Siederdissen'] }, {}, []],
    ['finds another year', { ...published, year: 2021, otherYears: [] }, {}, ['year: error']],
    ['finds another year of a preprint', manuscript, { venue: 'arxiv' }, ['year: error']],
    ['finds another venue', { ...published, venueName: 'ICLR' }, {}, ['venue: error']],
    ['notes a venue that is not in the list', { ...published, venueName: 'Nature' }, {}, ['venue: note']],
    ['takes a part of the venue for it', { ...published, venueName: 'ICML Workshop on Design' }, {}, []],
    ['finds a preprint that has appeared', published, { venue: 'arxiv' }, ['venue: error']],
    ['finds another DOI', { ...published, doi: '10.5555/y' }, {}, ['doi: error']],
    ['notes an identifier that the entry lacks', { ...published, openreview: 'ExAmPlE001' }, {}, ['openreview: note']],
    ['notes the DOI of the archive beside that of the publisher', { ...manuscript, doi: '10.48550/arXiv.2409.90010' }, {}, ['doi: note']],
  ] as const)('%s', (_, record, changes, expected) => expect(fields(record, changes)).toEqual(expected));
});

let folder = '';
let server: ReplayServer | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'verify-'));
});
afterEach(async () => {
  await server?.close();
  server = undefined;
  rmSync(folder, { recursive: true });
});

/** An entry that agrees with the record of arXiv in the answers. */
const cautious = (fields: Readonly<Record<string, string>> = {}) =>
  otherPaper({
    title: '"CAUTIOUS-1: Ranking & Rejecting Designs far from the Data"',
    authors: '["Ada Müller", "Jan van der Berg"]',
    year: '2025',
    links: '{ paper: "https://arxiv.org/abs/2409.90010", arxiv: "2409.90010", doi: "10.5555/example.7.1" }',
    ...fields,
  });
const arxivPath = '/arxiv/query?id_list=2409.90010&max_results=1';
const crossrefPath = '/crossref/works/10.5555%2Fexample.7.1';
const doiRecord: Reply = {
  body: (answer('crossref.json').body ?? '')
    .replace(/"title": \[[^\]]*\]/, '"title": ["Cautious-1: Ranking &amp; Rejecting Designs Far from the Data"]')
    .replace('"Gómez-Bombarelli"', '"Müller"'),
};

async function verify(
  args: readonly string[],
  routes?: Readonly<Record<string, Reply>>,
  environment: Readonly<Record<string, string>> = {},
) {
  if (routes) server = await startReplayServer(routes);
  return await runScript('verify', [...args, '--content', folder], {
    environment: { ...(server?.environment ?? environmentFor('http://127.0.0.1:2')), ...environment },
  });
}

describe('npm run verify', () => {
  it('passes entries that agree with their records', async () => {
    await writeContent(folder, { 'content/papers/third.md': cautious() });
    const { code, stdout } = await verify(['third'], { [arxivPath]: answer('arxiv.xml'), [crossrefPath]: doiRecord });
    expect(stdout).toBe('2 records compared, 0 contradictions, 0 records not checked.\n');
    expect(code).toBe(0);
  });

  it('shows contradictions as a table, and adds it to the summary of a workflow', async () => {
    await writeContent(folder, {
      'content/papers/third.md': cautious({ title: '"A Different Title"', authors: '["Eve Doe"]', year: '2021' }),
    });
    const summary = join(folder, '..', `${folder.split('/').at(-1)}.md`);
    const { code, stdout } = await verify(
      ['third'],
      { [arxivPath]: answer('arxiv.xml'), [crossrefPath]: doiRecord },
      { GITHUB_STEP_SUMMARY: summary },
    );
    expect(stdout).toMatchInlineSnapshot(`
      "| Paper | Field        | In the list       | In the record                                             | Source   |
      | ----- | ------------ | ----------------- | --------------------------------------------------------- | -------- |
      | third | title        | A Different Title | CAUTIOUS-1: Ranking & Rejecting Designs Far from the Data | arXiv    |
      | third | first author | Eve Doe           | Ada Müller                                                | arXiv    |
      | third | title        | A Different Title | Cautious-1: Ranking & Rejecting Designs Far from the Data | Crossref |
      | third | first author | Eve Doe           | Rafael Müller                                             | Crossref |
      | third | year         | 2021              | 2025                                                      | Crossref |

      2 records compared, 5 contradictions, 0 records not checked.
      "
    `);
    expect(readFileSync(summary, 'utf8')).toBe(`## Records of the papers\n\n${stdout}`);
    rmSync(summary);
    expect(code).toBe(1);
  });

  it('fails on an identifier behind which there is nothing', async () => {
    await writeContent(folder, { 'content/papers/third.md': cautious() });
    const { code, stdout } = await verify(['third'], { [arxivPath]: answer('arxiv-empty.xml') });
    expect(stdout).toContain('| third | arXiv has no paper "2409.90010"');
    expect(stdout).toContain('| third | Neither Crossref nor DataCite has the DOI "10.5555/example.7.1".');
    expect(stdout).toContain('0 records compared, 2 contradictions, 0 records not checked.');
    expect(code).toBe(1);
  });

  it.each([
    [
      'a service has a problem',
      { [arxivPath]: { status: 500 }, [crossrefPath]: { status: 503 } },
      'arXiv has a problem of its own (HTTP 500)',
    ],
    [
      'a service sends something else',
      { [arxivPath]: answer('busy-page.txt'), [crossrefPath]: { body: '{' } },
      'arXiv sent an answer that cannot be read: it is a web page instead of data',
    ],
    ['there is no network', undefined, 'arXiv cannot be reached (ECONNREFUSED)'],
  ])('does not fail when %s', async (_, routes, says) => {
    await writeContent(folder, { 'content/papers/third.md': cautious() });
    const { code, stdout } = await verify(['third'], routes);
    expect(stdout).toContain(`Not checked: third: ${says}`);
    expect(stdout).toContain('0 records compared, 0 contradictions, 2 records not checked.');
    expect(code).toBe(0);
  });

  it('asks for all papers at once without words, and says what has no identifier', async () => {
    await writeContent(folder, { 'content/papers/third.md': otherPaper() });
    const { stdout, code } = await verify([], {});
    expect(server?.requests[0]).toBe('/arxiv/query?id_list=2107.06882&max_results=1');
    expect(stdout).toContain('Not checked: third: the entry has no arXiv id, DOI or OpenReview id');
    expect(code).toBe(1);
  });

  it('fails on an entry that cannot be read, alone or beside others', async () => {
    await writeContent(folder, { 'content/papers/third.md': cautious(), 'content/papers/fourth.md': otherPaper({ year: '"soon"' }) });
    const alone = await verify(['fourth']);
    expect(alone.stderr).toBe('Not compared, because "npm run check" finds problems in them: fourth\n');
    expect(alone).toMatchObject({ code: 1, stdout: 'No paper to compare.\n' });
    const both = await verify(['third', 'fourth'], { [arxivPath]: answer('arxiv.xml'), [crossrefPath]: doiRecord });
    expect(both).toMatchObject({ code: 1, stdout: '2 records compared, 0 contradictions, 0 records not checked.\n' });
  });

  it.each([
    [['changed', 'third'], 'Name papers, or write "changed" alone.\n'],
    [['third', '--base', 'main'], '--base goes with "changed": npm run verify -- changed --base COMMIT\n'],
  ])('refuses words that would count for nothing: %j', async (words, message) => {
    await writeContent(folder, { 'content/papers/third.md': cautious() });
    expect(await verify(words)).toMatchObject({ code: 1, stdout: '', stderr: message });
  });

  it('suggests the paper that was meant', async () => {
    await writeContent(folder);
    const { code, stderr } = await verify(['chen-2022-bdl']);
    expect(stderr).toBe('There is no paper "chen-2022-bdl". Did you mean "chen-2022-bdi"?\n');
    expect(code).toBe(1);
  });

  describe('changed', () => {
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', folder, '-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { stdio: 'pipe' });

    it('compares what differs from the main branch, committed or not', async () => {
      await writeContent(folder);
      git('init', '-q', '-b', 'main');
      git('add', '.');
      git('commit', '-q', '-m', 'base');
      git('switch', '-q', '-c', 'add-third');
      expect(await verify(['changed'])).toMatchObject({ code: 0, stdout: 'No paper to compare.\n' });
      writeFileSync(join(folder, 'papers/third.md'), cautious());
      git('add', '.');
      git('commit', '-q', '-m', 'third');
      writeFileSync(join(folder, 'papers/fourth.md'), otherPaper());
      rmSync(join(folder, 'papers/chen-2022-bdi.md'));
      const { stdout, code } = await verify(['changed']);
      expect(stdout).toContain('Not checked: fourth: ');
      expect(stdout).toContain('Not checked: third: ');
      expect(stdout).not.toContain('trabucco');
      expect(code).toBe(0);
      expect((await verify(['changed', '--base', 'HEAD'])).stdout).not.toContain('third');
    });

    it('says what git says where there is no history', async () => {
      await writeContent(folder);
      const { code, stderr } = await verify(['changed']);
      expect(stderr).toMatch(/^git cannot tell what was changed in \S+: fatal: not a git repository/);
      expect(stderr).toMatch(/\nName the papers instead: npm run verify -- ID \.\.\.\n$/);
      expect(code).toBe(1);
    });

    it('says when git does not know the base', async () => {
      await writeContent(folder);
      git('init', '-q');
      git('commit', '-q', '--allow-empty', '-m', 'base');
      const { code, stderr } = await verify(['changed', '--base', 'nowhere']);
      expect(stderr).toBe('git does not know nowhere as a base here. Fetch it (git fetch origin main), or name a commit with --base.\n');
      expect(code).toBe(1);
    });
  });
});
