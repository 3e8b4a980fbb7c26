/** A page that was open while the site got a new version, or lost its connection: what it asks for later is not there. */
import { expect, type Page, test } from '@playwright/test';
import { expectCount, idsWhere, listedPapers, statusOf } from './find-list.ts';

/** Takes away the files that a page loads later, and gives them back. */
async function loseParts(page: Page): Promise<() => Promise<void>> {
  const parts = /\/_astro\/.*\.(?:js|css)$/;
  await page.route(parts, (route) => route.fulfill({ status: 404, body: 'Not found' }));
  return () => page.unroute(parts);
}

/** What goes wrong without anyone being told. */
function listen(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  return errors;
}

test('a search says that it could not be loaded, and works when it can', async ({ page }) => {
  const errors = listen(page);
  await page.goto('papers/');
  const giveBack = await loseParts(page);
  const field = page.getByRole('searchbox', { name: 'Search all papers' });
  await field.fill('diffusion');
  await expect(statusOf(page)).toContainText('Reload the page');
  await statusOf(page).evaluate((line) => (line.textContent = ''));
  await field.blur();
  await page.keyboard.press('j');
  // What is on its way while the files come back would fail once more.
  await expect(statusOf(page)).toContainText('Reload the page');
  expect(errors).toEqual([]);

  await giveBack();
  const [{ id, title }] = listedPapers;
  await field.fill(title);
  await expect(page.locator(`.results .tick[data-paper="${id}"]`)).toBeVisible();
  await page.goto('papers/');
  await loseParts(page);
  await page.getByRole('combobox', { name: 'Sort' }).selectOption('title');
  await expect(statusOf(page)).toContainText('Reload the page');
});

test('a tick that cannot be kept does not look kept', async ({ page }) => {
  const errors = listen(page);
  const [{ id }] = listedPapers;
  await page.goto('papers/');
  const giveBack = await loseParts(page);
  const tick = page.locator(`.tick[data-paper="${id}"]`);
  await tick.click();
  await expect(tick).not.toBeChecked();
  await expect.poll(() => tick.evaluate((box: HTMLInputElement) => box.validationMessage)).toContain('Reload the page');
  expect(errors).toEqual([]);

  await giveBack();
  await tick.click();
  await expect(page.getByRole('region', { name: 'Selected papers' })).toBeVisible();
  await expect(tick).toBeChecked();
  expect(await tick.evaluate((box: HTMLInputElement) => box.validationMessage)).toBe('');
});

test('citations of a view that cannot be fetched are not waited for', async ({ page }) => {
  const errors = listen(page);
  await page.goto('papers/?code=no');
  await expectCount(page, idsWhere(({ links }) => !links.code).length);
  await loseParts(page);
  await page.getByRole('link', { name: 'RIS' }).click();
  await expect(statusOf(page)).toContainText('The citations could not be fetched');
  await page.getByText('for LaTeX').click();
  await expect(page.locator('#cite-command')).toHaveText('The keys could not be fetched.');
  expect(errors).toEqual([]);
});

test('"Show more" says that there was no answer, and works when there is', async ({ page }) => {
  const errors = listen(page);
  await page.goto('papers/?sort=title');
  const rows = page.locator('.results .paper-row');
  const more = page.getByRole('button', { name: /^Show \d+ more/ });
  await expect(more).toBeVisible();
  const before = await rows.count();
  await page.route('**/pagefind/**', (route) => route.abort());
  await more.click();
  await expect(page.getByRole('alert')).toContainText('More papers could not be loaded');
  expect(errors).toEqual([]);

  await page.unroute('**/pagefind/**');
  await more.click();
  await expect.poll(() => rows.count()).toBeGreaterThan(before);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('what is loaded without being asked for is silent', async ({ page }) => {
  const errors = listen(page);
  const [{ id }] = listedPapers;
  await page.route(/\/_astro\/(?!Base|Paper).*\.js$/, (route) => route.fulfill({ status: 404, body: 'Not found' }));
  const late = page.waitForResponse(/\/_astro\/offline-copy/);
  await page.goto(`papers/${id}/`);
  await late;
  await page.getByRole('heading', { level: 1 }).selectText();
  await page.goto('papers/');
  await page.locator('paper-explorer .query').hover();
  await expectCount(page, idsWhere(() => true).length);
  expect(errors).toEqual([]);
});
