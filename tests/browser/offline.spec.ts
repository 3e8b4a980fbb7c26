/** Reading without a connection after one visit, and the word of a newer version. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { library } from './known-pages.ts';
import { expectKept, isKept, packedFiles, type ServedCopy, serveCopy, smallPack } from './offline-copy.ts';

test.use({ serviceWorkers: 'allow' });

/** Put before the code of the worker. */
const countWrites = `
self.writes = { all: 0, now: 0, mostAtOnce: 0 };
const put = Cache.prototype.put;
Cache.prototype.put = function (...given) {
  self.writes.all += 1;
  self.writes.now += 1;
  self.writes.mostAtOnce = Math.max(self.writes.mostAtOnce, self.writes.now);
  return put.apply(this, given).finally(() => (self.writes.now -= 1));
};
`;

declare global {
  var writes: { readonly all: number; readonly mostAtOnce: number };
}

// One visit for all that is read without a connection, under a base path, where more can go wrong: to keep the whole site is
// what takes the time.
test('after one visit every page is read, the search answers, and what is not kept says so, without a connection @base-only', async ({
  page,
  context,
  baseURL,
}) => {
  test.slow();
  const { papers, authors, years, taxonomy } = library;
  const paper = papers.find(({ acronym }) => acronym !== undefined) ?? papers[0];
  const topic = taxonomy.leaves.find(({ id }) => paper?.topics.some((placed) => placed.id === id));
  if (!paper || !topic) throw new Error('The content has no paper in a topic.');
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto('about/');
  await expectKept(page);
  await context.setOffline(true);

  // The page that was visited searches at once, and leads to one that was not.
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: 'Search papers, authors and topics' }).fill(paper.title);
  const option = page.getByRole('option').first();
  await expect(option).toHaveAttribute('href', new RegExp(`/papers/${paper.id}/$`));
  await option.click();
  await expect(page).toHaveURL(`${baseURL}papers/${paper.id}/`);
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toContainText(paper.title.split('$')[0] ?? '');
  await page.locator(`main a[href$="topics/${topic.id}/"]`).first().click();
  await expect(page).toHaveURL(`${baseURL}topics/${topic.id}/`);

  for (const address of [
    './',
    'papers/',
    `authors/${authors[0]?.id}/`,
    `years/${years[0]}/`,
    'results/',
    'figures/',
    'lineage/',
    'problem/',
  ]) {
    await page.goto(address);
    await expect(title).not.toHaveText('Not kept offline');
  }
  const fonts = await page.evaluate(
    async () => (await document.fonts.ready).size > 0 && [...document.fonts].some((face) => face.status === 'loaded'),
  );
  expect(fonts).toBe(true);
  await page.goto(`papers/?topic=${topic.id}`);
  await expect(page.locator('.results .paper-row').first()).toBeVisible();

  const answer = await page.goto('papers/no-such/deeper/');
  expect(answer?.status()).toBe(503);
  await expect(title).toHaveText('Not kept offline');
  await page.getByRole('main').getByRole('link', { name: 'All papers' }).click();
  await expect(page).toHaveURL(`${baseURL}papers/`);
  await expect(title).toHaveText('Papers');
  expect(faults).toEqual([]);
});

test.describe('of a copy of the site', () => {
  let copy: ServedCopy;
  test.beforeAll(async () => {
    copy = await serveCopy();
  });
  test.afterAll(async () => await copy.end());

  test('a newer version is announced on pages that are open, and comes with a reload', async ({ page }) => {
    const notice = page.locator('offline-copy');
    await page.goto(copy.url);
    await expectKept(page);
    await expect(notice).toBeEmpty();
    const version = (await notice.getAttribute('data-version')) ?? 'none';
    const replace = (file: string) => {
      const path = join(copy.folder, file);
      writeFileSync(path, readFileSync(path, 'utf8').replaceAll(version, 'newer-version'));
    };
    cpSync(join(copy.folder, `offline/${version}.pack`), join(copy.folder, 'offline/newer-version.pack'));
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

  test('the pages are written a few at a time, for others wait for the store meanwhile', async ({ page, context }) => {
    // Counts the files that are being written, in the worker itself.
    const worker = join(copy.folder, 'sw.js');
    writeFileSync(worker, `${countWrites}${readFileSync(worker, 'utf8')}`);
    await page.goto(copy.url);
    await expectKept(page);
    const [running] = context.serviceWorkers();
    const { all, mostAtOnce } = (await running?.evaluate(() => globalThis.writes)) ?? { all: 0, mostAtOnce: 0 };
    expect(all).toBeGreaterThan(packedFiles);
    expect(mostAtOnce).toBeGreaterThan(0);
    expect(mostAtOnce).toBeLessThanOrEqual(packedFiles / 10);
  });
});

test('the pack waits while the reader types, and the network answers until it is there', { tag: '@apart' }, async ({ page, context }) => {
  // A small pack: without a pause it would be written before the next letter.
  let isFetched = false;
  await context.route(/\.pack$/, async (route) => {
    isFetched = true;
    await route.fulfill({ body: smallPack() });
  });
  await page.goto('papers/');
  const field = page.getByRole('searchbox', { name: 'Search all papers' });
  const type = (text: string) => field.pressSequentially(text, { delay: 150 });
  while (!isFetched) await type('a');
  await type('conservative');
  expect(await isKept(page)).toBe(false);

  // Meanwhile the network brings what is asked for, and what is kept already stands in where there is none.
  const askedByWorker: string[] = [];
  context.on('request', (request) => request.serviceWorker() && askedByWorker.push(request.url()));
  const sheet = await page.locator('link[rel="stylesheet"]').first().getAttribute('href');
  const bring = () => page.evaluate(async (address) => (await fetch(address)).ok, sheet ?? '');
  await type('o');
  expect(await bring()).toBe(true);
  expect(askedByWorker).toHaveLength(1);
  await context.setOffline(true);
  expect(await bring()).toBe(true);
  await context.setOffline(false);
  expect(await isKept(page)).toBe(false);

  await expectKept(page);
  askedByWorker.length = 0;
  expect(await bring()).toBe(true);
  expect(askedByWorker).toEqual([]);
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
