// @ts-check
/** The packages in node_modules: are they the ones of package-lock.json, and if not, fetch them. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { isAtLeast, isNewNode, neededNode, nodePackage, packagedNode } from './node-version.mjs';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} LockedPackage */

/**
 * The packages that a lock file lists, by their folder.
 * @param {string} path
 * @returns {Record<string, LockedPackage> | undefined} undefined when there is no such file or it cannot be read
 */
function readLock(path) {
  try {
    const { packages } = JSON.parse(readFileSync(path, 'utf8'));
    return typeof packages === 'object' && packages !== null ? packages : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The sentence for a package-lock.json that cannot be read, or undefined. Without it nobody knows which packages to fetch.
 * @param {string} root folder of the project
 */
export function lockProblem(root) {
  if (readLock(join(root, 'package-lock.json'))) return undefined;
  return 'The file package-lock.json is missing or damaged. Take it back with: git checkout -- package-lock.json';
}

/**
 * Whether the folder of a package begins as it should: its package.json can be read and has the version.
 * @param {string} folder
 * @param {string | undefined} version
 */
function isWhole(folder, version) {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version === version;
  } catch {
    return false;
  }
}

/**
 * Whether node_modules holds what package-lock.json asks for. npm writes down what it installed as the last thing it
 * does, in node_modules/.package-lock.json: an interrupted install leaves none. What was removed or cut short since is
 * noticed by the package.json of each. Optional packages of other platforms are not there.
 * @param {string} root folder of the project
 */
export function packagesAreCurrent(root) {
  const wanted = readLock(join(root, 'package-lock.json'));
  const installed = readLock(join(root, 'node_modules', '.package-lock.json'));
  if (!wanted || !installed) return false;
  return Object.entries(wanted).every(([folder, entry]) => {
    if (folder === '') return true;
    const found = installed[folder];
    if (!found) return entry.optional === true;
    return found.version === entry.version && found.integrity === entry.integrity && isWhole(join(root, folder), entry.version);
  });
}

/**
 * The sentence for a program that could not load a package, or undefined: files of packages can go missing or be cut
 * short without a trace in the lists of the packages.
 * @param {string} output what the program said: the error with its stack
 */
export function damagedPackage(output) {
  const found =
    /Cannot find native binding/.exec(output) ||
    /Cannot find (?:module|package) '(?:[^'\n]*node_modules[^'\n]*'|[^'\n./]+[^'\n]*' imported)/.exec(output) ||
    /Invalid package config \S*node_modules\S*(?= )/.exec(output) ||
    /^(?:file:\S*|\/\S*|[A-Z]:\S*)node_modules[^\n]*:\d+\n(?=[\s\S]*^SyntaxError)/m.exec(output);
  if (!found) return undefined;
  const what = found[0].trim().replace(/ imported$/, '');
  return `A package cannot be loaded: ${what}\nRemove the folder node_modules and run the command again; it fetches the packages anew.`;
}

const networkFaults =
  /\b(E?NOTFOUND|EAI_AGAIN|ECONN\w+|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED|E5\d\d|CERT_\w+)\b/;

/**
 * One sentence from what npm printed when it failed.
 * @param {string} output what npm wrote to standard error
 */
export function installProblem(output) {
  const lines = output
    .split('\n')
    .map((line) => line.replace(/^npm (error|ERR!)\s*/, '').trim())
    .filter((line) => line !== '' && !/^(A complete log|code |errno |syscall |network |path |type )/.test(line));
  const code = /^npm (?:error|ERR!) code (\S+)/m.exec(output);
  const reason = [code?.[1], lines[0]?.slice(0, 300)].filter(Boolean).join(': ') || 'no reason given';
  if (networkFaults.test(output)) {
    return `The packages could not be fetched; npm says "${reason}". Check the network connection and run the command again.`;
  }
  if (/\bENOSPC\b/.test(output))
    return 'The packages could not be installed: the disk is full. Make room for about 1 GB and run the command again.';
  if (/\b(EACCES|EPERM|EROFS)\b/.test(output)) {
    return `The packages could not be installed; npm says "${reason}". Is this folder yours to write to?`;
  }
  return `The packages could not be installed; npm says "${reason}". "npm ci" shows the whole message.`;
}

/** Those before it take no Linux for one with the GNU C library, and leave out what is compiled for it (npm/npm-install-checks#57). */
const oldestNpm = '9.6.5';

/**
 * Installs exactly what the package-lock.json of a folder lists, whatever NODE_ENV or the user's npm settings leave out: the
 * tools are development packages, and the compiled parts of them are optional ones.
 * @param {string} folder
 * @param {string} [node] the Node that runs npm; npm leaves out, without a word, optional packages that this Node is too old for
 * @returns {string | undefined} what went wrong
 */
function install(folder, node = process.execPath) {
  const npm = process.env['npm_execpath'] || '';
  const [command, ...first] = basename(npm) === 'npm-cli.js' ? [node, npm] : ['npm'];
  const { stdout: version } = spawnSync(command || 'npm', [...first, '--version'], { cwd: folder, encoding: 'utf8' });
  const newer = version && !isAtLeast(version.trim(), oldestNpm) ? ['exec', '--yes', '--package=npm@9.9.4', '--', 'npm'] : [];
  const contents = ['--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  // Without a network npm's own pauses between its attempts add up to more than a minute.
  const patience = ['--fetch-retries=3', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=10000'];
  const done = spawnSync(command || 'npm', [...first, ...newer, 'ci', ...contents, ...patience], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    // The scripts of packages, and npm itself where it is a script, look there for their Node.
    env: { ...process.env, PATH: [dirname(node), process.env['PATH']].join(delimiter) },
  });
  if (done.error) return `npm could not be started (${done.error.message}). Is it installed?`;
  if (done.signal) return 'The installation of the packages was interrupted.';
  return done.status === 0 ? undefined : installProblem(done.stderr);
}

/**
 * Installs the packages. A Node that npm would not give all of them (see `install`) only fetches the one among them, which
 * then fetches the others; where they have none for this machine, nothing is installed.
 * @param {string} root folder of the project
 * @returns {string | undefined} what went wrong
 */
export function installPackages(root) {
  const minimum = neededNode(root);
  if (isAtLeast(process.version, minimum)) return install(root);
  const place = `node_modules/${nodePackage}`;
  const entry = readLock(join(root, 'package-lock.json'))?.[place];
  if (!entry) return undefined;
  const folder = join(root, '.cache', 'first-node');
  const dependencies = { [nodePackage]: entry.version };
  const packages = { '': { dependencies }, [place]: { ...entry, optional: undefined } };
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }));
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ lockfileVersion: 3, requires: true, packages }));
    const problem = install(folder);
    if (problem) return problem;
    const node = packagedNode(folder);
    return isNewNode(node, minimum) ? install(root, node) : undefined;
  } catch (error) {
    return installProblem(error instanceof Error ? error.message : String(error));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
