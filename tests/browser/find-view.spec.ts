/** Order, grouping, looks, addresses, keys and bad input of the list of papers. */
import { expect, test } from '@playwright/test';
import { compareText } from '../../src/domain/order.ts';
import type { Paper } from '../../src/domain/papers.ts';
import { allPapers, askList, expectCount, idsWhere, isIn, listedPapers, openFacet, shownIds, statusOf } from './find-list.ts';

const byTitle = (a: Paper, b: Paper) => compareText(a.title, b.title);
const newest = (a: Paper, b: Paper) => b.year - a.year || byTitle(a, b);

const orders: readonly [sort: string, order: (a: Paper, b: Paper) => number][] = [
  ['newest', newest],
  ['oldest', (a, b) => a.year - b.year || byTitle(a, b)],
  ['title', byTitle],
  ['-title', (a, b) => byTitle(b, a)],
  ['venue', (a, b) => compareText(a.venue.short, b.venue.short) || newest(a, b)],
];

test('sorts in each order', async ({ page }) => {
  test.slow();
  for (const [index, [sort, order]] of orders.entries()) {
    const view = `?sort=${sort}&view=compact`;
    if (index === 0) await page.goto(`papers/${view}`);
    else await askList(page, view);
    await expectCount(page, allPapers.length);
    expect.soft(await shownIds(page), sort).toEqual(allPapers.toSorted(order).map(({ id }) => id));
  }
});

test('oldest first holds without groups too', async ({ page }) => {
  await page.goto('papers/?sort=oldest&group=none&view=compact');
  await expectCount(page, allPapers.length);
  const yearOf = new Map(allPapers.map(({ id, year }) => [id, year]));
  const years = (await shownIds(page)).map((id) => yearOf.get(id) ?? 0);
  expect(years).toEqual(years.toSorted((a, b) => a - b));
  await expect(page.locator('.group-head')).toHaveCount(0);
});

test('"Show more" pressed twice at once brings each paper once', async ({ page }) => {
  await page.goto('papers/?sort=oldest&group=none&view=summaries');
  await expectCount(page, allPapers.length);
  const ticks = page.locator('.results .tick');
  const before = await ticks.count();
  await page.locator('.results .more').evaluate((more) => {
    for (let press = 0; press < 2; press += 1) more.dispatchEvent(new MouseEvent('click'));
  });
  await expect.poll(() => ticks.count()).toBeGreaterThan(before);
  expect((await shownIds(page)).toSorted(compareText)).toEqual(allPapers.map(({ id }) => id).toSorted(compareText));
});

test('sorts the answers to a query', async ({ page }) => {
  await page.goto('papers/?q=diffusion');
  await expect(statusOf(page)).toContainText(' of ');
  const relevant = await shownIds(page);
  await page.getByLabel('Sort').selectOption('title');
  await expect(page).toHaveURL(/\?q=diffusion&sort=title$/);
  const titles = allPapers.filter(({ id }) => relevant.includes(id)).toSorted(byTitle);
  await expect.poll(() => shownIds(page)).toEqual(titles.map(({ id }) => id));
});

test('groups by year and by topic, with the numbers of each group', async ({ page }) => {
  test.slow();
  await page.goto('papers/?group=topic&view=compact');
  await expectCount(page, allPapers.length);
  const placements = allPapers.reduce((sum, { topics }) => sum + topics.length, 0);
  expect((await shownIds(page)).length).toBe(placements);
  await expect(page.locator('.group-head').filter({ hasText: 'Diffusion Models' })).toContainText(
    `${idsWhere(isIn('diffusion-models')).length} papers`,
  );

  await page.goto('papers/?venue=neurips');
  await shownIds(page);
  const years = [...new Set(allPapers.filter(({ venue }) => venue.id === 'neurips').map((paper) => String(paper.year)))];
  await expect(page.locator('.group-head a')).toHaveText(years);
});

test('what is chosen before the code of the list is there is not lost', async ({ page }) => {
  const release = Promise.withResolvers<void>();
  await page.route('**/_astro/explorer.*.js', async (route) => {
    await release.promise;
    await route.continue();
  });
  await page.goto('papers/');
  await page.getByRole('radio', { name: 'Table' }).check();
  await page.getByRole('combobox', { name: 'Sort' }).selectOption('Title');
  await expect(page.locator('.results thead')).toHaveCount(0);
  release.resolve();
  await expect(page.locator('.results thead th').first()).toHaveAttribute('aria-sort', 'ascending');
  await expect(page.getByRole('radio', { name: 'Table' })).toBeChecked();
  await expect(page).toHaveURL(/\?sort=title&view=table$/);

  // The address asks for one thing, and the reader for another one meanwhile.
  const again = Promise.withResolvers<void>();
  await page.route('**/papers/filters.json', async (route) => {
    await again.promise;
    await route.continue();
  });
  await page.goto('papers/?venue=iclr&view=compact');
  await page.getByRole('combobox', { name: 'Sort' }).selectOption('Oldest first');
  again.resolve();
  await expect(page).toHaveURL(/\?venue=iclr&sort=oldest&view=compact$/);
  await expectCount(page, idsWhere(({ venue }) => venue.id === 'iclr').length);
  await expect(page.getByRole('radio', { name: 'Compact' })).toBeChecked();
});

