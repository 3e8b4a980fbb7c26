/** Tasks and reported results: filters, order and the explorer, and all of it without JavaScript. */
import { readFile } from 'node:fs/promises';
import { expect, type Locator } from '@playwright/test';
import type { ResultSource } from '../../src/domain/benchmarks/result-source.ts';
import { compareText } from '../../src/domain/order.ts';
import { loadLibrary } from '../content/load-library.ts';
import { coveredLinks } from './page-checks.ts';
import { test } from './same-page.ts';

const { tasks, sources, figures } = (await loadLibrary()).benchmarks;

function findSource(id: string): ResultSource {
  const source = sources.find((candidate) => candidate.id === id);
  if (!source) throw new Error(`There is no source "${id}".`);
  return source;
}

const ict = findSource('ict-pdf');
const median = 'normalised 50th percentile';
const maximum = 'normalised 100th percentile';
const ant = 'Ant Morphology';

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

for (const path of ['results/ram-text/', 'tasks/design-bench-ant-morphology/'])
  test(`the letters of remarks cover no other link on ${path}`, async ({ page }) => {
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 740 });
      await page.goto(path);
      expect(await coveredLinks(page)).toEqual([]);
    }
    const [mark] = await page.locator('sup a:visible').all();
    const size = await mark?.boundingBox();
    expect(Math.min(size?.width ?? 0, size?.height ?? 0)).toBeGreaterThanOrEqual(24);
  });

test.describe('the table of tasks', () => {
  const rows = 'tbody tr:visible';

  test('narrows by suite, oracle and name, and keeps its state in the address', async ({ page }) => {
    await page.goto('tasks/');
    await expect(page.locator(rows)).toHaveCount(tasks.length);
    await page.getByLabel('Suite').selectOption('Design-Bench');
    const suite = tasks.filter((task) => task.suite === 'Design-Bench').length;
    await expect(page.locator(rows)).toHaveCount(suite);
    await expect(page.getByRole('status').filter({ hasText: `of ${tasks.length} tasks` })).toHaveText(`${suite} of ${tasks.length} tasks`);
    await page.getByLabel('Oracle').selectOption('lookup');
    const names = tasks.filter((task) => task.suite === 'Design-Bench' && task.oracle?.kind === 'lookup').map(({ name }) => name);
    await expect(page.locator(rows).getByRole('rowheader')).toHaveText(names);
    // In any letters, as a part of the name.
    const query = (names.at(-1) ?? '').slice(1).toLowerCase();
    const named = names.filter((name) => name.toLowerCase().includes(query));
    await page.getByLabel('Name').fill(query);
    await expect(page.locator(rows).getByRole('rowheader')).toHaveText(named);
    await expect(page).toHaveURL((url) => url.search === `?${new URLSearchParams({ q: query, suite: 'Design-Bench', oracle: 'lookup' })}`);
    await page.reload();
    await expect(page.locator(rows).getByRole('rowheader')).toHaveText(named);
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
    const sizes = tasks.flatMap(({ designSpace }) => designSpace?.dimension ?? []).toSorted((a, b) => a - b);
    expect(sizes.length).toBeLessThan(tasks.length);
    const size = (row: Locator) => row.getByRole('cell').nth(3);
    const header = page.getByRole('columnheader', { name: 'Dim.' });
    await header.getByRole('button').click();
    await expect(header).toHaveAttribute('aria-sort', 'descending');
    await expect(size(page.locator(rows).first())).toHaveText(sizes.at(-1)?.toLocaleString('en') ?? '');
    await header.getByRole('button').click();
    await expect(header).toHaveAttribute('aria-sort', 'ascending');
    await expect(size(page.locator(rows).first())).toHaveText(sizes[0]?.toLocaleString('en') ?? '');
    await expect(size(page.locator(rows).last())).toHaveText('–');
    await page.getByRole('columnheader', { name: 'Task' }).getByRole('button').click();
    await expect(header).not.toHaveAttribute('aria-sort', /./);
    const [firstName = ''] = tasks.map(({ name }) => name).toSorted(compareText);
    await expect(page.locator(rows).first().getByRole('rowheader')).toHaveText(firstName);
  });
});

