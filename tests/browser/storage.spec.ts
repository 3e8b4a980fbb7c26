/** What the browser keeps is what the about page says, and nothing else. */
import { expect, test } from '@playwright/test';

test('everything kept in the browser is on the about page, and there are no cookies', async ({ page, context }) => {
  await page.goto('paths/start-here/');
  await page.getByRole('checkbox', { name: 'Read' }).first().check();
  await page.getByLabel('Theme').selectOption('dark');
  await page.goto('papers/');
  await page.locator('.tick:visible').first().check();
  await expect(page.getByRole('region', { name: 'Selected papers' })).toBeVisible();
  await page.goto('contribute/');
  await page.locator('[name="title"]').fill('A title');
  await page.goto('about/');
  const told = await page.getByRole('region', { name: 'Table of what your browser keeps' }).locator('code').allTextContents();
  const keys = await page.evaluate(() => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    cookie: document.cookie,
  }));
  expect(keys).toEqual({ local: expect.any(Array), session: [], cookie: '' });
  expect(keys.local.toSorted()).toEqual(told.toSorted());
  expect(await context.cookies()).toEqual([]);
});

test('a theme that was chosen elsewhere is that of pages which were open before', async ({ page, context }) => {
  await page.goto('papers/');
  const theme = page.getByLabel('Theme');
  const other = await context.newPage();
  await other.goto('topics/');
  await other.getByLabel('Theme').selectOption('dark');
  await expect(theme).toHaveValue('dark');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  // A page to which the reader goes back is told of nothing that was stored meanwhile.
  await page.evaluate(() => {
    localStorage.setItem('offline-mbo:theme', 'light');
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
  await expect(theme).toHaveValue('light');
  await other.getByLabel('Theme').selectOption('system');
  await expect(theme).toHaveValue('system');
});

test('what is no theme counts as none', async ({ page }) => {
  await page.goto('topics/');
  await page.evaluate(() => localStorage.setItem('offline-mbo:theme', 'sepia'));
  await page.reload();
  await expect(page.getByLabel('Theme')).toHaveValue('system');
});
