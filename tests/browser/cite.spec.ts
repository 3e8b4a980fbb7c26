/** Taking citations away: copying with and without the clipboard, and downloading without JavaScript. */
import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { bibtexEntry } from '../../src/domain/citation/bibtex.ts';
import { citeCommand } from '../../src/domain/citation/cite-command.ts';
import { citationFormats, referenceFormats } from '../../src/domain/citation/formats.ts';
import { loadLibrary } from '../content/load-library.ts';
import { test } from './same-page.ts';

const { papers, taxonomy } = await loadLibrary();

function findPaper(id: string) {
  const paper = papers.find((candidate) => candidate.id === id);
  if (!paper) throw new Error(`There is no paper "${id}".`);
  return paper;
}

const coms = findPaper('trabucco-2021-coms');
const bibtex = bibtexEntry(coms, papers);
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
/** What a word processor pastes. */
const richClipboard = (page: Page) =>
  page.evaluate(async () => (await (await navigator.clipboard.read())[0]?.getType('text/html'))?.text());
const selectedText = (page: Page) => page.evaluate(() => getSelection()?.toString());
const status = (page: Page, source: string) => page.locator(`copy-button[data-source="${source}"] [role="status"]`);

/** Opens a page as in a browser without clipboard interface, such as one without https has. */
async function openWithoutClipboard(page: Page, path: string, isCopyRefused: boolean): Promise<void> {
  await page.goto(path);
  await page.evaluate((refuse) => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    if (refuse) document.execCommand = () => false;
  }, isCopyRefused);
}

test.describe('with a clipboard', () => {
  test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

  test('a paper is copied in each style, and the page says so @base', async ({ page }) => {
    await page.goto(`papers/${coms.id}/`);
    await page.getByRole('link', { name: 'Cite', exact: true }).click();
    await page.getByRole('button', { name: 'Copy BibTeX' }).click();
    await expect(status(page, 'bibtex')).toHaveText('Copied');
    expect(await clipboard(page)).toBe(bibtex.trimEnd());
    await page.getByRole('button', { name: 'Copy APA' }).click();
    await expect(status(page, 'apa')).toHaveText('Copied');
    expect(await clipboard(page)).toMatch(/^Trabucco, B\., Kumar, A\., Geng, X\., & Levine, S\. \(2021\)\./);
    await page.getByRole('button', { name: 'Copy IEEE' }).click();
    await expect(status(page, 'ieee')).toHaveText('Copied');
    await expect(status(page, 'apa')).toHaveText('');
    expect(await clipboard(page)).toMatch(/^B\. Trabucco, A\. Kumar, X\. Geng, and S\. Levine, “Conservative/);
    expect(await richClipboard(page)).toContain('<i>Proc. International Conference on Machine Learning</i>');
  });

  test('the link of a row copies its BibTeX, and the page says so @base', async ({ page }) => {
    await page.goto('topics/auxiliary-loss/');
    await page.locator(`#${coms.id}`).getByRole('link', { name: 'BibTeX' }).click();
    await expect(page.locator('.toast')).toHaveText(`BibTeX of ${coms.key} copied.`);
    expect(await clipboard(page)).toBe(bibtex);
    expect(page.url()).toMatch(/\/topics\/auxiliary-loss\/$/);
  });

  test('the link of a search result copies the BibTeX of that paper', async ({ page }) => {
    await page.goto('papers/?q=bootgen');
    const row = page.locator('.results .paper-row').first();
    await row.getByRole('link', { name: 'BibTeX' }).click();
    await expect(page.locator('.toast')).toContainText('copied');
    expect(await clipboard(page)).toBe(bibtexEntry(findPaper('kim-2023-bootgen'), papers));
  });

  test('the citation command of a topic and the entry of the survey are copied', async ({ page }) => {
    await page.goto('topics/auxiliary-loss/');
    await page.getByText('for LaTeX').click();
    await page.getByRole('button', { name: 'Copy Citation command' }).click();
    await expect(status(page, 'cite-command')).toHaveText('Copied');
    expect(await clipboard(page)).toBe(citeCommand(taxonomy.papers(taxonomy.node('auxiliary-loss'))));
    for (const path of ['./', 'about/']) {
      await page.goto(path);
      await page.getByRole('button', { name: 'Copy BibTeX' }).click();
      await expect(status(page, 'survey-bibtex')).toHaveText('Copied');
      expect(await clipboard(page)).toMatch(/^@misc\{kim2025offline,[\s\S]*\}$/);
    }
  });
});

test('without clipboard interface the text is selected and copied', async ({ page }) => {
  await openWithoutClipboard(page, `papers/${coms.id}/`, false);
  await page.getByRole('button', { name: 'Copy BibTeX' }).click();
  await expect(status(page, 'bibtex')).toHaveText('Copied');
  expect(await selectedText(page)).toBe(bibtex.trimEnd());
});

test('where the browser refuses to copy, the text is selected and the page names the keys', async ({ page }) => {
  await openWithoutClipboard(page, `papers/${coms.id}/`, true);
  await page.getByRole('button', { name: 'Copy BibTeX' }).click();
  await expect(status(page, 'bibtex')).toHaveText(/^Selected: press (?:Ctrl\+C|⌘C) to copy$/);
  expect(await selectedText(page)).toBe(bibtex.trimEnd());
});

test('where the browser refuses to copy, the link of a row downloads', async ({ page }) => {
  await openWithoutClipboard(page, 'topics/auxiliary-loss/', true);
  const download = page.waitForEvent('download');
  await page.locator(`#${coms.id}`).getByRole('link', { name: 'BibTeX' }).click();
  expect(await readFile(await (await download).path(), 'utf8')).toBe(bibtex);
  await expect(page.locator('.toast')).toContainText('downloaded instead');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  const places = [
    { path: `papers/${coms.id}/`, region: '.cite', formats: referenceFormats, listed: [coms] },
    {
      path: 'topics/surrogate-model-based-methods/',
      region: '.exports',
      formats: referenceFormats,
      listed: taxonomy.papers(taxonomy.node('surrogate-model-based-methods')),
    },
    { path: 'papers/', region: '.exports', formats: citationFormats, listed: papers },
  ];
  for (const { path, region, formats, listed } of places)
    test(`every format is downloaded from ${path} @base`, async ({ page }) => {
      await page.goto(path);
      for (const { label, extension, write } of formats) {
        const waiting = page.waitForEvent('download');
        await page.locator(region).getByRole('link', { name: label, exact: true }).click();
        const download = await waiting;
        expect(download.suggestedFilename()).toMatch(new RegExp(`\\.${extension.replace('.', '\\.')}$`));
        expect(await readFile(await download.path(), 'utf8')).toBe(write(listed, papers));
      }
    });

  test('the link of a row downloads, and no button promises to copy', async ({ page }) => {
    await page.goto('topics/auxiliary-loss/');
    const download = page.waitForEvent('download');
    await page.locator(`#${coms.id}`).getByRole('link', { name: 'BibTeX' }).click();
    expect(await readFile(await (await download).path(), 'utf8')).toBe(bibtex);
    await page.goto(`papers/${coms.id}/`);
    await expect(page.getByText(`@inproceedings{${coms.key},`)).toBeVisible();
    await expect(page.locator('copy-button').first()).toBeHidden();
  });
});