test.describe('the explorer of results', () => {
  test('shows one source at a time and narrows it by metric and task @base', async ({ page }) => {
    await page.goto('results/');
    const shown = page.locator('#shown');
    await expect(shown.getByRole('heading', { level: 3 })).toHaveText(`Results reported by ${sources[0]?.name}`);
    await page.getByRole('combobox', { name: 'Source' }).selectOption(ict.id);
    await expect(shown.getByRole('heading', { level: 3 })).toHaveText(`Results reported by ${ict.name}`);
    await expect(shown.locator('details:visible')).toHaveCount(ict.tables.length);
    await page.getByRole('combobox', { name: 'Metric' }).selectOption(median);
    const ofMetric = ict.tables.filter(({ metric }) => metric === median);
    expect(ofMetric.length).toBeLessThan(ict.tables.length);
    await expect(shown.locator('details:visible')).toHaveCount(ofMetric.length);
    await page.getByLabel(ant).check();
    const ofTask = ofMetric.filter((table) => table.figures.some(({ task }) => task.name === ant));
    expect(ofTask).toHaveLength(1);
    await expect(shown.locator('details:visible')).toHaveCount(1);
    await expect(shown.getByRole('columnheader')).toHaveText(['Method', ant]);
    const address = page.url();
    await page.goto('papers/');
    await page.goto(address);
    await expect(shown.getByRole('columnheader')).toHaveText(['Method', ant]);
    await expect(page.getByLabel(ant)).toBeChecked();
  });

  test('shows one method in all sources, each figure with its source', async ({ page }) => {
    const ofMethod = figures.filter(
      ({ method, task, table }) => method.id === 'gradient-ascent' && task.name === ant && table.metric === maximum,
    );
    expect(ofMethod.length).toBeGreaterThan(1);
    await page.goto('results/?method=gradient-ascent');
    await page.getByRole('combobox', { name: 'Metric' }).selectOption(maximum);
    await page.getByLabel(ant).check();
    const lines = page.locator('#shown tbody:visible tr:has(td)');
    await expect(lines).toHaveCount(ofMethod.length);
    for (const { printed, table } of ofMethod)
      await expect(lines.filter({ hasText: printed }).filter({ hasText: table.source.name }).first()).toBeVisible();
    await expect(page).toHaveURL(
      (url) => url.search === `?${new URLSearchParams({ method: 'gradient-ascent', metric: maximum, task: ant })}`,
    );
  });

  test('gives the shown figures as CSV, Markdown and LaTeX', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const shown = ict.figures.filter(({ task, table }) => task.name === ant && table.metric === median);
    await page.goto(`results/?${new URLSearchParams({ source: ict.id, metric: median, task: ant })}`);
    await expect(page.locator('#shown').getByRole('columnheader')).toHaveCount(2);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download CSV' }).click();
    const csv = await readFile(await (await download).path(), 'utf8');
    expect(csv.trimEnd().split('\r\n')).toHaveLength(shown.length + 1);
    for (const { printed, table } of shown) {
      expect(csv).toContain(`${ict.id},${ict.title},${table.table}`);
      expect(csv).toContain(printed);
    }
    await page.getByRole('button', { name: 'Copy LaTeX' }).click();
    await expect(page.locator('results-explorer').getByRole('status')).toHaveText('Copied');
    const latex = await page.evaluate(() => navigator.clipboard.readText());
    expect(latex).toContain('\\begin{tabular}{lr}');
    expect(latex.match(/\\\\$/gm)).toHaveLength(shown.length + 1);
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
    await expect(page.getByRole('main').getByRole('link', { name: 'SOO-Bench' }).first()).toBeVisible();
  });

  test('a paper leads to its tasks, its methods and its own figures', async ({ page }) => {
    await page.goto('papers/yuan-2023-ict/');
    const main = page.getByRole('main');
    await main.getByText('Its figures for its own methods').click();
    await expect(main.getByRole('cell', { name: '0.961 ± 0.007' })).toBeVisible();
    await main.getByRole('link', { name: 'Hopper Controller', exact: true }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hopper Controller');
    await page.goBack();
    await main.getByRole('link', { name: `${ict.figures.length} figures` }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Results reported by ICT');
  });
});
