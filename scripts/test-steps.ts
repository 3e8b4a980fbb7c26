/** The steps of `npm test`, in the order in which they run. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type BuiltSite, builtSites } from '../tests/setup/built-sites.ts';
import { findBrowser } from './browser.ts';
import { CommandError, runProgram } from './command.ts';
import { root } from './project.ts';
import { buildSite } from './site-build.ts';
import { addTallies, oneCheck, type Tally, tallyPlaywright, tallyVitest } from './test-report.ts';

export interface TestStep {
  /** The word that selects it: `npm test -- unit`. */
  readonly name: string;
  readonly title: string;
  run(): Promise<Tally>;
}

const reports = join(root, '.cache', 'test');

async function runTool(name: string, args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<number> {
  const options = { cwd: root, env: { ...process.env, ...environment } };
  return (await runProgram(join(root, 'node_modules', '.bin', name), args, options)).code;
}

/** Runs a tool that writes a JSON report, and counts it; no report is a failure. */
async function countReport(file: string, run: () => Promise<number>, tally: (report: unknown, code: number) => Tally): Promise<Tally> {
  mkdirSync(reports, { recursive: true });
  rmSync(file, { force: true });
  const code = await run();
  return existsSync(file) ? tally(JSON.parse(readFileSync(file, 'utf8')), code) : oneCheck(false);
}

function runVitest(project: string): Promise<Tally> {
  const file = join(reports, `${project}.json`);
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  return countReport(file, () => runTool('vitest', args), tallyVitest);
}

async function buildTestSite(name: string, site: BuiltSite): Promise<Tally> {
  rmSync(site.dir, { recursive: true, force: true });
  const environment = { ...process.env, SITE_BASE: site.base, SITE_ORIGIN: site.origin };
  try {
    await buildSite({ root, out: site.dir, environment }, (message) => console.log(`${name}: ${message}`));
    return oneCheck(true);
  } catch (error) {
    console.log(error instanceof CommandError ? `${name}: ${error.message}` : error);
    return oneCheck(false);
  }
}

/** Whether both builds are there; says so when they are not, for their tests then count as failed. */
function haveBuilds(): boolean {
  const missing = Object.values(builtSites).some(({ dir }) => !existsSync(join(dir, 'index.html')));
  if (missing) console.log('There is no build to test: the step "build" failed or did not run.');
  return !missing;
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}

async function runPlaywright(): Promise<Tally> {
  const browser = findBrowser(root);
  console.log(`The browser is ${browser.path}, from ${browser.source}.`);
  const file = join(reports, 'playwright.json');
  const environment = {
    CHROME_PATH: browser.path,
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    TEST_PORT_ROOT: String(await findFreePort()),
    TEST_PORT_BASE: String(await findFreePort()),
  };
  return countReport(file, () => runTool('playwright', ['test', '--reporter=list,json'], environment), tallyPlaywright);
}

export const testSteps: readonly TestStep[] = [
  { name: 'lint', title: 'Format and lint', run: async () => oneCheck((await runTool('biome', ['ci'])) === 0) },
  {
    name: 'types',
    title: 'Types',
    run: async () => oneCheck((await runTool('astro', ['check', '--minimumFailingSeverity', 'warning'])) === 0),
  },
  { name: 'unit', title: 'Unit tests', run: () => runVitest('unit') },
  {
    name: 'build',
    title: 'Build, at the root and under a base path',
    // One after the other: Astro keeps one cache for both.
    run: async () =>
      addTallies([await buildTestSite('at the root', builtSites.root), await buildTestSite('under a base path', builtSites.base)]),
  },
  { name: 'built', title: 'Tests of the built site', run: async () => (haveBuilds() ? runVitest('built') : oneCheck(false)) },
  { name: 'browser', title: 'Browser tests', run: async () => (haveBuilds() ? runPlaywright() : oneCheck(false)) },
];