test('the table has the columns that the reader chose and sorts by its headings', async ({ page }) => {
  await page.goto('papers/?venue=iclr');
  await page.getByRole('radio', { name: 'Table' }).check();
  const heads = page.locator('.results thead th');
  // Of a long list the first ones.
  const rows = page.locator('.results tbody th a');
  await expect(heads).toHaveText(['Title', 'Venue', 'Year', 'Topics', 'Design space', 'Objectives', 'Code']);
  await page.locator('.columns-menu summary').click();
  await page.getByRole('checkbox', { name: 'BibTeX key' }).check();
  await page.getByRole('checkbox', { name: 'Objectives' }).uncheck();
  await expect(heads).toHaveText(['Title', 'Venue', 'Year', 'Topics', 'Design space', 'Code', 'BibTeX key']);
  await expect(page).toHaveURL(/view=table&cols=venue,year,topics,space,code,key$/);
  await page.keyboard.press('Escape');

  const papers = allPapers.filter(({ venue }) => venue.id === 'iclr');
  const titles = (order: (a: Paper, b: Paper) => number) => papers.toSorted(order).map(({ title }) => title);
  await page.getByRole('button', { name: 'Title', exact: true }).click();
  await expect(heads.first()).toHaveAttribute('aria-sort', 'ascending');
  await expect(rows).toHaveText(titles(byTitle).slice(0, await rows.count()));
  await page.getByRole('button', { name: 'Title', exact: true }).click();
  await expect(heads.first()).toHaveAttribute('aria-sort', 'descending');
  await expect(rows).toHaveText(titles((a, b) => byTitle(b, a)).slice(0, await rows.count()));
  const last = papers.toSorted(byTitle).at(-1);
  await expect(page.locator('.results tbody tr').first().getByRole('cell').last()).toHaveText(last?.key ?? '');
});

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

test('what an address cannot say is left out and said', async ({ page }) => {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
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

test('every query is answered, however odd', async ({ page }) => {
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
  await search.fill('pymoo');
  await expectCount(page, 1);
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

test('keys move through the list, tick, and open the help', async ({ page }) => {
  await page.goto('papers/?venue=icml');
  await expectCount(page, idsWhere(({ venue }) => venue.id === 'icml').length);
  const titles = page.locator('.results .title > a');
  await page.keyboard.press('j');
  await expect(titles.nth(0)).toBeFocused();
  await page.keyboard.press('j');
  await page.keyboard.press('ArrowDown');
  await expect(titles.nth(2)).toBeFocused();
  await page.keyboard.press('k');
  await expect(titles.nth(1)).toBeFocused();
  await page.keyboard.press('x');
  await expect(page.locator('.results .tick').nth(1)).toBeChecked();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys and filters' })).toBeVisible();
  await page.keyboard.press('j');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(titles.nth(1)).toBeFocused();
  const search = page.getByRole('searchbox', { name: 'Search all papers' });
  await search.focus();
  await page.keyboard.type('jxk?');
  await expect(search).toHaveValue('jxk?');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a row made from the index is the row of the page', async ({ page }) => {
  await page.goto('papers/');
  const [{ id, title }, { id: other }] = listedPapers;
  const parts = (box: string) =>
    page.locator(`${box} .paper-row:has([data-paper="${id}"])`).evaluate((row) => ({
      text: ['.title', '.authors', '.venue', '.summary'].map((part) => row.querySelector(part)?.textContent?.replace(/\s+/g, ' ').trim()),
      links: [...row.querySelectorAll('a')].map((link) => `${link.textContent?.trim()} ${link.href}`),
      look: getComputedStyle(row.querySelector('.chip') ?? row).borderRadius,
      data: { ...row.querySelector<HTMLElement>('.tick')?.dataset },
    }));
  const own = await parts('.static-list');
  // Another paper's row is left as the pattern, as on a list too long for the page.
  await page.evaluate((kept) => {
    for (const row of document.querySelectorAll('.static-list .paper-row')) if (row.id !== kept) row.remove();
  }, other);
  await page.getByRole('searchbox', { name: 'Search all papers' }).fill(title);
  await expect(page.locator(`.results [data-paper="${id}"]`)).toBeVisible();
  expect(await parts('.results')).toEqual(own);
});

test('without JavaScript the list is there, by year, and shows no control', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await page.goto('papers/');
  await expect(page.locator('.paper-row')).toHaveCount(listedPapers.length);
  await expect(page.locator('.year h2 a')).toHaveText([...new Set(listedPapers.map((paper) => String(paper.year)))]);
  for (const control of ['.controls', '.tick', 'paper-explorer button', 'paper-explorer input', 'paper-explorer select'])
    expect(await page.locator(control).filter({ visible: true }).count(), control).toBe(0);
  for (const name of ['topic', 'venue', 'year', 'author'])
    await expect(page.locator('noscript, .note').getByRole('link', { name, exact: true })).toBeVisible();
  await context.close();
});

test('nothing of the search is loaded before a reader reaches for it', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await page.goto('papers/', { waitUntil: 'networkidle' });
  expect(requests.filter((path) => /\/pagefind\/|explorer\.|tray\.|selection\./.test(path))).toEqual([]);
  await page.getByRole('searchbox', { name: 'Search all papers' }).focus();
  await expect.poll(() => requests.some((path) => path.endsWith('/pagefind/pagefind.js'))).toBe(true);
});
