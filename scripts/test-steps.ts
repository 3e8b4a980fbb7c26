/** The steps of `npm test`, in the order in which they run. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './browser.ts';
import { type Ended, Interruption, isInterruption, runProgram } from './command.ts';
import { findFreePort } from './free-port.ts';
import { testGrownList } from './grown-tests.ts';
import { root } from './project.ts';
import { buildTestSites, haveBuilds } from './test-builds.ts';
import { addTallies, oneCheck, type Tally, tallyPlaywright, tallyVitest } from './test-report.ts';

export interface TestStep {
  /** The word that selects it: `npm test -- unit`. */
  readonly name: string;
  readonly title: string;
  /** Runs only when it is named, for it takes long: the steps to name. */
  readonly apart?: string;
  /** Runs beside the steps that follow, for it leaves most of a machine idle; what it prints comes when they have ended. */
  readonly beside?: true;
  /** @param print where the output goes of a step that runs beside others */
  run(print: (text: string) => void): Promise<Tally>;
}

interface ToolOptions {
  readonly environment?: NodeJS.ProcessEnv;
  /** Keep what it prints. */
  readonly quiet?: boolean;
}

const reports = join(root, '.cache', 'test');

/** @throws Interruption when the tool was asked to end */
async function runTool(name: string, args: readonly string[], { environment = {}, quiet = false }: ToolOptions = {}): Promise<Ended> {
  const options = { cwd: root, env: { ...process.env, ...environment }, quiet };
  const ended = await runProgram(join(root, 'node_modules', '.bin', name), args, options);
  if (isInterruption(ended.code)) throw new Interruption('Interrupted.');
  return ended;
}

async function checkWith(name: string, ...args: readonly string[]): Promise<Tally> {
  return oneCheck((await runTool(name, args)).code === 0);
}

/** Runs a tool whose output is printed when it has ended. */
async function runQuietly(print: (text: string) => void, name: string, args: readonly string[]): Promise<Tally> {
  const { code, output } = await runTool(name, args, { quiet: true });
  print(output.trimEnd());
  return oneCheck(code === 0);
}

/** Runs a tool that writes a JSON report, and counts it; no report is a failure. */
async function countReport(file: string, run: () => Promise<Ended>, tally: (report: unknown, code: number) => Tally): Promise<Tally> {
  mkdirSync(reports, { recursive: true });
  rmSync(file, { force: true });
  const { code } = await run();
  return existsSync(file) ? tally(JSON.parse(readFileSync(file, 'utf8')), code) : oneCheck(false);
}

function runVitest(project: string): Promise<Tally> {
  const file = join(reports, `${project}.json`);
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  return countReport(file, () => runTool('vitest', args), tallyVitest);
}

async function runPlaywright(...projects: readonly string[]): Promise<Tally> {
  if (!haveBuilds()) return oneCheck(false);
  const browser = await findBrowser(root);
  console.log(`The browser is ${browser.path}, from ${browser.source}.`);
  const file = join(reports, 'playwright.json');
  const environment = {
    CHROME_PATH: browser.path,
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    TEST_PORT_ROOT: String(await findFreePort()),
    TEST_PORT_BASE: String(await findFreePort()),
    TEST_PORT_HOSTILE: String(await findFreePort()),
  };
  const args = ['test', '--reporter=list,json', ...projects.map((project) => `--project=${project}`)];
  return countReport(file, () => runTool('playwright', args, { environment }), tallyPlaywright);
}

export const testSteps: readonly TestStep[] = [
  {
    name: 'types',
    title: 'Types',
    beside: true,
    run: async (print) =>
      addTallies([
        await runQuietly(print, 'astro', ['check', '--minimumFailingSeverity', 'warning']),
        // What the browser offers to a service worker and to a page differs, so they are two programs.
        await runQuietly(print, 'tsc', ['--project', 'src/service-worker']),
      ]),
  },
  { name: 'lint', title: 'Format and lint', run: () => checkWith('biome', 'ci') },
  { name: 'unused', title: 'Unused code and packages', run: () => checkWith('knip', '--no-progress') },
  { name: 'unit', title: 'Unit tests', run: () => runVitest('unit') },
  {
    name: 'build',
    title: 'Builds: at the root, under a base path, once more elsewhere, and of hostile entries',
    run: buildTestSites,
  },
  { name: 'built', title: 'Tests of the built site', run: async () => (haveBuilds() ? runVitest('built') : oneCheck(false)) },
  { name: 'browser', title: 'Browser tests', run: () => runPlaywright('root', 'base', 'hostile') },
  {
    name: 'walks',
    title: 'Walks by keyboard, by ear, at high zoom and on paper, all colours, faults of hosts and storage, and other long browser tests',
    apart: 'build walks',
    run: () => runPlaywright('walks', 'root-apart', 'base-apart', 'hostile-apart'),
  },
  {
    name: 'typeset',
    title: 'Citations as biber reads them and as LaTeX prints them',
    apart: 'typeset',
    run: () => runVitest('typeset'),
  },
  {
    name: 'engines',
    title: 'The site in Firefox and in WebKit, the engine of Safari, where they are installed',
    apart: 'build engines',
    run: async () => (haveBuilds() ? runVitest('engines') : oneCheck(false)),
  },
  {
    name: 'grown',
    title: 'All tests of the built site on a list of 300 papers',
    apart: 'grown',
    run: testGrownList,
  },
];
