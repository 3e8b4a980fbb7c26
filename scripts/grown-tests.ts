/** The tests of the built site once more, in a copy of the project whose list has grown: what today's list is too short for. */
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeGrownProject } from './bench/grown-project.ts';
import { findBrowser } from './browser.ts';
import { Interruption, isInterruption, runProgram } from './command.ts';
import { root } from './project.ts';
import { addTallies, oneCheck, type Tally, tallyPlaywright, tallyVitest } from './test-report.ts';

/** Papers besides the real ones: lists go on at further pages, feeds are cut, and figures have no room for every name. */
const morePapers = 240;

/** Names on a page of authors in the copy: the list goes on at further pages there too, which the site's own limit lets it do from far more papers on. */
const namesOnPage = 200;

function shortenPagesOfAuthors(folder: string): void {
  const file = join(folder, 'src', 'domain', 'authors.ts');
  const limit = /(?<=^const namesOnPage = )\d+/m;
  const source = readFileSync(file, 'utf8');
  if (!limit.test(source)) throw new Error(`${file} has no "namesOnPage".`);
  writeFileSync(file, source.replace(limit, String(namesOnPage)));
}

/** What the tests need besides what a build reads. */
const testFiles = ['tests', 'playwright.config.ts', 'vitest.config.ts', 'README.md'];

/** Counts a report that the copy has written; none is a failure. */
function countReport(file: string, tally: (report: unknown, code: number) => Tally): Tally {
  return existsSync(file) ? tally(JSON.parse(readFileSync(file, 'utf8')), 0) : oneCheck(false);
}

/** @throws Interruption when it was asked to end */
export async function testGrownList(): Promise<Tally> {
  const folder = join(root, '.cache', 'test', 'grown');
  await writeGrownProject(root, folder, morePapers);
  shortenPagesOfAuthors(folder);
  for (const name of testFiles) cpSync(join(root, name), join(folder, name), { recursive: true });
  const browser = await findBrowser(root);
  const run = async (...args: readonly string[]) => {
    const options = { cwd: folder, env: { ...process.env, CHROME_PATH: browser.path } };
    const { code } = await runProgram(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], options);
    if (isInterruption(code)) throw new Interruption('Interrupted.');
    return code === 0;
  };
  const isListed = await run(join('scripts', 'readme.ts'));
  const isGood = await run(join('scripts', 'test.ts'), 'build', 'built', 'browser');
  const reports = join(folder, '.cache', 'test');
  const counted = addTallies([
    oneCheck(isListed),
    countReport(join(reports, 'built.json'), tallyVitest),
    countReport(join(reports, 'playwright.json'), tallyPlaywright),
  ]);
  // Builds are in no report.
  const tally = isGood || counted.failed > 0 ? counted : addTallies([counted, oneCheck(false)]);
  // Four builds of a long list are large; of a failure one wants to see them.
  if (tally.failed === 0) rmSync(folder, { recursive: true });
  return tally;
}
