/** The ways of readers who have a keyboard alone. Nothing is clicked and nothing is focused by the test: real keys only. */
import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { allPapers, expectCount, idsWhere, isIn } from './find-list.ts';
import { Keyboard } from './keyboard.ts';
import { test } from './same-page.ts';

const phone = { width: 360, height: 740 };

test.beforeEach(async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.emulateMedia({ reducedMotion: 'reduce' });
});

test('the skip link passes by the header and the tree', async ({ page }) => {
  const keys = new Keyboard(page);
  await page.goto('topics/auxiliary-loss/');
  expect(await keys.step()).toBe('link "Skip to content"');
  await keys.press('Enter');
  await keys.expectFocus(/^main/);
  expect(await keys.step()).toBe('link "Home"');
  // Backwards what was passed by is still there.
  expect(await keys.step('Shift+Tab')).toMatch(/^link "GFlowNet/);
  keys.expectGood();
});

test('the search of the header leads to a paper, and back to where it was', async ({ page }) => {
  const keys = new Keyboard(page);
  await page.goto('about/');
  await keys.reach('button "Search"');
  await keys.press('Enter');
  await keys.expectFocus(/^combobox/);
  await keys.type('bootgen');
  const options = page.locator('site-search').getByRole('option');
  await expect(options.first()).toContainText('BootGen');
  // Two buttons, then what the browser itself has; the field comes again.
  expect(await keys.step()).toBe('button "Search all papers"');
  expect(await keys.step()).toBe('button "Close"');
  expect(await keys.step('Shift+Tab')).toBe('button "Search all papers"');
  await keys.step('Shift+Tab');
  await keys.expectFocus(/^combobox/);
  await keys.press('Escape');
  await keys.expectFocus('button "Search"');
  await keys.press('/');
  await keys.expectFocus(/^combobox/);
  await keys.press('ArrowDown', 'ArrowUp', 'Enter');
  await expect(page).toHaveURL(/papers\/kim-2023-bootgen\/$/);
  await page.goBack();
  await expect(page).toHaveURL(/about\/$/);
  keys.expectGood();
});

test('a query in the list of papers is there again after a paper was read', async ({ page }) => {
  const keys = new Keyboard(page);
  await page.goto('papers/');
  await keys.reach('input "Search all papers"');
  await keys.type('trabucco');
  const count = idsWhere(({ authors }) => authors.some(({ family }) => family === 'Trabucco')).length;
  await expectCount(page, count);
  await keys.press('ArrowDown');
  await keys.look();
  await keys.press('Enter');
  await expect(page).toHaveURL(/papers\/trabucco-202\d-[\w-]+\/$/);
  await page.goBack();
  await expect(page).toHaveURL(/papers\/\?q=trabucco$/);
  await expectCount(page, count);
  await expect(page.getByRole('searchbox', { name: 'Search all papers' })).toHaveValue('trabucco');
  keys.expectGood();
});

test('filters are opened, set and taken off, and the focus stays where the reader is', async ({ page }) => {
  const keys = new Keyboard(page);
  await page.goto('papers/');
  await keys.reach('summary "Topic"');
  await keys.press('Enter');
  await expect(page.locator('details[data-facet="topic"] .exclude').first()).toBeVisible();
  await keys.reach(/^checkbox "Diffusion Models/);
  await keys.press('Space');
  await expectCount(page, idsWhere(isIn('diffusion-models')).length);
  await keys.expectFocus(/^checkbox "Diffusion Models/);
  await keys.press('Escape');
  await keys.expectFocus(/^summary "Topic ?1"/);

  // Leaving an open menu closes it, so that it covers nothing that comes next.
  await keys.reach('summary "Venue"');
  await keys.press('Space');
  await expect(page.locator('details[data-facet="venue"] .exclude').first()).toBeAttached();
  await keys.reach(/^button "Exclude ICML"/);
  await keys.press('Enter');
  const fits = idsWhere((paper) => isIn('diffusion-models')(paper) && paper.venue.id !== 'icml');
  await expectCount(page, fits.length);
  await keys.expectFocus('button "Exclude ICML"');
  await keys.reach('summary "Year"');
  await expect(page.locator('details.facet[open]')).toHaveCount(0);

  await keys.reach('button "Remove filter Topic: Diffusion Models"');
  await keys.press('Enter');
  await keys.expectFocus('button "Remove filter Venue: not ICML"');
  await keys.press('Enter');
  await keys.expectFocus('input "Search all papers"');
  await expectCount(page, allPapers.length);
  keys.expectGood();
});

test('order and look are changed and shared, and the focus stays where the reader is', async ({ page }) => {
  const keys = new Keyboard(page);
  await page.goto('papers/?venue=iclr');
  await expectCount(page, idsWhere(({ venue }) => venue.id === 'iclr').length);
  await keys.reach(/^select "\s?Sort/);
  await keys.press('ArrowDown');
  await expect(page).toHaveURL(/sort=oldest/);
  await keys.expectFocus(/^select "\s?Sort/);
  await keys.reach('radio "Summaries"');
  await keys.press('ArrowRight', 'ArrowRight');
  await expect(page).toHaveURL(/view=table/);
  await keys.expectFocus('radio "Table"');
  await keys.look();
  await keys.reach('summary "Columns"');
  await keys.reach('button "Copy link"');
  await keys.press('Enter');
  await expect(page.locator('paper-explorer .status')).toHaveText('The link to this view is on the clipboard.');
  await keys.expectFocus('button "Copy link"');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());

  await keys.reach('button "Title"');
  await keys.press('Enter');
  await expect(page).toHaveURL(/sort=title/);
  await expect(page.locator('.results thead th').first()).toHaveAttribute('aria-sort', 'ascending');
  await keys.expectFocus('button "Title"');
  await keys.press('Enter');
  await expect(page.locator('.results thead th').first()).toHaveAttribute('aria-sort', 'descending');
  await keys.expectFocus('button "Title"');
  expect(await keys.step()).toBe('button "Venue"');
  keys.expectGood();
});

test('papers are selected, cited, taken off and brought back', async ({ page }) => {
  const keys = new Keyboard(page);
  await page.goto('venues/icml/');
  const tray = page.getByRole('region', { name: 'Selected papers' });
  for (const count of [1, 2, 3]) {
    await keys.reach(/^checkbox "Select /);
    await keys.press('Space');
    await expect(tray).toContainText(`${count} paper`);
  }
  // The tray lies over the foot of the window, and comes after everything else: nothing on the way is behind it.
  const passed = await keys.reach('button "Copy \\cite{…}"', 'Tab', 400);
  expect(passed.length).toBeGreaterThan(20);
  await keys.press('Enter');
  await expect(tray.getByRole('status')).toHaveText('The \\cite command is on the clipboard.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^\\cite\{\w+,\w+,\w+\}$/);
  await keys.reach('button "BibTeX"');
  const saving = page.waitForEvent('download');
  await keys.press('Enter');
  expect((await readFile(await (await saving).path(), 'utf8')).match(/^@/gm)).toHaveLength(3);
  await keys.expectFocus('button "BibTeX"');

  await keys.reach('button "Reading list"');
  await keys.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Reading list' });
  await expect(dialog).toBeVisible();
  await keys.reach(/^button "Remove /);
  await keys.press('Enter');
  await keys.expectFocus(/^button "Remove /);
  await expect(dialog.getByRole('listitem')).toHaveCount(2);
  await keys.press('Escape');
  await keys.expectFocus('button "Reading list"');

  await keys.reach('button "Clear"');
  await keys.press('Enter');
  await expect(tray.getByRole('status')).toHaveText('Took 2 papers off.');
  await keys.expectFocus('button "Clear"');
  await expect(tray.getByRole('button')).toHaveText(['Undo', 'Clear']);
  await keys.reach('button "Undo"', 'Shift+Tab');
  await keys.press('Enter');
  await expect(tray).toContainText('2 papers selected');
  await keys.expectFocus('button "Clear"');
  await keys.press('Enter', 'Enter');
  await expect(tray).toBeHidden();
  await keys.expectFocus(/^main/);
  keys.expectGood();
});

test('what a link shares is taken over, and the focus goes on from there', async ({ page }) => {
  const keys = new Keyboard(page);
  await page.goto('papers/?sel=chen-2024-rgd,frey-2024-dwjs');
  await expect(page.locator('.shared')).toBeVisible();
  await keys.reach('button "Add to my selection"');
  await keys.press('Enter');
  await expect(page.locator('.shared')).toBeHidden();
  await keys.expectFocus('input "Search all papers"');
  keys.expectGood();
});

test('a citation is copied in two styles', async ({ page }) => {
  const keys = new Keyboard(page);
  await page.goto('papers/trabucco-2021-coms/');
  await keys.reach('link "Cite"');
  await keys.press('Enter');
  await keys.reach('button "Copy BibTeX"', 'Tab', 2);
  await keys.press('Enter');
  await expect(page.locator('copy-button[data-source="bibtex"] [role="status"]')).toHaveText('Copied');
  await keys.expectFocus('button "Copy BibTeX"');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^@inproceedings\{/);
  await keys.reach('button "Copy APA"', 'Tab', 3);
  await keys.press('Space');
  await expect(page.locator('copy-button[data-source="apa"] [role="status"]')).toHaveText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^Trabucco, B\./);
  keys.expectGood();
});

test('an entry is filled in, repaired from the list of its faults, and copied', async ({ page }) => {
  const keys = new Keyboard(page);
  await page.goto('contribute/');
  await keys.reach(/^input "Title/);
  await keys.type('On Ranking');
  await keys.reach(/^input "Year/);
  await keys.type('20x6');
  await keys.reach(/^textarea "Summary/);
  await keys.type('Learns to rank designs, and climbs the ranking instead of the scores.');
  await keys.reach(/^checkbox "Auxiliary Loss/);
  await keys.press('Space');
  await keys.reach('button "Open a pull request on GitHub"');
  await keys.press('Enter');
  await keys.expectFocus(/^div "\d things to repair first/);
  await keys.look();
  expect(await keys.step()).toMatch(/^link "Authors/);
  await keys.reach(/^link "Year must be a year in digits/);
  await keys.press('Enter');
  await keys.expectFocus(/^input "Year/);
  await keys.look();
  const year = page.locator('#field-year');
  await expect(year).toHaveAttribute('aria-invalid', 'true');
  await expect(year).toHaveAccessibleDescription(/Year must be a year in digits\.$/);
  await keys.press('Control+a');
  await keys.type('2026');
  await expect(year).not.toHaveAttribute('aria-invalid', 'true');
  await keys.reach(/^textarea "Authors/, 'Shift+Tab');
  await keys.type('Ada Lovelace');
  await keys.reach(/^input "Venue/);
  await keys.type('ICML');
  await keys.reach(/^input "Link to the paper/);
  await keys.type('https://example.org/ranking');
  await keys.reach('button "Copy the file"');
  await keys.press('Enter');
  await expect(page.locator('contribute-form .state')).toHaveText('The file is copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('title: "On Ranking"');
  keys.expectGood();
});

test('tables are ordered and results narrowed, and the focus stays on the control', async ({ page }) => {
  const keys = new Keyboard(page);
  await page.goto('tasks/');
  await keys.reach('button "Dim."');
  await keys.press('Enter');
  await expect(page.getByRole('columnheader', { name: 'Dim.' })).toHaveAttribute('aria-sort', 'descending');
  await keys.expectFocus('button "Dim."');

  await page.goto('results/');
  await keys.reach(/^checkbox "Ant Morphology/);
  await keys.press('Space');
  await expect(page.locator('#shown').getByRole('columnheader')).toHaveText(['Method', 'Ant Morphology']);
  await keys.expectFocus(/^checkbox "Ant Morphology/);
  await keys.look();
  expect(await keys.step()).toMatch(/^checkbox "D'Kitty/);
  keys.expectGood();
});

test('the theme is switched', async ({ page }) => {
  const keys = new Keyboard(page);
  await page.goto('./');
  await keys.reach(/^select "Theme/);
  await keys.press('ArrowDown', 'ArrowDown');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await keys.expectFocus(/^select "Theme/);
  await keys.step();
  keys.expectGood();
});

test('on a phone the taxonomy opens over the page, and closes when the focus leaves it', async ({ page }) => {
  const keys = new Keyboard(page);
  await page.setViewportSize(phone);
  await page.goto('papers/');
  const tree = page.getByRole('navigation', { name: 'Taxonomy' });
  await keys.reach('button "Topics"');
  await keys.press('Enter');
  await expect(tree).toBeVisible();
  expect(await keys.step()).toBe('link "All topics"');
  await keys.press('Escape');
  await expect(tree).toBeHidden();
  await keys.expectFocus('button "Topics"');
  await keys.press('Enter');
  await keys.reach(/^link "Offline Model-Based Optimization/);
  await expect(tree).toBeHidden();
  await keys.reach('button "Topics"', 'Shift+Tab');
  await keys.press('Enter');
  await keys.reach(/^link "Flow Matching/);
  await keys.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Flow Matching');
  keys.expectGood();
});

test('on a phone the filters open in the page', async ({ page }) => {
  const keys = new Keyboard(page);
  await page.setViewportSize(phone);
  await page.goto('papers/');
  await keys.reach('button "Filters"');
  await keys.press('Enter');
  expect(await keys.step()).toBe('summary "Topic"');
  await keys.press('Enter');
  await expect(page.getByRole('checkbox', { name: /^Flow Matching/ })).toBeVisible();
  await keys.reach(/^checkbox "Flow Matching/);
  await keys.press('Space');
  await expectCount(page, idsWhere(isIn('flow-matching')).length);
  await keys.reach('button "Remove filter Topic: Flow Matching"');
  keys.expectGood();
});

for (const { path, width } of [
  { path: './', width: 360 },
  { path: 'tasks/', width: 360 },
])
  test(`Tab passes through all of ${path} at ${width} px, and back`, async ({ page }) => {
    test.slow();
    const keys = new Keyboard(page);
    await page.setViewportSize({ width, height: 740 });
    await page.goto(path);
    await expect(page.locator('site-search:defined')).toBeAttached();
    const there: string[] = [];
    for (let stop = await keys.step(); stop !== 'body'; stop = await keys.step()) {
      there.push(stop);
      expect(there.length, 'the focus does not get out of the page').toBeLessThan(1000);
    }
    expect(there.length).toBeGreaterThan(100);
    expect(there[0]).toBe('link "Skip to content"');
    expect(there.at(-1)).toBe('link "GitHub"');
    const back: string[] = [];
    for (let count = 0; count < 30; count += 1) back.push(await keys.step('Shift+Tab'));
    expect(back).toEqual(there.toReversed().slice(0, 30));
    // Past the last stop the focus is in the browser itself.
    expect(keys.faults.filter((fault) => !fault.endsWith('lost: body'))).toEqual([]);
  });

test('a number of a matrix comes out from behind the names of the topics', async ({ page }) => {
  const keys = new Keyboard(page);
  await page.setViewportSize(phone);
  await page.goto('figures/');
  // From the end of the page, past the footer.
  await keys.press('Shift+Tab');
  const passed = await keys.reach(/^link "Auxiliary Loss, Design-Bench/, 'Shift+Tab');
  expect(passed.length).toBeGreaterThan(15);
  keys.expectGood();
});
