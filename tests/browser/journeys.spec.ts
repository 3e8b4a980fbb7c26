/** The ways of readers through the site, as they click and read them. */
import { expect, test } from '@playwright/test';
import { listedPapers } from './find-list.ts';

test('home to branch to topic to paper to the publisher @base', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Offline Model-Based Optimization');
  await page.getByRole('main').getByRole('link', { name: 'Surrogate-model-based methods' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Surrogate-model-based methods');
  await page.getByRole('main').getByRole('link', { name: 'Auxiliary Loss' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Auxiliary Loss');
  await page
    .getByRole('main')
    .getByRole('link', { name: 'Conservative Objective Models for Effective Offline Model-Based Optimization' })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Conservative Objective Models for Effective Offline Model-Based Optimization',
  );
  await expect(page.getByRole('link', { name: 'Paper', exact: true })).toHaveAttribute(
    'href',
    /^https:\/\/proceedings\.mlr\.press\/v139\//,
  );
  await expect(page.getByRole('link', { name: 'arXiv', exact: true })).toHaveAttribute('href', 'https://arxiv.org/abs/2107.06882');
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

test('every paper is reached by its year, its venue and its first author', async ({ page }) => {
  await page.goto('papers/frey-2024-dwjs/');
  for (const [link, heading] of [
    ['ICLR 2024', 'International Conference on Learning Representations'],
    ['2024', 'Papers of 2024'],
    ['Isidro Hötzel', 'Isidro Hötzel'],
  ] as const) {
    await page.getByRole('main').getByRole('link', { name: link, exact: true }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    await expect(page.getByRole('main').getByRole('link', { name: 'Protein Discovery with Discrete Walk-Jump Sampling' })).toBeVisible();
    await page.goBack();
  }
});

test('a correction to the original list is shown on its page and in the table', async ({ page }) => {
  await page.goto('papers/kumar-2020-mins/');
  await expect(page.getByRole('heading', { name: 'Corrections to the original list' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('2019');
  await page.goto('about/');
  const row = page.getByRole('row').filter({ hasText: 'MINs' }).filter({ hasText: 'year' });
  await expect(row).toContainText('2019');
  await expect(row).toContainText('2020');
});

test('a paper that was replaced points to the newer one', async ({ page }) => {
  await page.goto('papers/dao-2025-low/');
  await expect(page.getByText('A newer version exists.')).toBeVisible();
  await expect(page.getByRole('link', { name: /^ROOT: Rethinking Offline Optimization/ })).toHaveAttribute(
    'href',
    'https://arxiv.org/abs/2509.16300',
  );
});

test('formulas in the standard form say so', async ({ page }) => {
  await page.goto('topics/auxiliary-loss/');
  await expect(page.locator('figure.standard-form')).toHaveCount(3);
  await expect(page.locator('figure.standard-form figcaption').first()).toContainText('Standard form');
});

test('an unknown address gets the page that says so @base', async ({ page }) => {
  const answer = await page.goto('papers/no-such-paper/');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
  await page.getByRole('main').getByRole('link', { name: 'All papers' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Papers');
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
    await page.getByRole('link', { name: 'AffinityFlow: Guided Flows for Antibody Affinity Maturation' }).click();
    await expect(page.getByRole('link', { name: 'PDF', exact: true })).toBeVisible();
    await page.getByRole('main').getByRole('link', { name: 'Flow Matching' }).first().click();
    await expect(page.locator('.prose .katex-display').first()).toBeVisible();
  });

  test('the taxonomy opens on a phone', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('papers/');
    const tree = page.getByRole('navigation', { name: 'Taxonomy' });
    await expect(tree).toBeHidden();
    await page.locator('.tree-button').click();
    await tree.getByRole('link', { name: /^Diffusion Models/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Diffusion Models');
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

test('print leaves out what paper cannot use', async ({ page }) => {
  await page.goto('topics/diffusion-models/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.site-header')).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Taxonomy' })).toBeHidden();
  await expect(page.locator('.prose .katex-display').first()).toBeVisible();
});
