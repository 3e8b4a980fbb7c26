/** Tasks and reported results: filters, order and the explorer, and all of it without JavaScript. */
import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { loadLibrary } from '../content/load-library.ts';

const { tasks } = (await loadLibrary()).benchmarks;

test('every link of the header can be reached on a phone, and the current one is marked', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('results/');
  const links = page.getByRole('navigation', { name: 'Main' }).getByRole('link');
  for (const link of await links.all()) {
    await link.scrollIntoViewIfNeeded();
    await expect(link).toBeInViewport({ ratio: 0.95 });
  }
  await expect(links.filter({ hasText: 'Results' })).toHaveAttribute('aria-current', 'page');
});

test.describe('the table of tasks', () => {
  const rows = 'tbody tr:visible';

  test('narrows by suite, oracle and name, and keeps its state in the address @base', async ({ page }) => {
    await page.goto('tasks/');
    await expect(page.locator(rows)).toHaveCount(tasks.length);
    await page.getByLabel('Suite').selectOption('Design-Bench');
    const suite = tasks.filter((task) => task.suite === 'Design-Bench').length;
    await expect(page.locator(rows)).toHaveCount(suite);
    await expect(page.getByRole('status').filter({ hasText: `of ${tasks.length} tasks` })).toHaveText(`${suite} of ${tasks.length} tasks`);
    await page.getByLabel('Oracle').selectOption('lookup');
    await expect(page.locator(rows)).toHaveText([/TF Bind 8 /, /TF Bind 10 /]);
    await page.getByLabel('Name').fill('bind 10');
    await expect(page.locator(rows)).toHaveCount(1);
    await expect(page).toHaveURL(/\?q=bind\+10&suite=Design-Bench&oracle=lookup$/);
    await page.reload();
    await expect(page.locator(rows)).toHaveCount(1);
    await page.getByRole('button', { name: 'Clear' }).click();
    await expect(page.locator(rows)).toHaveCount(tasks.length);
    await expect(page).toHaveURL(/\/tasks\/$/);
  });

  test('offers what is not confirmed as a value of its own', async ({ page }) => {
    await page.goto('tasks/');
    await page.getByLabel('Design space').selectOption('not confirmed');
    await expect(page.locator(rows)).toHaveCount(tasks.filter(({ designSpace }) => designSpace?.type === undefined).length);
  });

  test('is ordered by numbers and texts, with empty cells last', async ({ page }) => {
    await page.goto('tasks/');
    const header = page.getByRole('columnheader', { name: 'Dim.' });
    await header.getByRole('button').click();
    await expect(header).toHaveAttribute('aria-sort', 'descending');
    await expect(page.locator(rows).first()).toContainText('MO-Hopper');
    await header.getByRole('button').click();
    await expect(header).toHaveAttribute('aria-sort', 'ascending');
    await expect(page.locator(rows).first().getByRole('cell').nth(3)).toHaveText('1');
    await expect(page.locator(rows).last().getByRole('cell').nth(3)).toHaveText('–');
    await page.getByRole('columnheader', { name: 'Task' }).getByRole('button').click();
    await expect(header).not.toHaveAttribute('aria-sort', /./);
    await expect(page.locator(rows).first()).toContainText('AAV (VP1 segment)');
  });
});

