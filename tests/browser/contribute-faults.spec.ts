/** The form for a new paper where a part of it cannot be fetched, and where there is no script. */
import { expect } from '@playwright/test';
import { complete, field, state } from './contribute-form.ts';
import { test } from './same-page.ts';

for (const [what, files] of [
  ['list of what is known', '**/known.json'],
  ['checks', '**/_astro/examiner.*.js'],
] as const)
  test(`says so when the ${what} cannot be fetched, and works when it can again`, async ({ page }) => {
    let isLost = true;
    let lost = 0;
    await page.route(files, (route) => {
      if (!isLost) return route.continue();
      lost += 1;
      return route.abort();
    });
    await page.goto('contribute/');
    await field(page, 'title').fill('A Title');
    await expect(state(page)).toContainText('The checks could not be loaded. What you typed is kept');
    expect(lost).toBeGreaterThan(0);
    isLost = false;
    await field(page, 'title').fill('Another Title');
    await expect(state(page)).toContainText('Still to fill in');
  });

test('says so when the reader of BibTeX cannot be fetched, and works when it can again', async ({ page }) => {
  await page.goto('contribute/');
  await field(page, 'title').fill('A Title');
  await expect(state(page)).toContainText('Still to fill in');
  const reader = '**/_astro/bibtex.*.js';
  await page.route(reader, (route) => route.abort());
  await field(page, 'bibtex').fill('@article{a, title = {Another Title}, author = {Lovelace, Ada}, year = {2024}}');
  const read = page.getByRole('button', { name: 'Fill in from BibTeX' });
  await read.click();
  await expect(page.getByText('The BibTeX reader could not be loaded.')).toBeVisible();
  await page.unroute(reader);
  await read.click();
  await expect(field(page, 'title')).toHaveValue('Another Title');
});

test('goes on by itself when the connection is back, with what was typed without it', { tag: '@apart' }, async ({ page, context }) => {
  await page.goto('contribute/');
  await context.setOffline(true);
  await field(page, 'title').fill('A Title');
  await expect(state(page)).toContainText('The checks could not be loaded');
  await context.setOffline(false);
  await expect(state(page)).toContainText('Still to fill in');
  await expect(field(page, 'title')).toHaveValue('A Title');
  await complete(page);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page explains three ways, and none of them needs the form @base', async ({ page }) => {
    await page.goto('contribute/');
    await expect(page.getByRole('listitem').filter({ hasText: /^(?:With the form|On GitHub|On the command line)/ })).toHaveCount(3);
    await expect(page.locator('contribute-form')).toBeHidden();
    await expect(page.getByText('which needs JavaScript')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Suggest a paper' })).toHaveAttribute('href', /issues\/new\?template=add-paper\.yml/);
  });
});
