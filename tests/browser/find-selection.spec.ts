/** The reader's selection: ticks, tray, links and citations. */
import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { bibtexFile } from '../../src/domain/citation/bibtex.ts';
import { citeCommand, mostCited } from '../../src/domain/citation/cite-command.ts';
import { csvFile } from '../../src/domain/citation/csv.ts';
import { citationFormats } from '../../src/domain/citation/formats.ts';
import { venueAndYear } from '../../src/domain/papers.ts';
import { mostSelected } from '../../src/domain/query/address.ts';
import { allPapers, idsWhere, isIn, listedPapers } from './find-list.ts';
import { holdBack } from './held-back.ts';
import { test } from './same-page.ts';
import { tick, tray } from './selection.ts';

test.beforeEach(async ({ context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
});

/** Papers that stand in the list as the page brings it, whatever is in it. */
const [first, second] = listedPapers;

const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const keyOf = (id: string) => allPapers.find((paper) => paper.id === id)?.key;

test('papers ticked in a list, on a topic page, in results and on their page are one selection', async ({ page }) => {
  const [inTopic, found, shown] = allPapers.filter((paper) => paper !== first && isIn('auxiliary-loss')(paper));
  const chosen = [first, inTopic, found, shown].map((paper) => paper?.id ?? '');
  const [inList = '', onTopic = '', inResults = '', onPage = ''] = chosen;
  await page.goto('papers/');
  await tick(page, inList).check();
  await expect(tray(page)).toContainText('1 paper selected');
  await page.goto('topics/auxiliary-loss/');
  await tick(page, onTopic).check();
  await expect(tray(page)).toContainText('2 papers selected');
  await page.goto(`papers/?q=${encodeURIComponent(found?.title ?? '')}`);
  await page.locator('.results').locator(`.tick[data-paper="${inResults}"]`).check();
  await expect(tray(page)).toContainText('3 papers selected');
  await page.goto(`papers/${onPage}/`);
  await page.getByRole('checkbox', { name: 'Select' }).check();
  await expect(tray(page)).toContainText('4 papers selected');
  await page.goto('./');
  await expect(tray(page)).toContainText('4 papers selected');
  await tray(page).getByRole('button', { name: /cite/ }).click();
  await expect(tray(page).getByRole('status')).toHaveText('The \\cite command is on the clipboard.');
  expect(await clipboard(page)).toBe(`\\cite{${chosen.map(keyOf).join(',')}}`);
  await page.goto('papers/');
  await expect(tick(page, inList)).toBeChecked();
  await expect(tick(page, listedPapers.find(({ id }) => !chosen.includes(id))?.id ?? '')).not.toBeChecked();
});

test('papers ticked while the code of the selection is loading stay ticked, in the order of the ticks', async ({ page }) => {
  const release = await holdBack(page, '**/_astro/selection.*.js');
  await page.goto('papers/');
  // Whether a box is cleared even for a moment.
  await page.evaluate(() => {
    const { get, set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'checked') ?? {};
    Object.defineProperty(HTMLInputElement.prototype, 'checked', {
      ...(get && { get }),
      set(value: boolean) {
        if (this.matches('.tick') && get?.call(this) && !value) document.body.dataset['cleared'] = this.dataset.paper;
        set?.call(this, value);
      },
    });
  });
  await tick(page, second.id).check();
  await tick(page, first.id).check();
  release();
  await expect(tray(page)).toContainText('2 papers selected');
  await expect(tick(page, first.id)).toBeChecked();
  await expect(page.locator('body')).not.toHaveAttribute('data-cleared');
  await tray(page).getByRole('button', { name: 'Reading list' }).click();
  await expect(page.getByRole('dialog').getByRole('listitem')).toContainText([second.title, first.title]);
});

test('what is taken off or cleared can be brought back', async ({ page }) => {
  await page.goto('papers/');
  await tick(page, first.id).check();
  await tick(page, second.id).check();
  await expect(tray(page)).toContainText('2 papers selected');
  await tray(page).getByRole('button', { name: 'Clear' }).click();
  await expect(tick(page, second.id)).not.toBeChecked();
  await tray(page).getByRole('button', { name: 'Undo' }).click();
  await expect(tray(page)).toContainText('2 papers selected');
  await expect(tick(page, second.id)).toBeChecked();
  await tick(page, second.id).uncheck();
  await expect(tray(page)).toContainText('1 paper selected');
});

test('a selection is shared by its link @base', async ({ page, browser, baseURL }) => {
  await page.goto('papers/');
  for (const id of [first.id, second.id]) await tick(page, id).check();
  await expect(tray(page)).toContainText('2 papers selected');
  await tray(page).getByRole('button', { name: 'Copy link' }).click();
  await expect(tray(page).getByRole('status')).toContainText('on the clipboard');
  const link = await clipboard(page);
  expect(link.endsWith(`/papers/?sel=${first.id},${second.id}`)).toBe(true);

  const context = await browser.newContext(baseURL ? { baseURL } : {});
  const other = await context.newPage();
  await other.goto(`${link},no-such-paper`);
  const shared = other.locator('.shared');
  await expect(shared).toContainText('This link shares 2 papers. 1 paper of it could not be found here.');
  await expect(shared.getByRole('listitem')).toHaveCount(2);
  await shared.getByRole('button', { name: 'Add to my selection' }).click();
  await expect(tray(other)).toContainText('2 papers selected');
  await expect(other).toHaveURL(/\/papers\/$/);
  await expect(shared).toBeHidden();
  await context.close();
});

test('a paper that the page does not list is found on its own page', async ({ page }) => {
  await page.goto('papers/');
  await page.evaluate((id) => {
    document.querySelector(`#${id}`)?.remove();
    history.pushState(null, '', `?sel=${id}`);
  }, first.id);
  await page.getByRole('searchbox', { name: 'Search all papers' }).focus();
  await expect(page.locator('.shared')).toContainText(`${first.title} ${venueAndYear(first)}`);
});

test('the citations of the selection are one file', async ({ page }) => {
  // The files of the papers are tested with the exports; here it matters that each is fetched and none is lost.
  await page.route('**/papers/*.bib', (route) =>
    route.fulfill({ body: `@misc{${/papers\/(.*)\.bib/.exec(route.request().url())?.[1]},}\n` }),
  );
  await page.goto('papers/');
  await tick(page, first.id).check();
  await tick(page, second.id).check();
  await expect(tray(page)).toContainText('2 papers selected');
  const saving = page.waitForEvent('download');
  await tray(page).getByRole('button', { name: 'BibTeX' }).click();
  const download = await saving;
  expect(download.suggestedFilename()).toBe('selected-papers.bib');
  expect(await readFile(await download.path(), 'utf8')).toBe(`@misc{${first.id},}\n\n@misc{${second.id},}\n`);
  await expect(tray(page).getByRole('status')).toHaveText('BibTeX of 2 papers saved.');

  await tray(page).getByRole('button', { name: 'Reading list' }).click();
  const saveTable = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: 'CSV' }).click();
  const table = await readFile(await (await saveTable).path(), 'utf8');
  expect(table).toBe(csvFile([first, second]));
});

