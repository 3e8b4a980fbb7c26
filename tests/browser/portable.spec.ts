/** One build, served under a path that it knows nothing of. */
import { expect, test } from '@playwright/test';
import { type StaticServer, startStaticServer } from '../../scripts/static-server.ts';
import { builtSites } from '../setup/built-sites.ts';
import { knownTopic, library, rarestWord } from './known-pages.ts';

const { word, ids } = rarestWord(library.papers.map(({ summary }) => summary));

let server: StaticServer;
test.beforeAll(async () => {
  server = await startStaticServer({ root: builtSites.root.dir, base: '/any/where/', port: 0 });
});
test.afterAll(() => server.close());

test('the build for the root of a host works under any path', async ({ page }) => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('response', (response) => response.status() >= 400 && faults.push(`${response.status()} ${response.url()}`));
  page.on('request', (request) => request.url().startsWith(server.url) || faults.push(request.url()));
  await page.goto(server.url);
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
  await page.getByRole('main').getByRole('link', { name: 'Browse all papers' }).click();
  await expect(page).toHaveURL(`${server.url}papers/`);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');

  // Facets, from the index; the row of an answer leads to its paper.
  await page.goto(`${server.url}papers/?topic=${knownTopic.id}`);
  const row = page.locator('.results .paper-row').first();
  await row.locator('.tick').check();
  await expect(page.getByRole('region', { name: 'Selected papers' })).toContainText('1 paper selected');
  await row.locator('.title a').click();
  await expect(page).toHaveURL(/\/any\/where\/papers\/[a-z0-9-]+\/$/);
  await expect(page.locator('.tick').first()).toBeChecked();

  // Search, from a page that lies deeper.
  await page.keyboard.press('/');
  await page.keyboard.type(word);
  await page.locator('site-search').getByRole('option').first().click();
  await expect(page).toHaveURL((url) => ids.some((id) => url.href === `${server.url}papers/${id}/`));

  // Figures that a script takes from another page, whose links are relative to that one.
  await page.goto(`${server.url}results/`);
  const source = page.getByRole('combobox', { name: 'Source' });
  await source.selectOption({ index: 2 });
  await page.locator('#shown h3 a').click();
  await expect(page).toHaveURL(/\/any\/where\/results\/[a-z0-9-]+\/$/);
  await page.goBack();
  await source.selectOption({ index: 1 });
  const task = page.locator('#shown table a[href*="/tasks/"], #shown table a[href*="/methods/"]').first();
  await task.click();
  await expect(page).toHaveURL(/\/any\/where\/(?:tasks|methods)\/[a-z0-9-]+\/(?:#.*)?$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(faults).toEqual([]);
});
