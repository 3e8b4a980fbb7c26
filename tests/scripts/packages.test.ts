import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { damagedPackage, installProblem, lockProblem, packagesAreCurrent } from '../../scripts/packages.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'packages-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

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
