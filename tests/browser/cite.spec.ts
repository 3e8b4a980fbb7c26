/** Taking citations away: copying with and without the clipboard, and downloading without JavaScript. */
import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { bibtexEntry } from '../../src/domain/citation/bibtex.ts';
import { citeCommand } from '../../src/domain/citation/cite-command.ts';
import { citationFormats, referenceFormats } from '../../src/domain/citation/formats.ts';
import { type CitationStyle, styledCitation } from '../../src/domain/citation/styled.ts';
import { shownIds } from './find-list.ts';
import { anyOf, knownPaper, knownTopic, library, rarestWord } from './known-pages.ts';
import { test } from './same-page.ts';

const { papers, taxonomy } = library;
const bibtex = bibtexEntry(knownPaper, papers);
const branch = anyOf('branch of the taxonomy', taxonomy.nodes, (node) => !taxonomy.leaves.includes(node));
const topicPath = `topics/${knownTopic.id}/`;
/** A reference to the paper, as text and as a word processor pastes it. */
const styled = (style: CitationStyle) => styledCitation(knownPaper, style);
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
    await page.goto(`papers/${knownPaper.id}/`);
    await page.getByRole('link', { name: 'Cite', exact: true }).click();
    await page.getByRole('button', { name: 'Copy BibTeX' }).click();
    await expect(status(page, 'bibtex')).toHaveText('Copied');
    expect(await clipboard(page)).toBe(bibtex.trimEnd());
    await page.getByRole('button', { name: 'Copy APA' }).click();
    await expect(status(page, 'apa')).toHaveText('Copied');
    expect(await clipboard(page)).toBe(styled('apa').text);
    await page.getByRole('button', { name: 'Copy IEEE' }).click();
    await expect(status(page, 'ieee')).toHaveText('Copied');
    await expect(status(page, 'apa')).toHaveText('');
    expect(await clipboard(page)).toBe(styled('ieee').text);
    expect(await richClipboard(page)).toContain(styled('ieee').html);
  });

  test('the link of a row copies its BibTeX, and the page says so @base', async ({ page }) => {
    await page.goto(topicPath);
    await page.locator(`#${knownPaper.id}`).getByRole('link', { name: 'BibTeX' }).click();
    await expect(page.locator('.toast')).toHaveText(`BibTeX of ${knownPaper.key} copied.`);
    expect(await clipboard(page)).toBe(bibtex);
    expect(page.url()).toContain(`/${topicPath}`);
  });

  test('the link of a search result copies the BibTeX of that paper', async ({ page }) => {
    const { word, ids } = rarestWord(papers.map(({ summary }) => summary));
    await page.goto(`papers/?q=${word}`);
    const row = page.locator('.results .paper-row').first();
    await expect(row).toBeVisible();
    const [shown = ''] = await shownIds(page);
    expect(ids).toContain(shown);
    await row.getByRole('link', { name: 'BibTeX' }).click();
    await expect(page.locator('.toast')).toContainText('copied');
    expect(await clipboard(page)).toBe(
      bibtexEntry(
        anyOf('paper of the row', papers, ({ id }) => id === shown),
        papers,
      ),
    );
  });

  test('the citation command of a topic and the entry of the survey are copied', async ({ page }) => {
    await page.goto(topicPath);
    await page.getByText('for LaTeX').click();
    await page.getByRole('button', { name: 'Copy Citation command' }).click();
    await expect(status(page, 'cite-command')).toHaveText('Copied');
    expect(await clipboard(page)).toBe(citeCommand(taxonomy.papers(knownTopic)));
    for (const path of ['./', 'about/']) {
      await page.goto(path);
      await page.getByRole('button', { name: 'Copy BibTeX' }).click();
      await expect(status(page, 'survey-bibtex')).toHaveText('Copied');
      expect(await clipboard(page)).toMatch(/^@misc\{\w+,[\s\S]*\}$/);
    }
  });
});

test('without clipboard interface the text is selected and copied', async ({ page }) => {
  await openWithoutClipboard(page, `papers/${knownPaper.id}/`, false);
  await page.getByRole('button', { name: 'Copy BibTeX' }).click();
  await expect(status(page, 'bibtex')).toHaveText('Copied');
  expect(await selectedText(page)).toBe(bibtex.trimEnd());
});

test('where the browser refuses to copy, the text is selected and the page names the keys', async ({ page }) => {
  await openWithoutClipboard(page, `papers/${knownPaper.id}/`, true);
  await page.getByRole('button', { name: 'Copy BibTeX' }).click();
  await expect(status(page, 'bibtex')).toHaveText(/^Selected: press (?:Ctrl\+C|⌘C) to copy$/);
  expect(await selectedText(page)).toBe(bibtex.trimEnd());
});

test('where the browser refuses to copy, the link of a row downloads', async ({ page }) => {
  await openWithoutClipboard(page, topicPath, true);
  const download = page.waitForEvent('download');
  await page.locator(`#${knownPaper.id}`).getByRole('link', { name: 'BibTeX' }).click();
  expect(await readFile(await (await download).path(), 'utf8')).toBe(bibtex);
  await expect(page.locator('.toast')).toContainText('downloaded instead');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  const places = [
    { path: `papers/${knownPaper.id}/`, region: '.cite', formats: referenceFormats, listed: [knownPaper] },
    {
      path: `topics/${branch.id}/`,
      region: '.exports',
      formats: referenceFormats,
      listed: taxonomy.papers(branch),
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
    await page.goto(topicPath);
    const download = page.waitForEvent('download');
    await page.locator(`#${knownPaper.id}`).getByRole('link', { name: 'BibTeX' }).click();
    expect(await readFile(await (await download).path(), 'utf8')).toBe(bibtex);
    await page.goto(`papers/${knownPaper.id}/`);
    await expect(page.getByText(bibtex.split('\n')[0] ?? '')).toBeVisible();
    await expect(page.locator('copy-button').first()).toBeHidden();
  });
});
