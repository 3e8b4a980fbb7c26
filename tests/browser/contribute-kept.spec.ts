/** What was typed into the form for a new paper is kept. */
import { expect, type Page } from '@playwright/test';
import { bibtex, complete, field, state, summary } from './contribute-form.ts';
import { denyStorage, fillStorage } from './denied-storage.ts';
import { holdBack } from './held-back.ts';
import { test } from './same-page.ts';

test('what was typed survives a reload, until one starts over', async ({ page }) => {
  await page.goto('contribute/');
  await complete(page);
  await page.reload();
  await expect(field(page, 'bibtex')).toHaveValue(bibtex);
  await expect(field(page, 'summary')).toHaveValue(summary);
  await expect(page.getByRole('checkbox', { name: 'Auxiliary Loss' })).toBeChecked();
  await expect(state(page)).toHaveText('What you typed last time is still here.');
  await page.getByRole('button', { name: 'Start over' }).click();
  await expect(field(page, 'summary')).toHaveValue('');
  await expect(field(page, 'bibtex')).toBeFocused();
  await page.reload();
  await expect(field(page, 'title')).toHaveValue('');
});

test('what is said of an earlier visit does not take the place of what is said of the next letters', async ({ page }) => {
  await page.goto('contribute/');
  await field(page, 'title').fill('A Title');
  await expect(state(page)).toContainText('Still to fill in');
  const release = await holdBack(page, '**/_astro/examiner.*.js');
  await page.reload();
  await field(page, 'title').fill('Another Title');
  // Longer than the pause after which the entry is checked.
  await page.waitForTimeout(500);
  release();
  await expect(page.locator('.preview')).toContainText('Another Title');
  await expect(state(page)).toContainText('Still to fill in');
});

test('each of two windows keeps what was typed in it, and none takes away what was typed later in another', { tag: '@apart' }, async ({
  page,
  context,
}) => {
  const reloaded = async (window: Page, title: string) => {
    await window.reload();
    await expect(field(window, 'title')).toHaveValue(title);
  };
  await page.goto('contribute/');
  const other = await context.newPage();
  await other.goto('contribute/');
  await field(other, 'title').fill('Typed in the other window');
  await expect(state(other)).toContainText('Still to fill in');
  // The first window is closed or reloaded after the other, with nothing or something older in it.
  await other.goto('robots.txt');
  await reloaded(page, 'Typed in the other window');
  await other.goto('contribute/');
  await field(other, 'title').fill('Another paper');
  await expect(state(other)).toContainText('Still to fill in');
  await reloaded(page, 'Typed in the other window');
  await reloaded(other, 'Another paper');
  await page.goto('robots.txt');
  await page.goto('contribute/');
  await expect(field(page, 'title')).toHaveValue('Another paper');
});

test.describe('where storage is full or off', () => {
  test.use({ ownPage: true });

  test('what was typed survives a reload', async ({ page }) => {
    await denyStorage(page);
    await page.goto('contribute/');
    await field(page, 'title').fill('A Title');
    await expect(state(page)).toContainText('Still to fill in');
    await page.reload();
    await expect(field(page, 'title')).toHaveValue('A Title');
    await page.getByRole('button', { name: 'Start over' }).click();
    await page.reload();
    await expect(state(page)).toBeEmpty();
    await expect(field(page, 'title')).toHaveValue('');
  });

  test('what was typed last survives a reload, though something earlier is stored', async ({ page }) => {
    await page.goto('contribute/');
    await field(page, 'title').fill('A Title');
    await expect(state(page)).toContainText('Still to fill in');
    await fillStorage(page);
    await field(page, 'title').fill('Another Title');
    await expect.poll(() => page.evaluate(() => JSON.stringify(history.state))).toContain('Another Title');
    await page.reload();
    await expect(field(page, 'title')).toHaveValue('Another Title');
  });
});
