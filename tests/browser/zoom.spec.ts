/** A window of 1280 x 1024 at 200 % and 400 %: what stays in place leaves room to read, and what opens fits. */
import { expect, type Page } from '@playwright/test';
import { focusFaults } from './page-checks.ts';
import { test } from './same-page.ts';
import { templatePaths } from './templates.ts';

const zooms = [
  { zoom: '200 %', width: 640, height: 512 },
  { zoom: '400 %', width: 320, height: 256 },
];

/** Share of the window that is taken by what stays in place while the page scrolls. */
async function keptShare(page: Page): Promise<number> {
  return await page.evaluate(() => {
    scrollTo(0, document.documentElement.scrollHeight / 2);
    const heights = [...document.querySelectorAll('body *')]
      .filter((element) => element.checkVisibility() && /^(?:fixed|sticky)$/.test(getComputedStyle(element).position))
      // Columns that stay at the side of a table take no height.
      .filter((element) => !element.closest('table, .timeline, .visually-hidden, .toast:empty'))
      .map((element) => element.getBoundingClientRect())
      .map(({ top, bottom }) => Math.max(0, Math.min(bottom, innerHeight) - Math.max(top, 0)));
    return heights.reduce((sum, height) => sum + height, 0) / innerHeight;
  });
}

for (const { zoom, width, height } of zooms) {
  test(`at ${zoom} every kind of page has most of the window, with papers selected`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height });
    await page.goto('years/2024/');
    for (const tick of (await page.locator('.tick').all()).slice(0, 2)) await tick.check();
    const tray = page.getByRole('region', { name: 'Selected papers' });
    await expect(tray).toContainText('2 papers selected');
    const small: string[] = [];
    for (const path of templatePaths) {
      await page.goto(path);
      await expect(tray).toBeVisible();
      const share = await keptShare(page);
      if (share > 1 / 3) small.push(`${path}: ${Math.round(share * 100)} % is taken`);
    }
    expect(small).toEqual([]);
    for (const button of await tray.getByRole('button').filter({ visible: true }).all()) {
      await button.scrollIntoViewIfNeeded();
      await expect(button).toBeInViewport({ ratio: 0.95 });
    }
    expect(await focusFaults(page)).toEqual([]);
  });

  test(`at ${zoom} dialogs and menus fit`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto('papers/');
    await page.keyboard.press('/');
    await page.keyboard.type('diffusion');
    const search = page.locator('site-search');
    const results = search.getByRole('option');
    await expect(results.first()).toBeInViewport({ ratio: 0.4 });
    await expect(search.getByRole('button', { name: 'Close' })).toBeInViewport({ ratio: 0.95 });
    await page.keyboard.press('ArrowUp');
    await expect(results.last()).toBeInViewport({ ratio: 0.95 });
    await page.keyboard.press('Escape');
    for (const tick of (await page.locator('.tick').all()).slice(0, 2)) await tick.check();
    await page.getByRole('region', { name: 'Selected papers' }).getByRole('button', { name: 'Reading list' }).click();
    const list = page.getByRole('dialog', { name: 'Reading list' });
    for (const name of ['BibTeX', 'Import list', 'Close']) {
      await list.getByRole('button', { name }).scrollIntoViewIfNeeded();
      await expect(list.getByRole('button', { name })).toBeInViewport({ ratio: 0.95 });
    }
    await page.keyboard.press('Escape');
    const filters = page.getByRole('button', { name: 'Filters' });
    if (await filters.isVisible()) await filters.click();
    await page.locator('details[data-facet="topic"] summary').click();
    const last = page.locator('details[data-facet="topic"] li').last();
    await last.scrollIntoViewIfNeeded();
    await expect(last).toBeInViewport({ ratio: 0.95 });
    const tree = page.getByRole('navigation', { name: 'Taxonomy' });
    await page.locator('.tree-button').click();
    await tree.getByRole('link', { name: /^GFlowNet/ }).scrollIntoViewIfNeeded();
    await expect(tree.getByRole('link', { name: /^GFlowNet/ })).toBeInViewport({ ratio: 0.95 });
  });
}

test('with letters of twice the size on a phone, no look of the list and no link of a paper is cut off, and no page scrolls sideways', async ({
  page,
}) => {
  test.slow();
  await page.setViewportSize({ width: 390, height: 800 });
  const browser = await page.context().newCDPSession(page);
  await browser.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  await page.goto('papers/');
  const ends = await page
    .locator('.views span, .paper-row .links a')
    .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().right));
  expect(ends.length).toBeGreaterThan(3);
  expect(Math.max(...ends)).toBeLessThanOrEqual(390);

  const wide: string[] = [];
  for (const path of templatePaths) {
    await page.goto(path);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > 390) wide.push(`${path} is ${width} px wide`);
  }
  await browser.detach();
  expect(wide).toEqual([]);
});
