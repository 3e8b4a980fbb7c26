/** The ways of readers through the site, as they click and read them. */
import { expect, type Page } from '@playwright/test';
import { displayName } from '../../src/domain/names.ts';
import { paperLinks } from '../../src/domain/paper-links.ts';
import { venueAndYear } from '../../src/domain/papers.ts';
import { listedPapers } from './find-list.ts';
import { anyOf, bodyOf, library, topicWithFormulas } from './known-pages.ts';
import { test } from './same-page.ts';

const { papers, taxonomy } = library;
const [newest] = listedPapers;
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
/** A link in the page itself, by the end of its address. */
const linkTo = (page: Page, address: string) => page.locator(`main a[href$="${address}/"]`).first();

test('home to branch to topic to paper to the publisher @base', async ({ page }) => {
  const branch = anyOf('branch with papers', taxonomy.branches, (node) =>
    taxonomy.children(node).some(({ childIds }) => childIds.length === 0),
  );
  const topic = anyOf('topic', taxonomy.children(branch), (node) => node.childIds.length === 0 && taxonomy.papers(node).length > 0);
  const paper = anyOf('paper', taxonomy.papers(topic));
  await page.goto('./');
  await expect(heading(page)).toHaveText('Offline Model-Based Optimization');
  await linkTo(page, `topics/${branch.id}`).click();
  await expect(heading(page)).toHaveText(branch.title);
  await linkTo(page, `topics/${topic.id}`).click();
  await expect(heading(page)).toHaveText(topic.title);
  await page.getByRole('main').getByRole('link', { name: paper.title }).first().click();
  await expect(heading(page)).toHaveText(paper.title);
  for (const { label, href } of paperLinks(paper))
    await expect(page.getByRole('link', { name: label, exact: true }).first()).toHaveAttribute('href', href);
});

test('the dataset formula is a formula with text behind it @base', async ({ page }) => {
  await page.goto('./');
  const formula = page.locator('main .katex-display').first();
  await expect(formula.locator('annotation')).toHaveText(String.raw`\mathcal{D}=\{(\boldsymbol{x}_i,\boldsymbol{y}_i)\}_{i=1}^N`);
  const font = await formula
    .locator('.katex-html .katex-base')
    .first()
    .evaluate((element) => getComputedStyle(element).fontFamily);
  expect(font).toContain('KaTeX');
  expect(
    await page.evaluate(() => [...document.fonts].filter((face) => face.family.startsWith('KaTeX') && face.status === 'loaded').length),
  ).toBeGreaterThan(1);
});

test('a paper is reached by its year, its venue and its first author', async ({ page }) => {
  const [author] = newest.authors;
  if (!author) throw new Error(`The paper "${newest.id}" has no author.`);
  await page.goto(`papers/${newest.id}/`);
  for (const [link, title] of [
    [venueAndYear(newest), newest.venue.name],
    [String(newest.year), `Papers of ${newest.year}`],
    [displayName(author), displayName(author)],
  ] as const) {
    await page.getByRole('main').getByRole('link', { name: link, exact: true }).first().click();
    await expect(heading(page)).toHaveText(title);
    await expect(page.getByRole('main').getByRole('link', { name: newest.title }).first()).toBeVisible();
    await page.goBack();
  }
});