test.describe('the explorer of results', () => {
  test('shows one source at a time and narrows it by metric and task @base', async ({ page }) => {
    await page.goto('results/');
    const shown = page.locator('#shown');
    await expect(shown.getByRole('heading', { level: 3 })).toHaveText('Results reported by RaM');
    await page
      .getByRole('combobox', { name: 'Source' })
      .selectOption({ label: 'ICT: Importance-aware Co-teaching for Offline Model-based Optimization' });
    await expect(shown.getByRole('heading', { level: 3 })).toHaveText('Results reported by ICT');
    await expect(shown.locator('details:visible')).toHaveCount(4);
    await page.getByRole('combobox', { name: 'Metric' }).selectOption('normalised 50th percentile');
    await expect(shown.locator('details:visible')).toHaveCount(2);
    await page.getByLabel('Ant Morphology').check();
    await expect(shown.locator('details:visible')).toHaveCount(1);
    await expect(shown.getByRole('columnheader')).toHaveText(['Method', 'Ant Morphology']);
    const address = page.url();
    await page.goto('papers/');
    await page.goto(address);
    await expect(shown.getByRole('columnheader')).toHaveText(['Method', 'Ant Morphology']);
    await expect(page.getByLabel('Ant Morphology')).toBeChecked();
  });

  test('shows one method in all sources, each figure with its source', async ({ page }) => {
    await page.goto('results/');
    await page.getByLabel('One method in all sources').check();
    await page.getByRole('combobox', { name: 'Metric' }).selectOption('normalised 100th percentile');
    await page.getByLabel('Ant Morphology').check();
    const lines = page.locator('#shown tbody:visible tr:has(td)');
    await expect(lines).toHaveCount(6);
    await expect(lines.first()).toContainText('RaM');
    await expect(lines.first()).toContainText('0.273 ± 0.023');
    await expect(lines.last()).toContainText('RGD');
    await expect(lines.last()).toContainText('0.932 ± 0.015');
    await expect(page).toHaveURL(/\?method=gradient-ascent&metric=normalised\+100th\+percentile&task=Ant\+Morphology$/);
  });

  test('gives the shown figures as CSV, Markdown and LaTeX', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('results/?source=ict-pdf&metric=normalised+50th+percentile&task=Ant+Morphology');
    await expect(page.locator('#shown').getByRole('columnheader')).toHaveCount(2);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download CSV' }).click();
    const csv = await readFile(await (await download).path(), 'utf8');
    expect(csv.trimEnd().split('\r\n')).toHaveLength(17);
    expect(csv).toContain('ict-pdf,Importance-aware Co-teaching for Offline Model-based Optimization,Table 5');
    await page.getByRole('button', { name: 'Copy LaTeX' }).click();
    await expect(page.locator('results-explorer').getByRole('status')).toHaveText('Copied');
    const latex = await page.evaluate(() => navigator.clipboard.readText());
    expect(latex).toContain('\\begin{tabular}{lr}');
    expect(latex.match(/\\\\$/gm)).toHaveLength(17);
    await page.getByRole('button', { name: 'Copy Markdown' }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('| Method | Ant Morphology |');
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('all tasks, a table of one source and all sources are there @base', async ({ page }) => {
    await page.goto('tasks/');
    await expect(page.locator('tbody tr')).toHaveCount(tasks.length);
    await expect(page.locator('task-filter')).toBeHidden();
    await page.goto('results/');
    await expect(page.locator('results-explorer')).toBeHidden();
    await expect(page.locator('#shown table').first()).toBeVisible();
    await page.getByRole('rowheader', { name: 'SOO-Bench' }).getByRole('link').click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Results reported by SOO-Bench');
    await expect(page.getByRole('cell', { name: '-5.93e4 ± 1.56e5' })).toBeVisible();
    await page.getByRole('rowheader', { name: 'CMA-ES' }).first().getByRole('link').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('CMA-ES');
    await expect(page.getByText('a few very good runs carry the mean')).toBeVisible();
  });

  test('a paper leads to its tasks, its methods and its own figures', async ({ page }) => {
    await page.goto('papers/yuan-2023-ict/');
    const main = page.getByRole('main');
    await main.getByText('Its figures for its own methods').click();
    await expect(main.getByRole('cell', { name: '0.961 ± 0.007' })).toBeVisible();
    await main.getByRole('link', { name: 'Hopper Controller', exact: true }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hopper Controller');
    await page.goBack();
    await main.getByRole('link', { name: '224 figures' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Results reported by ICT');
  });
});
