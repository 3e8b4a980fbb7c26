import { expect } from '@playwright/test';
import { checkContent, formatProblems } from '../../src/checks/index.ts';
import { readContentFiles } from '../../src/integrations/read-content.ts';
import { longestAddress } from '../../src/records/submission.ts';
import { axeFaults } from './axe.ts';
import { bibtex, catchOpened, complete, error, field, send, state, summary } from './contribute-form.ts';
import { anyOf, knownPaper, knownTopic, library } from './known-pages.ts';
import { test } from './same-page.ts';

test('pasted BibTeX becomes a file on GitHub that the checks of the build accept @base', async ({ page }) => {
  await page.goto('contribute/');
  const opened = await catchOpened(page);
  await expect(page.getByText('which needs JavaScript')).toBeHidden();
  await complete(page);
  await expect(field(page, 'authors')).toHaveValue('Ada Lovelace\nHöner zu Siederdissen, Christian\nothers');
  await expect(field(page, 'venue')).toHaveValue('ICML');
  await expect(page.locator('.preview .title')).toContainText('Learning to Rank DNA Designs from Étale Offline Data');
  await send(page).click();
  const url = new URL(await opened());
  expect(url.origin + url.pathname).toBe('https://github.com/mila-iqia/Awesome-Offline-Model-Based-Optimization/new/main');
  expect(url.href.length).toBeLessThanOrEqual(longestAddress);
  const path = url.searchParams.get('filename') ?? '';
  const text = url.searchParams.get('value') ?? '';
  expect(path).toBe('content/papers/lovelace-2026-rankdesign.md');
  expect(text).toContain('title: "RankDesign: Learning to Rank DNA Designs from Étale Offline Data"\nacronym: "RankDesign"\n');
  expect(text).toContain('moreAuthors: true\nvenue: icml\nyear: 2026\n');
  const content = await readContentFiles('content');
  expect(formatProblems(checkContent({ ...content, files: [...content.files, { path, text }] }))).toBe('');
});

test('the checks do nothing that the policy of the page refuses', async ({ page }) => {
  await page.goto('contribute/');
  const refused = await page.evaluateHandle(() => {
    const seen: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => seen.push(`${event.effectiveDirective}: ${event.blockedURI}`));
    return seen;
  });
  await complete(page);
  expect(await refused.jsonValue()).toEqual([]);
});

test('says field by field, in words, what is wrong, and leads there', async ({ page }) => {
  await page.goto('contribute/');
  await field(page, 'title').fill('On <b>bold</b> designs');
  await field(page, 'venue').fill('Journal of Nothing');
  await field(page, 'year').fill('20x6');
  await field(page, 'paper').fill('http://example.org/paper?utm_source=x');
  await field(page, 'arxiv').fill('2107.068');
  await field(page, 'doi').fill('https://doi.org/10.1/x');
  await field(page, 'authors').fill('Ada Lovelace\nCan\u200b Chen');
  await field(page, 'summary').fill('Too short.');
  await field(page, 'title').focus();
  await expect(error(page, 'title')).toHaveText('Title must be plain text: "<" is not allowed (no HTML).');
  await expect(field(page, 'title')).toHaveAttribute('aria-invalid', 'true');
  await expect(error(page, 'venue')).toHaveText(
    'Venue must be one of the venues that the field offers; a paper of another can be sent as an issue.',
  );
  await expect(error(page, 'year')).toHaveText('Year must be a year in digits.');
  await expect(error(page, 'paper')).toContainText('must start with "https://"');
  await expect(error(page, 'arxiv')).toContainText('must be an arXiv id');
  await expect(error(page, 'doi')).toContainText('must be a bare DOI');
  await expect(error(page, 'authors')).toHaveText(/^Authors \(line 2\) contains an invisible/);
  await expect(error(page, 'summary')).toHaveText('Summary must have at least 40 characters.');
  await expect(error(page, 'topics')).toBeHidden();
  await send(page).click();
  const faults = page.locator('contribute-form .faults');
  await expect(faults).toBeFocused();
  await expect(faults.getByRole('heading')).toHaveText('9 things to repair first');
  await expect(error(page, 'topics')).toHaveText('Topics must name at least one topic.');
  await faults.getByRole('link', { name: /^Year/ }).click();
  await expect(field(page, 'year')).toBeFocused();
  await field(page, 'year').fill('2026');
  await expect(error(page, 'year')).toBeHidden();
  await expect(faults.getByRole('heading')).toHaveText('8 things to repair first');
  expect(await axeFaults(page)).toEqual([]);
});

