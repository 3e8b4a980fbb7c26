/** The reading list of the selection: notes and read marks, files, and storage that fails. */
import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { denyStorage } from './denied-storage.ts';
import { listedPapers } from './find-list.ts';
import { holdBack } from './held-back.ts';
import { test } from './same-page.ts';
import { tick, tray } from './selection.ts';

/** Papers that stand in the list as the page brings it, whatever is in it. */
const [first, second, third] = listedPapers;

test('the reading list keeps read marks and notes, and goes out and in as a file', async ({ page, browser, baseURL }) => {
  await page.goto('papers/');
  for (const id of [first.id, second.id]) await tick(page, id).check();
  await tray(page).getByRole('button', { name: 'Reading list' }).click();
  const dialog = page.getByRole('dialog', { name: 'Reading list' });
  await expect(dialog.getByRole('status')).toHaveText('2 papers on the list, 2 unread.');
  const [name = ''] = first.title.split(':');
  await dialog.getByRole('checkbox', { name: `Read ${name}`, exact: true }).check();
  await dialog.getByRole('textbox').first().fill('<b>compare</b> with DDOM');
  await page.keyboard.press('Escape');
  await page.reload();
  await tray(page).getByRole('button', { name: 'Reading list' }).click();
  await expect(dialog.getByRole('status')).toHaveText('2 papers on the list, 1 unread.');
  await expect(dialog.getByRole('textbox').first()).toHaveValue('<b>compare</b> with DDOM');
  const saving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save list (JSON)' }).click();
  const file = await (await saving).path();
  const text = await readFile(file, 'utf8');
  expect(JSON.parse(text)).toMatchObject({
    version: 1,
    papers: [
      { id: first.id, key: first.key, read: true, note: '<b>compare</b> with DDOM' },
      { id: second.id, read: false, note: '' },
    ],
  });

  const context = await browser.newContext(baseURL ? { baseURL } : {});
  const other = await context.newPage();
  await other.goto('papers/');
  await tick(other, third.id).check();
  await tray(other).getByRole('button', { name: 'Reading list' }).click();
  const upload = other.getByLabel('File of a reading list');
  await upload.setInputFiles({ name: 'list.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  const theirs = other.getByRole('dialog', { name: 'Reading list' });
  await expect(theirs.getByRole('status')).toHaveText('2 papers read from the file.');
  await expect(theirs.getByRole('listitem')).toHaveCount(3);
  await upload.setInputFiles({ name: 'bad.json', mimeType: 'application/json', buffer: Buffer.from('no list') });
  await expect(theirs.getByRole('status')).toContainText('This file is not JSON');
  await expect(theirs.getByRole('listitem')).toHaveCount(3);
  await context.close();
});

test('a paper that is taken off the list leaves the others and their notes, and the keyboard at the next', async ({ page }) => {
  await page.goto('papers/');
  for (const id of [first.id, second.id, third.id]) await tick(page, id).check();
  await tray(page).getByRole('button', { name: 'Reading list' }).click();
  const dialog = page.getByRole('dialog', { name: 'Reading list' });
  const remove = dialog.getByRole('button', { name: /^Remove / });
  await dialog.getByRole('textbox').nth(2).fill('kept');
  await remove.nth(1).press('Enter');
  await expect(dialog.getByRole('status')).toHaveText('2 papers on the list, 2 unread.');
  await expect(dialog.getByRole('textbox').nth(1)).toHaveValue('kept');
  await expect(remove.nth(1)).toBeFocused();
  // The last one leads to the one before it, and the only one out of the list.
  await page.keyboard.press('Enter');
  await expect(remove).toHaveCount(1);
  await expect(remove).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('status')).toContainText('The list is empty.');
  await expect(dialog.getByRole('button', { name: 'Close' })).toBeFocused();
});

test('a tick that is taken back loses no note', async ({ page }) => {
  const note = async () => {
    await tray(page).getByRole('button', { name: 'Reading list' }).click();
    const dialog = page.getByRole('dialog', { name: 'Reading list' });
    await expect(dialog.getByRole('listitem')).toHaveCount(1);
    return dialog.getByRole('textbox');
  };
  await page.goto('papers/');
  await tick(page, first.id).check();
  await (await note()).fill('compare');
  await page.keyboard.press('Escape');
  await tick(page, first.id).uncheck();
  await expect(tray(page).getByRole('status')).toContainText('with notes');
  await tick(page, first.id).check();
  await expect(await note()).toHaveValue('compare');

  // Before the page knows what is on the list.
  const release = await holdBack(page, '**/_astro/selection.*.js');
  await page.reload();
  await tick(page, first.id).check();
  release();
  await expect(await note()).toHaveValue('compare');
});

test('a note on a paper that another window takes off the list is not lost', { tag: '@apart' }, async ({ page, context }) => {
  await page.goto('papers/');
  for (const id of [first.id, second.id]) await tick(page, id).check();
  await tray(page).getByRole('button', { name: 'Reading list' }).click();
  const dialog = page.getByRole('dialog', { name: 'Reading list' });
  const note = dialog.getByRole('textbox').first();
  await note.fill('Begun here');
  const other = await context.newPage();
  await other.goto('papers/');
  await tick(other, first.id).uncheck();
  await expect(tray(other)).toContainText('1 paper selected');
  await note.press('End');
  await page.keyboard.type(' and ended');
  await dialog.getByRole('checkbox', { name: 'Read' }).first().check();
  await expect(tray(other)).toContainText('2 papers selected');
  await page.reload();
  await tray(page).getByRole('button', { name: 'Reading list' }).click();
  const entry = dialog.getByRole('listitem').filter({ has: page.locator(`a[href$="${first.id}/"]`) });
  await expect(entry.getByRole('textbox')).toHaveValue('Begun here and ended');
  await expect(entry.getByRole('checkbox', { name: 'Read' })).toBeChecked();
});

/** Opens the reading list of the page. */
async function openList(page: Page): Promise<Locator> {
  await tray(page).getByRole('button', { name: 'Reading list' }).click();
  return page.getByRole('dialog', { name: 'Reading list' });
}

/** The entry of a paper in a reading list. */
const entryOf = (dialog: Locator, id: string) => dialog.getByRole('listitem').filter({ has: dialog.page().locator(`a[href$="${id}/"]`) });

test('an open reading list shows what another window does to it, and leaves the reader where they are', { tag: '@apart' }, async ({
  page,
  context,
}) => {
  await page.goto('papers/');
  for (const id of [first.id, second.id]) await tick(page, id).check();
  const dialog = await openList(page);
  const status = dialog.getByRole('status');
  const note = entryOf(dialog, second.id).getByRole('textbox');
  await note.fill('Begun here');

  const other = await context.newPage();
  await other.goto('papers/');
  await tick(other, third.id).check();
  await expect(dialog.getByRole('listitem')).toHaveCount(3);
  await expect(status).toHaveText('3 papers on the list, 3 unread.');
  const theirs = await openList(other);
  await entryOf(theirs, first.id).getByRole('checkbox', { name: 'Read' }).check();
  await entryOf(theirs, first.id).getByRole('textbox').fill('Written there');
  await expect(entryOf(dialog, first.id).getByRole('checkbox', { name: 'Read' })).toBeChecked();
  await expect(entryOf(dialog, first.id).getByRole('textbox')).toHaveValue('Written there');
  await expect(status).toHaveText('3 papers on the list, 2 unread.');
  // What is typed here is shown there.
  await expect(note).toBeFocused();
  await page.keyboard.type(' and ended');
  await expect(entryOf(theirs, second.id).getByRole('textbox')).toHaveValue('Begun here and ended');

  // Taken off, and brought back to its place.
  await other.keyboard.press('Escape');
  await tick(other, first.id).uncheck();
  await expect(dialog.getByRole('listitem')).toHaveCount(2);
  await tray(other).getByRole('button', { name: 'Undo' }).click();
  await expect(dialog.getByRole('listitem').getByRole('link')).toHaveText([first.title, second.title, third.title]);
  await expect(entryOf(dialog, first.id).getByRole('textbox')).toHaveValue('Written there');
  await expect(note).toBeFocused();
});

test('what another window writes over the last letters of a note is not the end of them', async ({ page, context }) => {
  await page.goto('papers/');
  await tick(page, first.id).check();
  const dialog = await openList(page);
  const note = dialog.getByRole('textbox');
  const other = await context.newPage();
  await other.goto('papers/');
  const storeThere = (text: string, words: string) =>
    other.evaluate(
      ([before, after]) => {
        const key = 'offline-mbo:reading-list';
        localStorage.setItem(key, (localStorage.getItem(key) ?? '').replace(before, after).replace('"read": false', '"read": true'));
      },
      [text, words] as const,
    );
  const read = dialog.getByRole('checkbox', { name: 'Read' });

  await note.fill('To the last letter');
  await storeThere('last letter', 'last le');
  await expect(read).toBeChecked();
  await expect(note).toHaveValue('To the last letter');
  await note.press('Tab');
  await expect.poll(() => other.evaluate(() => localStorage.getItem('offline-mbo:reading-list'))).toContain('To the last letter');

  // A note that is only read is theirs to change, with the focus or without.
  await read.uncheck();
  await note.focus();
  await storeThere('last letter', 'very end');
  await expect(note).toHaveValue('To the very end');
  await note.press('Tab');
  await expect(note).toHaveValue('To the very end');
});

test('an entry with the focus that another window takes off says so, and goes later', async ({ page, context }) => {
  await page.goto('papers/');
  for (const id of [first.id, second.id]) await tick(page, id).check();
  const dialog = await openList(page);
  const remove = entryOf(dialog, first.id).getByRole('button');
  await remove.focus();
  const other = await context.newPage();
  await other.goto('papers/');
  await tick(other, first.id).uncheck();
  await expect(dialog.getByRole('status')).toHaveText(/^1 paper on the list, 1 unread\. Another window took .+ off: .+ puts it back\.$/);
  await expect(remove).toBeFocused();
  await dialog.getByRole('button', { name: 'Close' }).focus();
  await tick(other, third.id).check();
  await expect(dialog.getByRole('listitem').getByRole('link')).toHaveText([second.title, third.title]);
  await expect(dialog.getByRole('status')).toHaveText('2 papers on the list, 2 unread.');
});

test('a list of more than a thousand papers is shown whole, and what is changed at its end is kept', { tag: '@apart' }, async ({
  page,
}) => {
  const papers = Array.from({ length: 1200 }, (_, place) => ({ id: `paper-${place}`, key: `paper${place}x`, title: `Paper ${place}` }));
  await page.goto('papers/');
  await page.evaluate((list) => localStorage.setItem('offline-mbo:reading-list', list), JSON.stringify({ version: 1, papers }));
  await page.reload();
  await tray(page).locator('button', { hasText: 'Reading list' }).click();
  // Found by their elements: to look for names among so many takes the browser seconds.
  const dialog = page.locator('dialog.reading-list');
  const [status, entries] = [dialog.locator('[role=status]'), dialog.locator('li')];
  await expect(status).toHaveText('1,200 papers on the list, 1,200 unread.');
  await expect(entries.last()).toContainText('Paper 1199');
  await entries.last().locator('textarea').fill('the last');
  await entries.nth(1198).locator('button').click();
  await expect(status).toHaveText('1,199 papers on the list, 1,199 unread.');
  await page.reload();
  await tray(page).locator('button', { hasText: 'Reading list' }).click();
  await expect(entries.last()).toContainText('Paper 1199');
  await expect(entries.last().locator('textarea')).toHaveValue('the last');
});

test('a reading list that is asked for twice at once opens once', async ({ page }) => {
  await page.goto('papers/');
  await tick(page, first.id).check();
  const release = await holdBack(page, '**/_astro/reading-list-dialog.*');
  await tray(page).getByRole('button', { name: 'Reading list' }).dblclick();
  release();
  const dialog = page.locator('dialog.reading-list');
  await expect(dialog).toBeVisible();
  await expect(dialog).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await tray(page).getByRole('button', { name: 'Reading list' }).click();
  await expect(dialog).toBeVisible();
});

test('a reading list that cannot be loaded says so', async ({ page }) => {
  await page.route('**/_astro/reading-list-dialog.*.js', (route) => route.abort());
  await page.goto('papers/');
  await tick(page, first.id).check();
  await tray(page).getByRole('button', { name: 'Reading list' }).click();
  await expect(tray(page).getByRole('status')).toHaveText(
    'The reading list could not be opened. Check the connection and reload the page.',
  );
});

test('damaged storage is an empty selection', async ({ page }) => {
  await page.goto('papers/');
  await page.evaluate(() => localStorage.setItem('offline-mbo:reading-list', '{"papers":[{"id":"../evil","key":"x"},7]}'));
  await page.reload();
  await tick(page, first.id).check();
  await expect(tray(page)).toContainText('1 paper selected');
});

test.describe('where storage is switched off or full', () => {
  test.use({ ownPage: true });

  test('the selection holds for the page', async ({ page }) => {
    await denyStorage(page);
    await page.goto('papers/');
    await tick(page, second.id).check();
    await expect(tray(page)).toContainText('1 paper selected');
    await expect(tray(page).getByRole('status')).toContainText('lost when you leave this page');
  });

  test('where storage is full, a note and an import that are not stored say so and stay while the page does', { tag: '@apart' }, async ({
    page,
  }) => {
    await page.goto('papers/');
    await tick(page, first.id).check();
    await tray(page).getByRole('button', { name: 'Reading list' }).click();
    const dialog = page.getByRole('dialog', { name: 'Reading list' });
    const note = 'n'.repeat(5000);
    await page.evaluate(() => {
      for (let rest = 2 ** 22; rest >= 2 ** 10; rest /= 2) {
        try {
          localStorage.setItem(`filler-${rest}`, 'x'.repeat(rest));
        } catch {
          // That much does not fit: half of it may.
        }
      }
    });
    await dialog.getByRole('textbox').first().fill(note);
    await expect(dialog.getByRole('status')).toContainText('no room for the list');
    const papers = [{ id: second.id, key: second.key, title: 'long'.repeat(100) }];
    const buffer = Buffer.from(JSON.stringify({ version: 1, papers }));
    await page.getByLabel('File of a reading list').setInputFiles({ name: 'list.json', mimeType: 'application/json', buffer });
    await expect(dialog.getByRole('status')).toHaveText(/^1 paper read from the file\. .*no room for the list/);
    await expect(dialog.getByRole('listitem')).toHaveCount(2);
    await expect(dialog.getByRole('textbox').first()).toHaveValue(note);
    expect(await dialog.evaluate((box) => box.scrollWidth <= box.clientWidth)).toBe(true);
    // With room for it, all of it is stored.
    await page.evaluate(() => {
      for (const key of Object.keys(localStorage)) if (key.startsWith('filler-')) localStorage.removeItem(key);
    });
    await dialog.getByRole('checkbox', { name: 'Read' }).first().check();
    await page.reload();
    await tray(page).getByRole('button', { name: 'Reading list' }).click();
    await expect(dialog.getByRole('status')).toHaveText('2 papers on the list, 1 unread.');
    await expect(dialog.getByRole('textbox').first()).toHaveValue(note);
  });
});
