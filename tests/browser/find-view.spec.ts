/** Order, grouping, looks and keys of the list of papers. */
import { expect } from '@playwright/test';
import { compareText } from '../../src/domain/order.ts';
import type { Paper } from '../../src/domain/papers.ts';
import { allPapers, askList, expectCount, idsWhere, isIn, listedPapers, shownIds, statusOf } from './find-list.ts';
import { holdBack } from './held-back.ts';
import { anyOf } from './known-pages.ts';
import { test } from './same-page.ts';

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

test('"Show more" names no total where it shows all that is left', async ({ page }) => {
  const inYear = (year: number) => allPapers.filter((paper) => paper.year === year).length;
  const years = allPapers.map(({ year }) => year);
  const year = anyOf('year with more papers than are shown at first, but not many', years, (one) => inYear(one) > 8 && inYear(one) <= 28);
  await page.goto(`papers/?year=${year}`);
  await expect(page.locator('.results .more')).toHaveText(`Show ${inYear(year) - 8} more`);
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

test('what is chosen before the code of the list is there is not lost', { tag: '@apart' }, async ({ page }) => {
  const release = await holdBack(page, '**/_astro/explorer.*.js');
  await page.goto('papers/');
  await page.getByRole('radio', { name: 'Table' }).check();
  await page.getByRole('combobox', { name: 'Sort' }).selectOption('Title');
  await expect(page.locator('.results thead')).toHaveCount(0);
  release();
  await expect(page.locator('.results thead th').first()).toHaveAttribute('aria-sort', 'ascending');
  await expect(page.getByRole('radio', { name: 'Table' })).toBeChecked();
  await expect(page).toHaveURL(/\?sort=title&view=table$/);

  // The address asks for one thing, and the reader for another one meanwhile.
  const again = await holdBack(page, '**/papers/filters.json');
  await page.goto('papers/?venue=iclr&view=compact');
  await page.getByRole('combobox', { name: 'Sort' }).selectOption('Oldest first');
  again();
  await expect(page).toHaveURL(/\?venue=iclr&sort=oldest&view=compact$/);
  await expectCount(page, idsWhere(({ venue }) => venue.id === 'iclr').length);
  await expect(page.getByRole('radio', { name: 'Compact' })).toBeChecked();
});

test('a button that is pressed before the code of the list is there does its work', async ({ page }) => {
  const release = await holdBack(page, '**/_astro/explorer.*.js');
  await page.goto('papers/?topic=diffusion-models&year=2024');
  await page.getByRole('button', { name: 'Select all' }).click();
  release();
  const wanted = idsWhere((paper) => isIn('diffusion-models')(paper) && paper.year === 2024);
  await expect(page.getByRole('region', { name: 'Selected papers' })).toContainText(`${wanted.length} papers selected`);
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

test('the help that is asked for twice at once opens once', async ({ page }) => {
  await page.goto('papers/');
  const release = await holdBack(page, '**/_astro/help.*');
  await page.getByRole('button', { name: 'Keyboard help' }).dblclick();
  release();
  const help = page.getByRole('dialog', { name: 'Keys and filters' });
  await expect(help).toBeVisible();
  await expect(help).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(help).toHaveCount(0);
  await page.keyboard.press('?');
  await expect(help).toBeVisible();
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
