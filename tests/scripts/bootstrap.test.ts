import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compiledCodeFolder } from '../../scripts/compiled-code.mjs';
import { isAtLeast, oldNodeMessage } from '../../scripts/node-version.mjs';
import { damagedPackage, installProblem, lockProblem, packagesAreCurrent } from '../../scripts/packages.mjs';
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

describe('the packages', () => {
  const write = (path: string, packages: object) => writeFileSync(join(folder, path), JSON.stringify({ packages }));
  const wanted = {
    '': { name: 'x' },
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/b-darwin': { version: '1.0.0', integrity: 'sha512-b', optional: true },
  };
  const a = { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' } };
  beforeEach(() => {
    mkdirSync(join(folder, 'node_modules/a'), { recursive: true });
    writeFileSync(join(folder, 'node_modules/a/package.json'), '{"version":"1.0.0"}');
    write('package-lock.json', wanted);
  });

  test('are current when all but those of other platforms are there', () => {
    write('node_modules/.package-lock.json', a);
    expect(packagesAreCurrent(folder)).toBe(true);
  });

  test('are not current when nothing, another version or other bytes are there', () => {
    expect(packagesAreCurrent(folder)).toBe(false);
    write('node_modules/.package-lock.json', {});
    expect(packagesAreCurrent(folder)).toBe(false);
    write('node_modules/.package-lock.json', { 'node_modules/a': { version: '1.0.1', integrity: 'sha512-a' } });
    expect(packagesAreCurrent(folder)).toBe(false);
    write('node_modules/.package-lock.json', { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-c' } });
    expect(packagesAreCurrent(folder)).toBe(false);
    write('node_modules/.package-lock.json', { ...a, 'node_modules/b-darwin': { version: '2.0.0', integrity: 'sha512-b' } });
    expect(packagesAreCurrent(folder)).toBe(false);
  });

  test('are not current when one was removed, cut short or exchanged since', () => {
    write('node_modules/.package-lock.json', a);
    for (const text of ['', '{"version":', '{"version":"0.9.0"}', 'null']) {
      writeFileSync(join(folder, 'node_modules/a/package.json'), text);
      expect(packagesAreCurrent(folder)).toBe(false);
    }
    rmSync(join(folder, 'node_modules/a'), { recursive: true });
    expect(packagesAreCurrent(folder)).toBe(false);
  });

  test.each(['', '{"packages":{"": {', '[]'])('whose list reads %j cannot be fetched', (text) => {
    expect(lockProblem(folder)).toBeUndefined();
    writeFileSync(join(folder, 'package-lock.json'), text);
    expect(lockProblem(folder)).toMatch(/git checkout -- package-lock\.json$/);
    rmSync(join(folder, 'package-lock.json'));
    expect(lockProblem(folder)).toMatch(/missing or damaged/);
  });

  test.each([
    [
      "Error [ERR_MODULE_NOT_FOUND]: Cannot find module '/x/node_modules/yaml/dist/index.js' imported from /x/src/a.ts\n    at finalize (node:x)",
      "Cannot find module '/x/node_modules/yaml/dist/index.js'",
    ],
    [
      'Error: Cannot find native binding. npm has a bug related to optional dependencies (https://github.com/npm/cli/issues/4828).',
      'Cannot find native binding',
    ],
    ["Error [ERR_MODULE_NOT_FOUND]: Cannot find package 'zod' imported from /x/src/a.ts", "Cannot find package 'zod'"],
    [
      'Error: Invalid package config /x/node_modules/zod/package.json while importing "zod" from /x/src/a.ts.',
      'Invalid package config /x/node_modules/zod/package.json',
    ],
    [
      'file:///x/node_modules/zod/index.js:12\nexport {\n\n\nSyntaxError: Unexpected end of input',
      'file:///x/node_modules/zod/index.js:12',
    ],
  ])('that cannot be loaded are named: %s', (output, what) => {
    expect(damagedPackage(output)).toBe(
      `A package cannot be loaded: ${what}\nRemove the folder node_modules and run the command again; it fetches the packages anew.`,
    );
  });

  test.each([
    "Cannot find module '/x/src/gone.ts' imported from /x/src/a.ts",
    'file:///x/src/a.ts:12\nexport {\n\n\nSyntaxError: Unexpected end of input',
    'TypeError: x is no function\n    at y (/x/node_modules/z/index.js:1:1)',
  ])('are not blamed for other errors: %s', (output) => expect(damagedPackage(output)).toBeUndefined());

  test('that cannot be installed are explained in one sentence', () => {
    const refused = [
      'npm error code ECONNREFUSED',
      'npm error syscall connect',
      'npm error FetchError: request to http://127.0.0.1:9/zod failed, reason: connect ECONNREFUSED 127.0.0.1:9',
      'npm error     at ClientRequest.<anonymous> (/usr/lib/node_modules/npm/index.js:1:1)',
      'npm error A complete log of this run can be found in: /root/.npm/_logs/x.log',
    ].join('\n');
    expect(installProblem(refused)).toBe(
      'The packages could not be fetched; npm says "ECONNREFUSED: FetchError: request to http://127.0.0.1:9/zod failed, reason: connect ECONNREFUSED 127.0.0.1:9". Check the network connection and run the command again.',
    );
    expect(installProblem('npm error code ENOSPC\nnpm error nospc There appears to be insufficient space')).toMatch(
      /^The packages .* disk is full/,
    );
    expect(installProblem("npm error code EACCES\nnpm error Error: EACCES: permission denied, mkdir 'node_modules'")).toMatch(
      /yours to write to/,
    );
    expect(installProblem('')).toMatch(/no reason given/);
  });
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
    for (const [, task] of listed) expect(scripts).toHaveProperty(String(task), `node scripts/begin.cjs ${task}`);
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