test('all papers of a view are selected at once, and their citations saved as one file', async ({ page }) => {
  const wanted = idsWhere((paper) => isIn('diffusion-models')(paper) && paper.year === 2024);
  expect(wanted.length).toBeGreaterThan(1);
  await page.goto('papers/?topic=diffusion-models&year=2024');
  await page.getByRole('button', { name: 'Select all' }).click();
  await expect(tray(page)).toContainText(`${wanted.length} papers selected`);
  await expect(tick(page, wanted[0] ?? '')).toBeChecked();
  const saved = page.waitForEvent('download');
  await tray(page).getByRole('button', { name: 'BibTeX' }).click();
  const text = await readFile(await (await saved).path(), 'utf8');
  expect([...text.matchAll(/^@\w+\{([a-z0-9]+),/gm)].map(([, key]) => key).toSorted()).toEqual(wanted.map(keyOf).toSorted());
});

test('a view without papers says that there is nothing to select', async ({ page }) => {
  await page.goto('papers/?q=zzzz');
  const status = page.locator('paper-explorer .status');
  await expect(page.getByText('No paper fits.')).toBeVisible();
  await page.getByRole('button', { name: 'Select all' }).click();
  await expect(status).toHaveText('There is no paper to select.');
  await expect(tray(page)).toBeHidden();
});

test('the citations beside the list are those of the view, of any size @base', async ({ page }) => {
  const inView = allPapers.filter((paper) => isIn('diffusion-models')(paper) && paper.year >= 2024);
  const exports = page.locator('.exports');
  const saved = async (label: string) => {
    const download = page.waitForEvent('download');
    await exports.getByRole('link', { name: label, exact: true }).click();
    const file = await download;
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
  };
  await page.goto('papers/?topic=diffusion-models&year=2024..');
  await expect(exports).toContainText(`Cite these ${inView.length} papers`);
  for (const { label, extension, write } of citationFormats)
    expect(await saved(label)).toEqual({ name: `papers-in-view.${extension}`, text: write(inView, allPapers) });
  await expect(page.locator('paper-explorer .status')).toHaveText(`CSV of ${inView.length} papers saved.`);

  await exports.getByText('for LaTeX').click();
  await expect(exports.locator('#cite-command')).toHaveText(citeCommand(inView));
  await page.getByRole('searchbox', { name: 'Search all papers' }).fill('guided');
  await expect(exports.locator('#cite-command')).not.toHaveText(citeCommand(inView));
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(exports).toContainText(`Cite all ${allPapers.length} papers`);
  if (allPapers.length > mostCited) await expect(exports.getByText('for LaTeX')).toBeHidden();
  else await expect(exports.locator('#cite-command')).toHaveText(citeCommand(allPapers));
  expect((await saved('BibTeX')).name).toBe('papers.bib');

  // A long selection is taken out of the file of all papers too.
  await page.getByRole('button', { name: 'Select all' }).click();
  const selected = allPapers.slice(0, mostSelected);
  await expect(tray(page)).toContainText(`${selected.length} papers selected`);
  const selection = page.waitForEvent('download');
  await tray(page).getByRole('button', { name: 'BibTeX' }).click();
  expect(await readFile(await (await selection).path(), 'utf8')).toBe(bibtexFile(selected, allPapers));
});
