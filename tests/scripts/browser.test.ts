import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { browserArgs, findBrowser, systemCandidates } from '../../scripts/browser.ts';
import { root } from '../../scripts/project.ts';

test('only root gives up the sandbox, and nobody lets the browser call home', () => {
  expect(browserArgs(true)).toContain('--no-sandbox');
  expect(browserArgs(false)).not.toContain('--no-sandbox');
  expect(browserArgs(false)).toEqual(
    expect.arrayContaining(['--disable-background-networking', '--disable-sync', '--disable-component-update']),
  );
});

test('the search path comes before the usual places', () => {
  const candidates = systemCandidates('/own/bin:/other');
  expect(candidates.slice(0, 2)).toEqual(['/own/bin/chromium', '/own/bin/chromium-browser']);
  expect(candidates.indexOf('/other/chromium')).toBeLessThan(candidates.indexOf('/usr/bin/chromium'));
  expect(systemCandidates(undefined)[0]).toBe('/usr/bin/chromium');
});

test('a CHROME_PATH that does not start is an error, not a reason to take another browser', async () => {
  await expect(findBrowser(root, { CHROME_PATH: '/nowhere/chromium' })).rejects.toThrow(
    'CHROME_PATH is "/nowhere/chromium", which does not start',
  );
});

test('the browser among the packages is taken before that of the system', { timeout: 120_000 }, async () => {
  const { path, source } = await findBrowser(root, {});
  const packaged = process.platform === 'linux' && process.arch === 'x64';
  expect(source.includes('@sparticuz/chromium')).toBe(packaged);
  expect(existsSync(path)).toBe(true);
});
