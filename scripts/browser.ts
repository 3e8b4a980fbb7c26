/** The browser that the tests drive: the one that the packages bring, else one that is there. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { CommandError } from './command.ts';

export interface Browser {
  /** Path of the program. */
  readonly path: string;
  /** Where it comes from, in words. */
  readonly source: string;
}

const systemNames = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Options that keep a browser from calling home; as root it cannot use its sandbox. */
export function browserArgs(isRoot = process.getuid?.() === 0): string[] {
  return [
    '--disable-background-networking',
    '--disable-sync',
    '--disable-component-update',
    '--no-first-run',
    ...(isRoot ? ['--no-sandbox'] : []),
  ];
}

/** The places of a system browser, those of the search path first. */
export function systemCandidates(searchPath: string | undefined): string[] {
  const folders = (searchPath ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...folders.flatMap((folder) => systemNames.map((name) => join(folder, name))), ...systemPaths];
}

/** Whether the program is one: a distribution may install a stub that only says how to get the browser. */
function answers(path: string): boolean {
  return existsSync(path) && spawnSync(path, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0;
}

/** Whether pages can be opened with the program: it may be there without the libraries it needs, or without the right to a sandbox. */
async function opensPages(path: string): Promise<boolean> {
  try {
    const browser = await chromium.launch({ executablePath: path, args: browserArgs(), timeout: 20_000 });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

/**
 * Unpacks the browser of the package @sparticuz/chromium, once for each version. The package always unpacks to the
 * folder for temporary files and takes whatever lies there, so it gets a folder of its own. The programs that are returned
 * are small scripts that add the package's libraries and fonts for the browser alone.
 *
 * @returns the browser as it should run, then without its sandbox, which some systems allow to known programs only;
 *   nothing where the package has no browser for the platform
 */
function unpackPackagedBrowser(root: string): readonly Browser[] {
  if (process.platform !== 'linux' || process.arch !== 'x64') return [];
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const { version } = JSON.parse(readFileSync(join(dirname(entry), '..', 'package.json'), 'utf8'));
  const folder = join(root, '.cache', 'chromium', String(version));
  const source = `the package @sparticuz/chromium ${version}`;
  const launchers = [
    { name: 'browser.sh', options: [], source },
    { name: 'browser-without-sandbox.sh', options: ['--no-sandbox'], source: `${source}, without a sandbox, which this system refuses it` },
  ];
  const browsers = launchers.map((launcher) => ({ path: join(folder, launcher.name), source: launcher.source }));
  if (browsers.every(({ path }) => answers(path))) return browsers;

  const partial = `${folder}.partial-${process.pid}`;
  mkdirSync(partial, { recursive: true });
  const unpack = `import { pathToFileURL } from 'node:url'; const { default: chromium } = await import(pathToFileURL(process.argv[1])); await chromium.executablePath();`;
  const done = spawnSync(process.execPath, ['--input-type=module', '-e', unpack, entry], {
    // The name of the runtime makes the package unpack its system libraries too.
    env: { ...process.env, TMPDIR: partial, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' },
    encoding: 'utf8',
  });
  if (done.status === 0) {
    writeFileSync(join(partial, 'fonts.conf'), fontsConfiguration(join(folder, 'fonts')));
    for (const { name, options } of launchers) {
      writeFileSync(join(partial, name), launcherScript(folder, options));
      chmodSync(join(partial, name), 0o755);
    }
    rmSync(folder, { recursive: true, force: true });
    renameSync(partial, folder);
  }
  rmSync(partial, { recursive: true, force: true });
  return browsers.filter(({ path }) => answers(path));
}

function launcherScript(folder: string, options: readonly string[]): string {
  const quoted = `'${folder.replaceAll("'", `'\\''`)}'`;
  return `#!/bin/sh
folder=${quoted}
export LD_LIBRARY_PATH="$folder/al2023/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}" FONTCONFIG_FILE="$folder/fonts.conf"
exec "$folder/chromium" ${[...options, '"$@"'].join(' ')}
`;
}

function fontsConfiguration(folder: string): string {
  const directories = [folder, '/usr/share/fonts', '/usr/local/share/fonts'].map((path) => `  <dir>${path.replaceAll('&', '&amp;')}</dir>`);
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${directories.join('\n')}
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;
}

function playwrightBrowser(): Browser | undefined {
  const path = chromium.executablePath();
  return answers(path) ? { path, source: "Playwright's own Chromium" } : undefined;
}

function downloadPlaywrightBrowser(root: string): Browser | undefined {
  const cli = createRequire(import.meta.url).resolve('@playwright/test/cli');
  console.log('No Chromium or Chrome found: fetching the one of Playwright ...');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { cwd: root, stdio: 'ignore' });
  return playwrightBrowser();
}

/**
 * Finds a browser for the tests: CHROME_PATH, the one among the packages, the system's, Playwright's, and at last a
 * download. The one among the packages has no windows, and takes half of the processor time of a whole browser.
 *
 * @param root folder of the project
 * @throws CommandError when there is none, with what to install
 */
export async function findBrowser(root: string, environment = process.env): Promise<Browser> {
  const wished = environment['CHROME_PATH'];
  if (wished) {
    if (answers(wished)) return { path: wished, source: 'CHROME_PATH' };
    throw new CommandError(`CHROME_PATH is "${wished}", which does not start: set it to the program of Chromium or Chrome, or unset it.`);
  }
  const [packaged, withoutSandbox] = unpackPackagedBrowser(root);
  if (packaged && (await opensPages(packaged.path))) return packaged;
  const system = systemCandidates(environment['PATH']).find(answers);
  if (system) return { path: system, source: 'the system' };
  const own = playwrightBrowser();
  if (own) return own;
  if (withoutSandbox && (await opensPages(withoutSandbox.path))) return withoutSandbox;
  const fetched = downloadPlaywrightBrowser(root);
  if (fetched) return fetched;
  throw new CommandError(
    'The browser tests need Chromium or Chrome: install one ("apt-get install chromium"), or set CHROME_PATH to its program.',
  );
}
