/** What the list of papers makes of words and addresses: typed fast or slowly, shared, gone back to, or odd. */
import { expect } from '@playwright/test';
import { listenForDialogs } from './dialogs.ts';
import { allPapers, expectCount, idsWhere, listedPapers, openFacet, shownIds, statusOf } from './find-list.ts';
import { lastLettersRun } from './letters.ts';
import { test } from './same-page.ts';

test('back and forward bring back what was asked, and typing is one step @base', async ({ page }) => {
  await page.goto('papers/');
  const search = page.getByRole('searchbox', { name: 'Search all papers' });
  await search.pressSequentially('diffusion');
  await expect(page).toHaveURL(/\?q=diffusion$/);
  const menu = await openFacet(page, 'code');
  await menu.getByRole('checkbox', { name: 'With code' }).check();
  await expect(page).toHaveURL(/\?q=diffusion&code=yes$/);
  await page.goBack();
  await expect(page).toHaveURL(/\?q=diffusion$/);
  await expect(page.getByRole('button', { name: /Remove filter/ })).toHaveCount(0);
  await page.goBack();
  await expect(page).toHaveURL(/\/papers\/$/);
  await expect(search).toHaveValue('');
  await expectCount(page, allPapers.length);
  await expect(page.locator('.static-list')).toBeVisible();
  await page.goForward();
  await expect(search).toHaveValue('diffusion');
  await page.goForward();
  await expect(page.getByRole('button', { name: 'Remove filter Code: With code' })).toBeVisible();
});

test('a shared link shows the same papers and the same controls', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('papers/?q=model&topic=generative-model-based-methods&-venue=icml&year=2020..&sort=oldest&view=compact');
  await expect(statusOf(page)).toContainText(' of ');
  const there = await shownIds(page);
  await page.getByRole('button', { name: 'Copy link' }).first().click();
  await expect(statusOf(page)).toHaveText('The link to this view is on the clipboard.');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toBe(page.url());
  const other = await context.newPage();
  await other.goto(link);
  await expect(statusOf(other)).toContainText(' of ');
  expect(await shownIds(other)).toEqual(there);
  await expect(other.getByLabel('Sort')).toHaveValue('oldest');
  await expect(other.getByRole('radio', { name: 'Compact' })).toBeChecked();
  await expect(other.locator('.chips .value')).toHaveCount(3);
});

const oddAddresses = [
  ['an unknown parameter', '?colour=red', 'colour'],
  ['an unknown value', '?venue=icml,nowhere', 'venue=nowhere'],
  ['a range that runs backwards', '?year=2024..2020', 'year=2024..2020'],
  ['an unknown order', '?sort=best', 'sort=best'],
  ['an unknown view and column', '?view=cards&cols=price', 'view=cards'],
  ['markup', '?topic=<img src=x onerror=alert(1)>', '<img src=x'],
  ['broken percent signs', '?q=%E0%A4%A&%zz=1&topic=%', 'topic=%'],
] as const;

test('what an address cannot say is left out and said', { tag: '@apart' }, async ({ page }) => {
  const dialogs = listenForDialogs(page);
  for (const [what, address, note] of oddAddresses) {
    await page.goto(`papers/${address}`);
    await expect.soft(page.locator('[data-ignored]:visible'), what).toContainText(note);
    await expect.soft(page.getByRole('heading', { level: 1 }), what).toHaveText('Papers');
  }
  expect(dialogs).toEqual([]);
});

const oddQueries = [
  ['ten thousand characters', 'offline '.repeat(1250)],
  ['ten thousand characters without a space', 'x'.repeat(10_000)],
  ['regular expressions', '.*(+[a-z]{2,}|^$\\'],
  ['HTML', '<script>alert(1)</script><b>"&amp;'],
  ['right-to-left text', 'אופטימיזציה \u202eabc'],
  ['emoji and half of one', '🧬🧪 \ud83e'],
  ['percent signs', '100% %20 %E0%A4%A'],
  ['quotes', '"conservative "objective"'],
  ['only white space', ' \t '],
] as const;

