/** What the list of papers shows while the index is on its way: of its own rows those that have the words. */
import { expect, type Page } from '@playwright/test';
import { hasAllWords } from '../../src/domain/search-match.ts';
import { allPapers, expectCount, listedPapers, statusOf } from './find-list.ts';
import { holdBack } from './held-back.ts';
import { test } from './same-page.ts';

const rows = (page: Page) => page.locator('.static-list .paper-row:visible');

/** All files of the index. */
const index = '**/pagefind/**';

test('rows of the page that have the words are the first answer, the index the next', async ({ page }) => {
  const [paper] = listedPapers;
  const [word = ''] = paper.title.toLowerCase().match(/[a-z]{6,}/) ?? [];
  const release = await holdBack(page, index);
  await page.goto('papers/');
  const texts = await rows(page).allTextContents();
  const fitting = texts.filter((text) => hasAllWords(text, word)).length;
  expect(fitting).toBeGreaterThan(0);
  expect(fitting).toBeLessThan(texts.length);

  const field = page.getByRole('searchbox', { name: 'Search all papers' });
  await field.pressSequentially(word);
  await expect(statusOf(page)).toHaveText(`Searching… ${fitting === 1 ? '1 paper' : `${fitting} papers`} so far`);
  await expect(rows(page)).toHaveCount(fitting);
  await expect(rows(page).getByRole('link', { name: paper.title })).toBeVisible();
  // A heading without a row under it would be a puzzle.
  for (const section of await page.locator('.static-list section:visible').all())
    await expect(section.locator('.paper-row:visible').first()).toBeVisible();
  const counts = page.locator('.static-list .count');
  expect(await counts.count()).toBeGreaterThan(0);
  await expect(counts.filter({ visible: true })).toHaveCount(0);

  await field.fill('xqzv');
  await expect(statusOf(page)).toHaveText('Searching…');
  await expect(rows(page)).toHaveCount(texts.length);
  await expect(counts.filter({ visible: false })).toHaveCount(0);
  await field.fill('');
  await expectCount(page, allPapers.length);

  await field.fill(word);
  await expect(rows(page)).toHaveCount(fitting);
  release();
  await expect(page.locator('.results .paper-row:visible').getByRole('link', { name: paper.title })).toBeVisible();
  await expect(rows(page)).toHaveCount(0);
  await field.fill('');
  await expect(rows(page)).toHaveCount(texts.length);
});

test('the index also brings papers that have the word in another form', async ({ page }) => {
  const release = await holdBack(page, index);
  await page.goto('papers/');
  const texts = await rows(page).allTextContents();
  const plurals = new Set(texts.flatMap((text) => text.match(/\b[a-z]{5,}s\b/g) ?? []));
  const hasOther = (plural: string) =>
    texts.some(
      (text) => hasAllWords(text, plural.slice(0, -1)) && !hasAllWords(text, plural) && text.match(/\w+/g)?.includes(plural.slice(0, -1)),
    );
  const plural = [...plurals].find(hasOther) ?? '';
  expect(plural, 'a word that the list has in two forms').not.toBe('');
  await page.getByRole('searchbox', { name: 'Search all papers' }).fill(plural);
  await expect(statusOf(page)).toContainText('so far');
  release();
  // They are made from rows of the page that were not in sight.
  await expect(page.locator('.results .paper-row').first()).toBeVisible();
  await expect(page.locator('.results .paper-row[hidden]')).toHaveCount(0);
});

test('the whole list comes back when the index cannot be fetched', async ({ page }) => {
  const [paper] = listedPapers;
  const release = await holdBack(page, index);
  await page.goto('papers/');
  const all = await rows(page).count();
  await page.getByRole('searchbox', { name: 'Search all papers' }).fill(paper.title);
  await expect.poll(() => rows(page).count()).toBeLessThan(all);
  release(true);
  await expect(statusOf(page)).toContainText('The search could not be loaded');
  await expect(rows(page)).toHaveCount(all);
});

test('rows are not narrowed by words alone when a filter is chosen too', async ({ page }) => {
  const [paper] = listedPapers;
  await holdBack(page, index);
  await page.goto(`papers/?q=${encodeURIComponent(paper.title)}&venue=${paper.venue.id}`);
  await expect(statusOf(page)).toHaveText('Searching…');
  await expect(rows(page).nth(1)).toBeVisible();
});
