/** The browser that the tests drive: one that is there, else one that the packages bring. */
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

/** Whether the program starts: a distribution may install a stub that only says how to get the browser. */
function answers(path: string): boolean {
  return existsSync(path) && spawnSync(path, ['--version'], { timeout: 20_000, stdio: 'ignore' }).status === 0;
}

/**
 * Unpacks the browser of the package @sparticuz/chromium, once for each version. The package always unpacks to the
 * folder for temporary files and takes whatever lies there, so it gets a folder of its own. The program that is returned
 * is a small script that adds the package's libraries and fonts for the browser alone.
 *
 * @returns undefined where the package has no browser for the platform
 */
function unpackPackagedBrowser(root: string): Browser | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const { version } = JSON.parse(readFileSync(join(dirname(entry), '..', 'package.json'), 'utf8'));
  const folder = join(root, '.cache', 'chromium', String(version));
  const browser: Browser = { path: join(folder, 'browser.sh'), source: `the package @sparticuz/chromium ${version}` };
  if (answers(browser.path)) return browser;

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
    writeFileSync(join(partial, 'browser.sh'), launcher(folder));
    chmodSync(join(partial, 'browser.sh'), 0o755);
    rmSync(folder, { recursive: true, force: true });
    renameSync(partial, folder);
  }
  rmSync(partial, { recursive: true, force: true });
  return answers(browser.path) ? browser : undefined;
}

function launcher(folder: string): string {
  const quoted = `'${folder.replaceAll("'", `'\\''`)}'`;
  return `#!/bin/sh
folder=${quoted}
export LD_LIBRARY_PATH="$folder/al2023/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}" FONTCONFIG_FILE="$folder/fonts.conf"
exec "$folder/chromium" "$@"
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
 * Finds a browser for the tests: CHROME_PATH, the system's, Playwright's, the one among the packages, and at last a
 * download.
 *
 * @param root folder of the project
 * @throws CommandError when there is none, with what to install
 */
export function findBrowser(root: string, environment = process.env): Browser {
  const wished = environment['CHROME_PATH'];
  if (wished) {
    if (answers(wished)) return { path: wished, source: 'CHROME_PATH' };
    throw new CommandError(`CHROME_PATH is "${wished}", which does not start: set it to the program of Chromium or Chrome, or unset it.`);
  }
  const system = systemCandidates(environment['PATH']).find(answers);
  if (system) return { path: system, source: 'the system' };
  const browser = playwrightBrowser() ?? unpackPackagedBrowser(root) ?? downloadPlaywrightBrowser(root);
  if (browser) return browser;
  throw new CommandError(
    'The browser tests need Chromium or Chrome: install one ("apt-get install chromium"), or set CHROME_PATH to its program.',
  );
}
