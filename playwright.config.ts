import { defineConfig, devices } from '@playwright/test';
import { browserArgs, findBrowser } from './scripts/browser.ts';
import { type BuiltSite, builtSites, hostileSite } from './tests/setup/built-sites.ts';

const browser = await findBrowser(import.meta.dirname);
// Every worker reads this file: one search is enough.
process.env['CHROME_PATH'] = browser.path;

const url = ({ port, base }: BuiltSite) => `http://127.0.0.1:${port}${base}`;

const server = (name: string, site: BuiltSite) => ({
  name,
  command: `"${process.execPath}" --disable-warning=ExperimentalWarning scripts/serve.ts --strict-port --root "${site.dir}" --base ${site.base} --port ${site.port}`,
  url: url(site),
  reuseExistingServer: false,
  gracefulShutdown: { signal: 'SIGTERM', timeout: 2000 } as const,
});

/** What takes long and is a step of its own, `npm test -- build walks`: these files, and tests of others with the tag. */
const walks = '**/{contrast,keyboard,layout-shift,live-regions,offline-faults,print,zoom}.spec.ts';
const apart = /@apart/;

const atHostile = { testMatch: '**/hostile.spec.ts', use: { baseURL: url(hostileSite) } };
const atBase = { testIgnore: walks, use: { baseURL: url(builtSites.base) } };
const atRoot = { testIgnore: ['**/hostile.spec.ts', walks], use: { baseURL: url(builtSites.root) } };

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: '.cache/test/browser',
  fullyParallel: true,
  workers: '100%',
  // A loaded machine may miss a time limit once; what fails twice is a fault.
  retries: process.env['CI'] ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: 'list',
  use: {
    ...devices['Desktop Chrome'],
    // There are as many workers as cores: further threads of each page would only wait for one, at a tenth of the time.
    launchOptions: { executablePath: browser.path, args: [...browserArgs(), '--js-flags=--single-threaded'] },
    // A trace of every test would cost a sixth of the time.
    trace: 'on-first-retry',
    // Requests are watched and held back by the tests; those of offline reading allow workers.
    serviceWorkers: 'block',
  },
  // The long tests first: what is left for the end is then shared out evenly.
  projects: [
    { name: 'hostile', ...atHostile, grepInvert: apart },
    // The journeys that a wrong base path would break.
    { name: 'base', ...atBase, grep: /@base/, grepInvert: apart },
    { name: 'root', ...atRoot, grepInvert: [apart, /@base-only/] },
    { name: 'walks', testMatch: walks, use: { baseURL: url(builtSites.root) } },
    { name: 'hostile-apart', ...atHostile, grep: apart },
    { name: 'base-apart', ...atBase, grep: /@base.*@apart/ },
    { name: 'root-apart', ...atRoot, grep: apart, grepInvert: /@base-only/ },
  ],
  webServer: [server('root', builtSites.root), server('base', builtSites.base), server('hostile', hostileSite)],
});
