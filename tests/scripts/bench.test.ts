import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { generatePapers } from '../../scripts/bench/generated-papers.ts';
import { paperFile, readPapers } from '../../scripts/bench/grown-project.ts';
import { runMeasured } from '../../scripts/bench/measured-run.ts';
import { templateOf, weighListFiles } from '../../scripts/bench/site-files.ts';
import { root } from '../../scripts/project.ts';
import { checkContent, formatProblems } from '../../src/checks/index.ts';
import { readContentFiles } from '../../src/integrations/read-content.ts';

const real = await readPapers(join(root, 'content', 'papers'));

describe('generated papers', () => {
  test('are papers that the content checks accept', { timeout: 60_000 }, async () => {
    const { files, skipped } = await readContentFiles(join(root, 'content'));
    const papers = generatePapers(real, 60).map((paper) => ({ path: `content/papers/${paper.id}.md`, text: paperFile(paper) }));
    expect(formatProblems(checkContent({ files: [...files, ...papers], skipped }))).toBe(formatProblems([]));
  });

  test('are the same for a seed, and others for another', () => {
    expect(generatePapers(real, 20, 7)).toEqual(generatePapers(real, 20, 7));
    expect(generatePapers(real, 20, 7)).not.toEqual(generatePapers(real, 20, 8));
  });

  test('come with notes, formulas and authors of several papers', () => {
    const papers = generatePapers(real, 300);
    expect(papers.some(({ notes }) => notes === '')).toBe(true);
    expect(papers.some(({ notes }) => notes.includes('$$'))).toBe(true);
    const names = papers.flatMap(({ entry }) => entry.authors);
    expect(new Set(names).size).toBeLessThan(names.length);
  });
});

test.each([
  ['index.html', '/'],
  ['404.html', '/404.html'],
  ['papers/index.html', '/papers/'],
  ['papers/ren-2022-pex/index.html', '/papers/ID/'],
  ['topics/stability/page/12/index.html', '/topics/ID/page/N/'],
  ['authors/page/2/index.html', '/authors/page/N/'],
])('%s is a page of the template %s', (file, template) => expect(templateOf(file)).toBe(template));

test('the files that hold the list are weighed, and no pages, parts of pages or entries', () => {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  try {
    const long = 'x'.repeat(20_000);
    const list = ['api/v1/papers.json', 'contribute/known.json', 'feed.xml', 'offline/1.pack', 'papers.bib', 'sw.js'];
    for (const file of [...list, 'index.html', 'papers/a.bib', '_astro/a.js', 'pagefind/pagefind.js', 'api/v1/papers/a.json']) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), long);
    }
    writeFileSync(join(folder, 'robots.txt'), 'short');
    expect(weighListFiles(folder).map(({ file }) => file)).toEqual(list);
    expect(weighListFiles(folder).every(({ bytes, sentBytes }) => bytes === 20_000 && sentBytes < 200)).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

describe('a measured run', { timeout: 60_000 }, () => {
  const run = (script: string, signal = new AbortController().signal) =>
    runMeasured(process.execPath, ['-e', script], { cwd: root, signal, what: 'The program' });

  test('gives back what was printed, and the processor time of what the program started', async () => {
    const busy = 'const end = process.cpuUsage().user + 3e5; while (process.cpuUsage().user < end);';
    const { output, cpuSeconds, peakBytes } = await run(
      `require('node:child_process').spawnSync(process.execPath, ['-e', '${busy}']); console.log('done'); setTimeout(() => {}, 600)`,
    );
    expect(output).toBe('done\n');
    expect(cpuSeconds).toBeGreaterThan(0.25);
    expect(peakBytes).toBeGreaterThan(10_000_000);
  });

  test('says what failed', async () => {
    await expect(run("console.error('no such thing'); process.exitCode = 3")).rejects.toThrow('The program failed:\nno such thing');
  });

  test('ends all that it started when it is interrupted', async () => {
    const interruption = new AbortController();
    const running = run('setInterval(() => {}, 1000)', interruption.signal);
    interruption.abort(new Error('enough'));
    await expect(running).rejects.toThrow('enough');
  });
});

test.each([
  [['--sizes', '10,many'], '--sizes takes whole numbers'],
  [['--parts', 'speed'], 'There is no part "speed"; the parts are build, plain, pages, search.'],
  [['--size', '10'], "Unknown option '--size'"],
])('npm run bench -- %j is refused with a sentence', { timeout: 60_000 }, (args, sentence) => {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts', 'bench.ts'), ...args], { encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining(sentence) });
  expect(stderr).not.toContain('    at ');
});
