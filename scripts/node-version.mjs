// @ts-check
/** Which Node may run what. Plain JavaScript that an old Node can parse, so that it gets a sentence and not a syntax error. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Oldest Node that installs the packages, one of which is the Node that builds. */
export const oldestNode = '20.0.0';

/**
 * Whether a version such as `v24.1.0` or `24.1.0` is `minimum` or newer.
 * @param {string} version
 * @param {string} minimum
 */
export function isAtLeast(version, minimum) {
  const [wanted, found] = [minimum, version].map((text) => text.replace(/^v/, '').split('.').map(Number));
  for (const [index, part] of (wanted || []).entries()) {
    const other = (found || [])[index] || 0;
    if (other !== part) return other > part;
  }
  return true;
}

/**
 * The sentence for a Node that is too old to begin with, or undefined.
 * @param {string} version
 */
export function oldNodeMessage(version) {
  if (isAtLeast(version, oldestNode)) return undefined;
  return `Node ${version.replace(/^v/, '')} is too old: version 20 or newer is needed, get it from https://nodejs.org`;
}

/**
 * The oldest Node that can build the site, and that npm gives all the packages.
 * @param {string} root folder of the project
 */
export function neededNode(root) {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return String(engines.node).replace(/^>=/, '');
}

/**
 * Whether a program is a Node that runs on this machine and is `minimum` or newer.
 * @param {string} path
 * @param {string} minimum
 */
export function isNewNode(path, minimum) {
  const answer = spawnSync(path, ['--version'], { encoding: 'utf8' });
  return answer.status === 0 && isAtLeast(answer.stdout.trim(), minimum);
}

/** The package that is Node for this platform. */
export const nodePackage = `node-${process.platform}-${process.arch}`;

/**
 * Where the Node among the packages is, if there is one; some versions of npm give it no link in node_modules/.bin.
 * @param {string} folder the one with node_modules
 */
export function packagedNode(folder) {
  return join(folder, 'node_modules', nodePackage, 'bin', 'node');
}

/**
 * The Node that runs the tasks: the one among the packages where the platform has it, else the one running now.
 * @param {string} root folder of the project
 * @returns {{ path: string } | { problem: string }}
 */
export function findNode(root) {
  const minimum = neededNode(root);
  const packaged = packagedNode(root);
  if (isNewNode(packaged, minimum)) return { path: packaged };
  if (isAtLeast(process.version, minimum)) return { path: process.execPath };
  return {
    problem: `Node ${process.versions.node} is too old to build the site, and there is no newer one among the packages for ${process.platform} ${process.arch}: install Node ${minimum} or newer from https://nodejs.org`,
  };
}
