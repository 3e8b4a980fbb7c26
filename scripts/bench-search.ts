/**
 * `npm run bench:search`: measures the search of the papers page in a real browser, at several sizes of the list, and
 * prints a table. Lists larger than the real one are filled up with generated papers.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { startCompressingServer } from './bench/compressing-server.ts';
import { writeGrownProject } from './bench/grown-project.ts';
import { measureSearch, type SearchFigures } from './bench/measure-search.ts';
import { browserArgs, findBrowser } from './browser.ts';
import { CommandError, readOptions, runCommand, runProgram } from './command.ts';
import { root } from './project.ts';

const usage = 'npm run bench:search -- [--sizes 61,1000,10000] [--keep]     --keep uses the builds of the last run where they are';

/** Builds a list of so many papers outside of the project's own folders; the content checks have nothing to say on generated text. */
async function buildGrownSite(size: number, keep: boolean): Promise<string> {
  const folder = join(root, '.cache', 'bench', String(size));
  const out = join(folder, 'dist');
  if (keep) return out;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await writeGrownProject(root, folder, size);
  console.log(`Building a site of ${size} papers ...`);
  const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');
  const { code, output } = await runProgram(process.execPath, ['--max-old-space-size=6144', astro, 'build', '--force'], {
    cwd: folder,
    env: process.env,
    quiet: true,
  });
  if (code !== 0) throw new CommandError(`The site of ${size} papers could not be built:\n${output.slice(-2000)}`);
  return out;
}

const columns: readonly [heading: string, text: (size: number, figures: SearchFigures) => string][] = [
  ['papers', (size) => size.toLocaleString('en')],
  ['page kB', (_, { pageBytes }) => (pageBytes / 1000).toFixed(0)],
  ['first query kB', (_, { firstQueryBytes }) => (firstQueryBytes / 1000).toFixed(0)],
  ['focus to first result ms', (_, { coldMs }) => coldMs.toFixed(0)],
  ['new query ms, median', (_, { newQueryMs }) => newQueryMs.median.toFixed(1)],
  ['p95', (_, { newQueryMs }) => newQueryMs.p95.toFixed(1)],
  ['warm query ms, median', (_, { warmQueryMs }) => warmQueryMs.median.toFixed(1)],
  ['p95', (_, { warmQueryMs }) => warmQueryMs.p95.toFixed(1)],
  ['facet ms, median', (_, { facetMs }) => facetMs.median.toFixed(1)],
  ['p95', (_, { facetMs }) => facetMs.p95.toFixed(1)],
];

runCommand(async () => {
  const options = readOptions(usage, { sizes: { type: 'string' }, keep: { type: 'boolean' } });
  const sizes = (options.sizes ?? '61,1000,10000').split(',').map(Number);
  if (!sizes.every((size) => Number.isInteger(size) && size > 0))
    throw new CommandError('--sizes takes whole numbers joined by commas, such as 61,1000.');
  const browser = await chromium.launch({ executablePath: findBrowser(root).path, args: browserArgs() });
  const rows: string[][] = [];
  try {
    for (const size of sizes) {
      const server = await startCompressingServer(await buildGrownSite(size, options.keep ?? false));
      try {
        const figures = await measureSearch(browser, server);
        rows.push(columns.map(([, text]) => text(size, figures)));
        console.log(`Measured ${size} papers.`);
      } finally {
        await server.close();
      }
    }
  } finally {
    await browser.close();
  }
  console.log(
    [columns.map(([heading]) => heading), columns.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n'),
  );
  return 0;
});
