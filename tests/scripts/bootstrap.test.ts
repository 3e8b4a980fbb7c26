import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compiledCodeFolder } from '../../scripts/compiled-code.mjs';
import { isAtLeast, oldNodeMessage } from '../../scripts/node-version.mjs';
import { root } from '../../scripts/project.ts';
import { pathProblem } from '../../scripts/project-path.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bootstrap-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the version of Node', () => {
  test.each([
    ['v20.0.0', '20.0.0', true],
    ['v19.9.9', '20.0.0', false],
    ['22.22.3', '22.22.3', true],
    ['v22.9.10', '22.22.3', false],
    ['v22.22.10', '22.22.3', true],
    ['v24.0.0', '22.22.3', true],
  ])('%s is at least %s: %s', (version, minimum, expected) => expect(isAtLeast(version, minimum)).toBe(expected));

  test('one that is too old gets a sentence', () => {
    expect(oldNodeMessage('v16.20.2')).toBe('Node 16.20.2 is too old: version 20 or newer is needed, get it from https://nodejs.org');
    expect(oldNodeMessage('v20.20.2')).toBeUndefined();
  });
});

test('compiled code is thrown away once it is too much', () => {
  expect(compiledCodeFolder(folder, 3)).toBe(join(folder, '.cache/node-compile'));
  const ofNode = join(compiledCodeFolder(folder, 3), 'v24');
  mkdirSync(ofNode, { recursive: true });
  for (const name of ['a', 'b']) writeFileSync(join(ofNode, name), '');
  compiledCodeFolder(folder, 3);
  expect(existsSync(join(ofNode, 'a'))).toBe(true);
  writeFileSync(join(ofNode, 'c'), '');
  compiledCodeFolder(folder, 3);
  expect(existsSync(ofNode)).toBe(false);
});

test.each(['%', '#', '?'])('a folder with "%s" in its path gets a sentence, where Astro would fail', (sign) => {
  const place = `/home/a/list${sign}1`;
  expect(pathProblem('build', place)).toContain(`there is a "${sign}" in its path. Rename or move the folder`);
  expect(pathProblem('check', place)).toBeUndefined();
  expect(pathProblem('build', "/home/ä b/it's [a] {list} $1")).toBeUndefined();
});

