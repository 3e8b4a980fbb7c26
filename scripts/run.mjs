// @ts-check
/**
 * What `npm start`, `npm test` and the others run, after begin.cjs: `node scripts/run.mjs TASK [options]`. Works in a fresh
 * clone with any Node from 20 on: fetches the packages when they are missing, then runs scripts/TASK.ts with a Node that can.
 */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compiledCodeFolder } from './compiled-code.mjs';
import { findNode, oldNodeMessage } from './node-version.mjs';
import { installPackages, lockProblem, packagesAreCurrent } from './packages.mjs';
import { pathProblem } from './project-path.mjs';

/** @type {Record<string, string>} */
const tasks = {
  start: 'build the site and serve it',
  dev: 'serve the site while you edit it',
  build: 'check the content and build the site into dist/',
  serve: 'serve the last build',
  check: 'check the content only',
  add: 'add a paper from an arXiv id, a DOI, an OpenReview address or BibTeX',
  fix: 'put the content files into canonical form',
  verify: 'compare papers with the records of arXiv, Crossref, DataCite and OpenReview',
  readme: 'write the list of the README from the content',
  record: 'add new addresses and keys to the record of published ones',
  schemas: 'write the schemas with which editors complete fields',
  test: 'run all checks and tests, or the named steps of them',
  format: 'format code and files',
  lighthouse: 'run Lighthouse on a page of each template, on phone and desktop',
  bench: 'measure build, pages and search with up to 10,000 generated papers',
};

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * @param {string} message
 * @returns {never}
 */
function stop(message) {
  console.error(message);
  process.exit(1);
}

const [task = '', ...options] = process.argv.slice(2);

const tooOld = oldNodeMessage(process.version);
if (tooOld) stop(tooOld);

if (!Object.keys(tasks).includes(task)) {
  const list = Object.entries(tasks).map(([name, text]) => `  npm run ${name.padEnd(12)} ${text}`);
  stop([task === '' ? 'Which task?' : `There is no task "${task}".`, 'The tasks are:', ...list].join('\n'));
}

const badPath = pathProblem(task, root);
if (badPath) stop(badPath);

const withoutLock = lockProblem(root);
if (withoutLock) stop(withoutLock);

if (!packagesAreCurrent(root)) {
  console.log('Fetching the packages, which takes about a minute and happens only when they change ...');
  const problem = installPackages(root);
  if (problem) stop(problem);
}

const node = findNode(root);
if ('problem' in node) stop(node.problem);

const child = spawn(node.path, ['--disable-warning=ExperimentalWarning', join(root, 'scripts', 'load-task.mjs'), task, ...options], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    PATH: [join(root, 'node_modules', '.bin'), dirname(node.path), process.env['PATH']].join(delimiter),
    // Each process compiles the same megabytes of packages: with what the one before has kept, a build takes a tenth less.
    NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] ?? compiledCodeFolder(root),
    ASTRO_TELEMETRY_DISABLED: '1',
  },
});
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal));
child.on('error', (error) => stop(`The task could not be started: ${error.message}`));
child.on('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : (code ?? 1)));