test('checks that fields go together, as the build does', async ({ page }) => {
  await page.goto('contribute/');
  await complete(page);
  await field(page, 'arxiv').fill('2113.06882');
  await field(page, 'doi').focus();
  await expect(error(page, 'arxiv')).toContainText('there is no arXiv id "2113.06882"');
  await field(page, 'arxiv').fill('2601.00001');
  await field(page, 'paper').fill('https://arxiv.org/abs/2601.00002');
  await field(page, 'doi').focus();
  await expect(error(page, 'paper')).toContainText('leads to the arXiv id "2601.00002"');
});

const listed = anyOf(
  'published paper with an arXiv id and a title that is spelt in two ways',
  library.papers,
  ({ links, title }) => links.arxiv !== undefined && !links.paper.includes('arxiv.org') && /offline.*optimization$/i.test(title),
);

test('refuses a paper that is listed, by whatever it is known, and names its entry', async ({ page, baseURL }) => {
  await page.goto('contribute/');
  await catchOpened(page);
  await complete(page);
  const link = page.locator('contribute-form .duplicate').getByRole('link', { name: listed.title });
  for (const [name, value] of [
    ['arxiv', listed.links.arxiv ?? ''],
    ['paper', listed.links.paper],
    ['title', listed.title.toLowerCase().replace('optimization', 'optimisation').replace('offline', 'off-line')],
  ] as const)
    await test.step(`by the same or nearly the same ${name}`, async () => {
      await field(page, name).fill(value);
      await expect(state(page)).toHaveText('This paper is in the list already.');
      await expect(link).toHaveJSProperty('href', `${baseURL}papers/${listed.id}/`);
      await send(page).click();
      await expect(page.locator('contribute-form .faults')).toBeFocused();
      await expect(page.locator('html[data-opened]')).not.toBeAttached();
      await field(page, name).fill('');
      await expect(state(page)).not.toHaveText('This paper is in the list already.');
    });
});

test('an entry that is too long for an address is copied, and an empty file opens', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('contribute/');
  const opened = await catchOpened(page);
  await complete(page);
  const authors = Array.from(
    { length: 200 },
    (_, index) => `Person Number${String.fromCharCode(65 + (index % 26))}${'x'.repeat(index % 9)}${'y'.repeat(index % 23)}`,
  );
  await field(page, 'authors').fill(authors.join('\n'));
  await expect(page.locator('.preview .text')).toContainText('NumberB');
  await send(page).click();
  const url = new URL(await opened());
  expect(url.searchParams.get('filename')).toContain('content/papers/');
  expect(url.searchParams.has('value')).toBe(false);
  await expect(state(page)).toContainText('too long for an address. Its text is copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await page.locator('.preview .text').textContent());
});

