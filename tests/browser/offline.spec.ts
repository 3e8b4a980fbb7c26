/** Reading without a connection after one visit, and the word of a newer version. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { type StaticServer, startStaticServer } from '../../scripts/static-server.ts';
import { builtSites } from '../setup/built-sites.ts';

test.use({ serviceWorkers: 'allow' });

/** Waits until all pages are kept: the mark is the last thing that the worker writes. */
async function expectKept(page: Page): Promise<void> {
  await expect
    .poll(
      () =>
        page.evaluate(async () => {
          const name = (await caches.keys()).find((candidate) => candidate.startsWith('offline-mbo pack '));
          const keys = name ? await (await caches.open(name)).keys() : [];
          return keys.some(({ url }) => url.endsWith('/offline/complete'));
        }),
      { timeout: 30_000 },
    )
    .toBe(true);
}

async function visitThenLeaveNetwork(page: Page, context: BrowserContext, address: string): Promise<void> {
  await page.goto(address);
  await expectKept(page);
  await context.setOffline(true);
}

test('after one visit every page is read, and the search answers, without a connection @base', async ({ page, context, baseURL }) => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await visitThenLeaveNetwork(page, context, 'about/');

  // The page that was visited searches at once, and leads to one that was not.
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: 'Search papers, authors and topics' }).fill('diffusion models for black-box');
  await page.getByRole('option', { name: /^DDOM/ }).click();
  await expect(page).toHaveURL(`${baseURL}papers/krishnamoorthy-2023-ddom/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Diffusion Models for Black-Box Optimization');
  await page.getByRole('main').getByRole('link', { name: 'Diffusion Models' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Diffusion Models');
  const fonts = await page.evaluate(
    async () => (await document.fonts.ready).size > 0 && [...document.fonts].some((face) => face.status === 'loaded'),
  );
  expect(fonts).toBe(true);

  for (const address of ['./', 'papers/', 'authors/sergey-levine/', 'years/2024/', 'results/', 'figures/', 'lineage/']) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Not kept offline');
  }
  await page.goto('papers/?topic=flow-matching');
  await expect(page.locator('.results .paper-row').first()).toBeVisible();
  expect(faults).toEqual([]);
});

test('without a connection a page that is not kept says so, and leads to those that are @base', async ({ page, context, baseURL }) => {
  await visitThenLeaveNetwork(page, context, './');
  const answer = await page.goto('papers/no-such/deeper/');
  expect(answer?.status()).toBe(503);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not kept offline');
  await page.getByRole('main').getByRole('link', { name: 'All papers' }).click();
  await expect(page).toHaveURL(`${baseURL}papers/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Papers');
});

test.describe('a newer version', () => {
  let folder: string;
  let server: StaticServer;
  test.beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'site-'));
    cpSync(builtSites.root.dir, folder, { recursive: true });
    server = await startStaticServer({ root: folder, base: '/newer/', port: 0 });
  });
  test.afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  test('is announced on pages that are open, and comes with a reload', async ({ page }) => {
    const notice = page.locator('offline-copy');
    await page.goto(server.url);
    await expectKept(page);
    await expect(notice).toBeEmpty();
    const version = (await notice.getAttribute('data-version')) ?? 'none';
    const replace = (file: string) => {
      const path = join(folder, file);
      writeFileSync(path, readFileSync(path, 'utf8').replaceAll(version, 'newer-version'));
    };
    cpSync(join(folder, `offline/${version}.pack`), join(folder, 'offline/newer-version.pack'));
    replace('sw.js');
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await expect(notice).toContainText('A new version of this site is there.');
    await notice.getByRole('button', { name: 'Not now' }).click();
    await expect(notice).toBeEmpty();

    // A page of the old version is told again; the page that a reload brings is new, and lets the new worker in.
    await page.reload();
    await expect(notice).toContainText('A new version of this site is there.');
    replace('index.html');
    await notice.getByRole('button', { name: 'Reload' }).press('Enter');
    await expect(notice).toHaveAttribute('data-version', 'newer-version');
    await expect
      .poll(
        () => page.evaluate(async () => (await caches.keys()).filter((name) => name.includes(' pack ')).map((name) => name.split(' ')[2])),
        { timeout: 30_000 },
      )
      .toEqual(['newer-version']);
    await expect(notice).toBeEmpty();
  });
});

test('a browser without service workers reads as ever', async ({ page }) => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined });
    // The page waits a second for its turn; here it need not.
    const wait = window.setTimeout.bind(window);
    Object.defineProperty(window, 'setTimeout', { value: (act: () => void) => wait(act, 0) });
  });
  await page.goto('papers/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Papers');
  await expect(page.locator('offline-copy')).toBeEmpty();
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  expect(faults).toEqual([]);
});