test('a correction to the original list is shown on its page and in the table', async ({ page }) => {
  const { id, title, acronym, corrections } = anyOf('corrected paper', papers, (paper) => paper.corrections !== undefined);
  const { field, listed, correct } = anyOf('correction', corrections ?? []);
  await page.goto(`papers/${id}/`);
  await expect(page.getByRole('heading', { name: 'Corrections to the original list' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText(listed);
  await page.goto('about/');
  const name = page.getByRole('rowheader', { name: acronym ?? title, exact: true });
  const row = page.getByRole('row').filter({ has: name }).filter({ hasText: field }).first();
  await expect(row).toContainText(listed);
  await expect(row).toContainText(correct);
});

test('a paper that was replaced points to the newer one', async ({ page }) => {
  // There need not be one that was replaced by a paper outside the list; the note is the same for both.
  const replaced = anyOf('paper that was replaced', papers, ({ supersededBy }) => supersededBy !== undefined);
  const by = replaced.supersededBy;
  if (!by) throw new Error(`The paper "${replaced.id}" was not replaced.`);
  const newer = 'paper' in by ? anyOf('newer paper', papers, ({ id }) => id === by.paper) : by;
  const address = 'url' in newer ? newer.url : new RegExp(`/papers/${newer.id}/$`);
  await page.goto(`papers/${replaced.id}/`);
  await expect(page.getByText('A newer version exists.')).toBeVisible();
  await expect(page.getByRole('link', { name: newer.title }).first()).toHaveAttribute('href', address);
});

test('formulas in the standard form say so', async ({ page }) => {
  const forms = (id: string) => bodyOf('topics', id).match(/^\$\$ standard-form$/gm)?.length ?? 0;
  const { id } = anyOf('formula in the standard form', taxonomy.leaves, (leaf) => forms(leaf.id) > 0);
  await page.goto(`topics/${id}/`);
  await expect(page.locator('figure.standard-form')).toHaveCount(forms(id));
  await expect(page.locator('figure.standard-form figcaption').first()).toContainText('Standard form');
});

test('an unknown address gets the page that says so @base', async ({ page }) => {
  const answer = await page.goto('papers/no-such-paper/');
  expect(answer?.status()).toBe(404);
  await expect(heading(page)).toHaveText('Page not found');
  await expect(page.getByRole('main').getByRole('button', { name: 'Search papers, authors and topics', exact: true })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'All papers' }).click();
  await expect(heading(page)).toHaveText('Papers');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the list is browsed whole, and nothing is offered that needs scripts @base', async ({ page }) => {
    await page.goto('./');
    await expect(page.locator('site-search')).toBeHidden();
    await expect(page.locator('search-opener')).toBeHidden();
    await expect(page.locator('theme-switch')).toBeHidden();
    await page.getByRole('link', { name: 'Browse all papers' }).click();
    await expect(page.locator('article.paper-row')).toHaveCount(listedPapers.length);
    await page.getByRole('main').getByRole('link', { name: newest.title }).first().click();
    await expect(page.getByRole('link', { name: 'Paper', exact: true })).toBeVisible();
    const topic = anyOf('topic of the newest paper', newest.topics);
    await linkTo(page, `topics/${topic.id}`).click();
    await expect(heading(page)).toHaveText(topic.title);
    await page.goto(`topics/${topicWithFormulas.id}/`);
    await expect(page.locator('.prose .katex-display').first()).toBeVisible();
  });

  test('the taxonomy opens on a phone', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('papers/');
    const tree = page.getByRole('navigation', { name: 'Taxonomy' });
    await expect(tree).toBeHidden();
    await page.locator('.tree-button').click();
    const topic = anyOf('topic', taxonomy.branches);
    await tree.locator(`a[href$="topics/${topic.id}/"]`).first().click();
    await expect(heading(page)).toHaveText(topic.title);
  });
});

test('the chosen theme is kept and is there before the first paint', async ({ page }) => {
  await page.goto('./');
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await background();
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark');
  const dark = await background();
  expect(dark).not.toBe(light);
  // Scripts that load later are held back: the theme must not depend on them.
  await page.route('**/*.js', (route) => route.abort());
  await page.goto('problem/');
  expect(await background()).toBe(dark);
});

test('where the header scrolls sideways, the link of the section that a page is in is in sight', { tag: '@apart' }, async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('about/');
  const sections = await page.getByRole('navigation', { name: 'Main' }).getByRole('link').allInnerTexts();
  for (const section of sections) {
    await page.goto(`${section.toLowerCase()}/`);
    const link = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: section });
    await expect.soft(link).toHaveAttribute('aria-current', 'page');
    await expect.soft(link, section).toBeInViewport({ ratio: 0.95 });
    expect.soft(await page.evaluate(() => scrollY), section).toBe(0);
  }
});

test('print leaves out what paper cannot use', async ({ page }) => {
  await page.goto(`topics/${topicWithFormulas.id}/`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.site-header')).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Taxonomy' })).toBeHidden();
  await expect(page.locator('.prose .katex-display').first()).toBeVisible();
});