test('the same entry as an issue, for people who do not want git', async ({ page }) => {
  await page.goto('contribute/');
  const opened = await catchOpened(page);
  await complete(page);
  await page.getByRole('button', { name: 'Send as an issue instead' }).click();
  const query = new URL(await opened()).searchParams;
  expect(query.get('template')).toBe('add-paper.yml');
  expect(query.get('link')).toBe('https://proceedings.mlr.press/v299/lovelace26a.html');
  expect(query.get('summary')).toBe(summary);
  expect(query.get('entry')).toMatch(/^---\ntitle: "RankDesign/);
});

test('a paper of a venue that the list lacks is sent as an issue', async ({ page }) => {
  await page.goto('contribute/');
  const opened = await catchOpened(page);
  await complete(page);
  await field(page, 'venue').fill('AAAI Conference on Artificial Intelligence');
  await expect(state(page)).toHaveText('To repair: Venue.');
  await send(page).click();
  await expect(page.locator('contribute-form .faults')).toContainText('can be sent as an issue');
  await page.getByRole('button', { name: 'Send as an issue instead' }).click();
  expect(new URL(await opened()).searchParams.get('entry')).toContain('\nvenue: AAAI Conference on Artificial Intelligence\n');
});

test('BibTeX fills in and replaces what another BibTeX filled in, and leaves what was typed', async ({ page }) => {
  await page.goto('contribute/');
  await field(page, 'pdf').evaluate((input) => input.closest('details')?.setAttribute('open', ''));
  await field(page, 'pdf').fill('https://example.org/typed.pdf');
  await field(page, 'acronym').fill('Typed');
  await field(page, 'bibtex').fill(bibtex.replace('{{RankDesign}: ', '{'));
  await page.getByRole('button', { name: 'Fill in from BibTeX' }).click();
  await expect(field(page, 'volume')).toHaveValue('299');
  await expect(field(page, 'acronym')).toHaveValue('Typed');
  await expect(field(page, 'pdf')).toHaveValue('https://example.org/typed.pdf');
  await page.reload();
  await field(page, 'bibtex').fill('@misc{b, title = {Another Paper}, author = {Chen, Can}, year = {2025}}');
  await page.getByRole('button', { name: 'Fill in from BibTeX' }).click();
  await expect(field(page, 'title')).toHaveValue('Another Paper');
  await expect(field(page, 'volume')).toHaveValue('');
  await expect(field(page, 'acronym')).toHaveValue('Typed');
  await expect(field(page, 'pdf')).toHaveValue('https://example.org/typed.pdf');
});

test('BibTeX that cannot be used says why', async ({ page }) => {
  await page.goto('contribute/');
  const read = page.getByRole('button', { name: 'Fill in from BibTeX' });
  await read.click();
  await expect(error(page, 'bibtex')).toContainText('There is no BibTeX yet');
  await field(page, 'bibtex').fill('Ada Lovelace, 2026');
  await read.click();
  await expect(error(page, 'bibtex')).toContainText('There is no BibTeX entry');
  await field(page, 'bibtex').fill(`${bibtex}\n@misc{other, title={B}, author={C}, year=2020}`);
  await read.click();
  await expect(error(page, 'bibtex')).toContainText('give one at a time');
  await field(page, 'bibtex').fill('@article{x, title = {A title without an end');
  await read.click();
  await expect(error(page, 'bibtex')).toBeVisible();
});

test('works with the keyboard alone', async ({ page }) => {
  await page.goto('contribute/');
  const opened = await catchOpened(page);
  await field(page, 'bibtex').focus();
  await page.keyboard.insertText(bibtex);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(field(page, 'title')).not.toHaveValue('');
  const reach = async (selector: string) => {
    for (let step = 0; step < 80; step += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    }
    throw new Error(`Tab never reaches ${selector}.`);
  };
  await reach('#field-summary');
  await page.keyboard.insertText(summary);
  await reach('input[name="topics"][value="flow-matching"]');
  await page.keyboard.press('Space');
  await reach('button.primary');
  await page.keyboard.press('Enter');
  expect(new URL(await opened()).searchParams.get('value')).toContain('- flow-matching');
});

test('pages of papers and topics lead to their file and to a report with their id', async ({ page }) => {
  for (const [kind, id] of [
    ['papers', knownPaper.id],
    ['topics', knownTopic.id],
  ]) {
    await page.goto(`${kind}/${id}/`);
    await expect(page.getByRole('link', { name: 'Edit this entry' })).toHaveAttribute(
      'href',
      new RegExp(`/edit/main/content/${kind}/${id}\\.md$`),
    );
    const report = await page.getByRole('link', { name: 'report an error' }).getAttribute('href');
    const query = new URL(report ?? '').searchParams;
    expect([query.get('template'), query.get('entry')]).toEqual(['correct-entry.yml', id]);
  }
});