test('every query is answered, however odd', { tag: '@apart' }, async ({ page }) => {
  test.slow();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const search = page.getByRole('searchbox', { name: 'Search all papers' });
  await page.goto('papers/');
  for (const [what, query] of oddQueries)
    await test.step(`typed: ${what}`, async () => {
      await search.fill(query);
      await expect(statusOf(page)).toHaveText(/paper/);
      await expect(page.locator('.results[aria-busy]')).toHaveCount(0);
      // The page still answers.
      await search.fill(listedPapers[0].title);
      await expect(page.locator('.results .paper-row').first()).toContainText(listedPapers[0].title);
      expect(errors, what).toEqual([]);
    });
  for (const [what, query] of oddQueries)
    await test.step(`in an address: ${what}`, async () => {
      await page.goto(`papers/?q=${encodeURIComponent(query.toWellFormed())}`);
      await expect(statusOf(page)).toHaveText(/paper/);
      expect(errors, what).toEqual([]);
    });
});

test('a word that was copied with characters that nobody sees is that word', async ({ page }) => {
  await page.goto('papers/?q=trabucco');
  await expect(statusOf(page)).toContainText(' of ');
  const found = await shownIds(page);
  await page.goto('papers/');
  await page.getByRole('searchbox', { name: 'Search all papers' }).fill('tra\u00adbuc\u0007co\u200e');
  await expectCount(page, found.length);
  expect(await shownIds(page)).toEqual(found);
  await expect(page).toHaveURL(/\?q=trabucco$/);
});

test('a query that sets a direction of writing leaves the sentence around it as it is', async ({ page }) => {
  // A word that is nowhere but begins with one that is, and stands beside it in the index; one that is written from right to
  // left; then ends of directions, which would end one that was set around the query, and starts of others.
  await page.goto(`papers/?q=${encodeURIComponent('and0 אופטימיזציה \u2069\u202c\u2067\u202e')}`);
  await expect(statusOf(page)).toHaveText(/^No paper has the words “and0 אופטימיזציה”\. The nearest: \d+ papers?$/);
  expect(await lastLettersRun(statusOf(page))).toBe('right');
});

test('the answer to the last letters wins, however late the first ones come', async ({ page }) => {
  const asked = Promise.withResolvers<void>();
  const release = Promise.withResolvers<void>();
  let isFirst = true;
  await page.route('**/pagefind/fragment/**', async (route) => {
    if (isFirst) {
      asked.resolve();
      await release.promise;
    }
    await route.continue();
  });
  await page.goto('papers/');
  const search = page.getByRole('searchbox', { name: 'Search all papers' });
  await search.fill('pymoo');
  await asked.promise;
  isFirst = false;
  await search.fill('trabucco');
  const count = idsWhere(({ authors }) => authors.some(({ family }) => family === 'Trabucco')).length;
  await expectCount(page, count);
  const late = page.waitForResponse('**/pagefind/fragment/**');
  release.resolve();
  await late;
  // Long enough for the late answer to be shown, were it not dropped.
  await page.waitForTimeout(500);
  await expectCount(page, count);
  expect(await shownIds(page)).toHaveLength(count);
});

test('letters that wait together are asked as one query', async ({ page }) => {
  const parts: string[] = [];
  page.on('request', (request) => request.url().includes('/pagefind/index/') && parts.push(request.url()));
  await page.goto('papers/');
  const search = page.getByRole('searchbox', { name: 'Search all papers' });
  await search.fill(listedPapers[0].title);
  await expect(page.locator('.results:not([aria-busy]) .paper-row').first()).toBeVisible();
  parts.length = 0;
  await search.evaluate((field: HTMLInputElement) => {
    // Words of other parts of the index, typed while the browser is busy.
    for (const query of ['a', 'gradient', 'surrogate', 'trabucco'])
      setTimeout(() => {
        field.value = query;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
    for (const end = performance.now() + 50; performance.now() < end; );
  });
  await expectCount(page, idsWhere(({ authors }) => authors.some(({ family }) => family === 'Trabucco')).length);
  expect(parts.length).toBeLessThan(3);
});