describe('run.mjs', () => {
  const run = (...args: string[]) => spawnSync(process.execPath, [join(folder, 'scripts', 'run.mjs'), ...args], { encoding: 'utf8' });

  /** A project whose packages are current and whose only task prints its arguments and fails. */
  beforeEach(() => {
    mkdirSync(join(folder, 'scripts'));
    mkdirSync(join(folder, 'node_modules'));
    for (const name of [
      'begin.cjs',
      'run.mjs',
      'load-task.mjs',
      'compiled-code.mjs',
      'node-version.mjs',
      'packages.mjs',
      'project-path.mjs',
    ])
      cpSync(join(root, 'scripts', name), join(folder, 'scripts', name));
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module', engines: { node: '>=22.22.3' } }));
    for (const path of ['package-lock.json', 'node_modules/.package-lock.json']) writeFileSync(join(folder, path), '{"packages":{}}');
    writeFileSync(
      join(folder, 'scripts', 'build.ts'),
      'const words: string[] = process.argv.slice(2); console.log(words.join("|"), process.env["ASTRO_TELEMETRY_DISABLED"]); process.exitCode = 3;',
    );
  });

  test('passes options on and the exit code back', () => {
    expect(run('build', '--out', 'a b')).toMatchObject({ stdout: '--out|a b 1\n', stderr: '', status: 3 });
  });

  const begin = (place: string) =>
    spawnSync(process.execPath, ['scripts/begin.cjs', 'build', '--out', 'a b'], { cwd: place, encoding: 'utf8' });

  test('is what the entries in package.json come to', () => {
    expect(begin(folder)).toMatchObject({ stdout: '--out|a b 1\n', stderr: '', status: 3 });
  });

  test.skipIf(process.platform === 'win32')('says that Node runs nothing in a folder with a backslash in its path', () => {
    const place = join(folder, 'list\\1');
    for (const name of ['scripts', 'package.json', 'package-lock.json', 'node_modules'])
      cpSync(join(folder, name), join(place, name), { recursive: true });
    expect(begin(place)).toMatchObject({
      stdout: '',
      stderr: `Node cannot run the tasks in the folder ${place}, for there is a "\\" in its path. Rename or move the folder, and run the command again.\n`,
      status: 1,
    });
  });

  test('gives a package that cannot be loaded a sentence, and other errors their place', () => {
    writeFileSync(join(folder, 'scripts', 'build.ts'), "import { z } from 'zod'; console.log(z);");
    expect(run('build')).toMatchObject({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/^A package cannot be loaded: .*'zod'\nRemove .*\n$/),
    });
    writeFileSync(join(folder, 'scripts', 'build.ts'), "throw new Error('a fault of our own');");
    expect(run('build')).toMatchObject({ status: 1, stderr: expect.stringContaining('a fault of our own') });
  });

  test('says that the list of packages is damaged', () => {
    writeFileSync(join(folder, 'package-lock.json'), '{"packages":');
    expect(run('build')).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('git checkout -- package-lock.json') });
  });

  test('lists the tasks for one that it does not know', () => {
    const { status, stderr } = run('biuld');
    expect(status).toBe(1);
    expect(stderr).toMatch(/^There is no task "biuld"\.\nThe tasks are:\n/);
    for (const task of ['start', 'dev', 'build', 'test']) expect(stderr).toContain(`npm run ${task} `);
  });

  test('every task has its script, and an entry in package.json', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const listed = run('').stderr.matchAll(/npm run ([\w:]+)/g);
    for (const [, task] of listed) {
      expect(scripts).toHaveProperty(String(task), `node scripts/begin.cjs ${task}`);
      expect(existsSync(join(root, 'scripts', `${task}.ts`))).toBe(true);
    }
  });

  const needNode = (minimum: string) =>
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module', engines: { node: `>=${minimum}` } }));

  describe.skipIf(process.platform === 'win32')('in a fresh clone with a Node that is too old for some packages', () => {
    const name = `node-${process.platform}-${process.arch}`;
    const entry = { version: '99.1.0', integrity: 'sha512-n', optional: true, bin: { node: 'bin/node' } };
    const project = { [`node_modules/${name}`]: entry };
    const nodeAlone = { '': { dependencies: { [name]: '99.1.0' } }, [`node_modules/${name}`]: { ...entry, optional: undefined } };

    /** What npm is asked for, when its version is this: the Node that runs it, the folder, the packages, and the command. */
    function callsOf(version: string) {
      needNode('99.0.0');
      rmSync(join(folder, 'node_modules'), { recursive: true });
      writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: project }));
      const npm = join(folder, 'npm-cli.js');
      const calls = join(folder, 'calls');
      // Stands for npm: it brings the Node that is asked for.
      writeFileSync(
        npm,
        `import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
if (process.argv[2] === '--version') console.log('${version}');
else {
  const { packages } = JSON.parse(readFileSync('package-lock.json'));
  const command = process.argv.slice(2, process.argv.indexOf('ci') + 1).join(' ');
  appendFileSync('${calls}', JSON.stringify([process.env.BY, process.cwd(), packages, command]) + '\\n');
  mkdirSync('node_modules/${name}/bin', { recursive: true });
  const node = '#!/bin/sh\\n[ "$1" = --version ] && echo v99.1.0 || BY=packaged exec ${process.execPath} "$@"\\n';
  writeFileSync('node_modules/${name}/bin/node', node, { mode: 0o755 });
}`,
      );
      const options = { encoding: 'utf8', env: { ...process.env, npm_execpath: npm, BY: 'own' } } as const;
      const { stdout, status } = spawnSync(process.execPath, [join(folder, 'scripts', 'run.mjs'), 'build', 'x'], options);
      expect({ stdout, status }).toEqual({ stdout: expect.stringMatching(/^Fetching the packages, .*\nx 1\n$/), status: 3 });
      expect(existsSync(join(folder, '.cache/first-node'))).toBe(false);
      const lines = readFileSync(calls, 'utf8').trimEnd().split('\n');
      return lines.map((line): unknown => JSON.parse(line));
    }

    test('the Node of the packages is fetched first and has npm fetch the others', () => {
      expect(callsOf('11.19.1')).toEqual([
        ['own', join(folder, '.cache/first-node'), nodeAlone, 'ci'],
        ['packaged', folder, project, 'ci'],
      ]);
    });

    test('and a newer npm does it where its own does not know the C library', () => {
      const viaNewer = 'exec --yes --package=npm@9.9.4 -- npm ci';
      expect(callsOf('9.6.4')).toEqual([
        ['own', join(folder, '.cache/first-node'), nodeAlone, viaNewer],
        ['packaged', folder, project, viaNewer],
      ]);
    });
  });

  test('says when no Node is new enough', () => {
    needNode('99.0.0');
    const { status, stderr } = run('build');
    expect(status).toBe(1);
    expect(stderr).toBe(
      `Node ${process.versions.node} is too old to build the site, and there is no newer one among the packages for ${process.platform} ${process.arch}: install Node 99.0.0 or newer from https://nodejs.org\n`,
    );
  });
});
