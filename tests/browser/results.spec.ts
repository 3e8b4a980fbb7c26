/** Tasks and reported results: filters, order and the explorer, and all of it without JavaScript. */
import { readFile } from 'node:fs/promises';
import { expect, type Locator } from '@playwright/test';
import type { Figure } from '../../src/domain/benchmarks/result-source.ts';
import { compareText } from '../../src/domain/order.ts';
import { anyOf, library } from './known-pages.ts';
import { coveredLinks } from './page-checks.ts';
import { test } from './same-page.ts';

const { tasks, sources, figures } = library.benchmarks;

/** Every figure as what a reader chooses to see it: those whose names are a part of no other name, for a label is found by a part of it. */
const choices = figures
  .filter(({ task, table }) => table.source.figures.every((other) => other.task.name === task.name || !other.task.name.includes(task.name)))
  .map(({ table, task, method }) => ({ source: table.source, metric: table.metric, task: task.name, method: method.id }));

/** A source of several metrics, one of which has one table with the task. */
const chosen = anyOf('source to narrow', choices, ({ source: { id, title, tables }, metric, task }) => {
  const ofMetric = tables.filter((table) => table.metric === metric);
  const ofTask = ofMetric.filter((table) => table.figures.some((figure) => figure.task.name === task));
  return id !== sources[0]?.id && !/[",]/.test(title) && ofMetric.length < tables.length && ofMetric.length > 1 && ofTask.length === 1;
});

type Choice = (typeof choices)[number];
const isOfTask = (choice: Choice, { task, table }: Figure) => task.name === choice.task && table.metric === choice.metric;
const ofMethodIn = (choice: Choice) => figures.filter((figure) => figure.method.id === choice.method && isOfTask(choice, figure));

/** A method of which several sources report the same. */
const repeated = anyOf(
  'figure of several sources',
  choices,
  (choice) => new Set(ofMethodIn(choice).map(({ table }) => table.source.id)).size > 1,
);

const noted = anyOf('remark on a figure of a task', figures, ({ note, task }) => note !== undefined && task.task !== undefined);

test('every link of the header can be reached on a phone, and the current one is marked', { tag: '@apart' }, async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('results/');
  const links = page.getByRole('navigation', { name: 'Main' }).getByRole('link');
  for (const link of await links.all()) {
    await link.scrollIntoViewIfNeeded();
    await expect(link).toBeInViewport({ ratio: 0.95 });
  }
  await expect(links.filter({ hasText: 'Results' })).toHaveAttribute('aria-current', 'page');
});

for (const path of [`results/${noted.table.source.id}/`, `tasks/${noted.task.task}/`])
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
    // The arrow is for the eye; to the ear the header says the order.
    await header.getByRole('button', { name: 'Dim.', exact: true }).click();
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
    await page.getByRole('combobox', { name: 'Source' }).selectOption(chosen.source.id);
    await expect(shown.getByRole('heading', { level: 3 })).toHaveText(`Results reported by ${chosen.source.name}`);
    await expect(shown.locator('details:visible')).toHaveCount(chosen.source.tables.length);
    await page.getByRole('combobox', { name: 'Metric' }).selectOption(chosen.metric);
    const ofMetric = chosen.source.tables.filter(({ metric }) => metric === chosen.metric);
    expect(ofMetric.length).toBeLessThan(chosen.source.tables.length);
    await expect(shown.locator('details:visible')).toHaveCount(ofMetric.length);
    await page.getByLabel(chosen.task).check();
    const ofTask = ofMetric.filter((table) => table.figures.some(({ task }) => task.name === chosen.task));
    expect(ofTask).toHaveLength(1);
    await expect(shown.locator('details:visible')).toHaveCount(1);
    await expect(shown.getByRole('columnheader')).toHaveCount(2);
    await expect(shown.getByRole('columnheader')).toContainText(['Method', chosen.task]);
    const address = page.url();
    await page.goto('papers/');
    await page.goto(address);
    await expect(shown.getByRole('columnheader')).toHaveCount(2);
    await expect(shown.getByRole('columnheader')).toContainText(['Method', chosen.task]);
    await expect(page.getByLabel(chosen.task)).toBeChecked();
  });

  test('shows one method in all sources, each figure with its source', async ({ page }) => {
    const ofMethod = ofMethodIn(repeated);
    await page.goto(`results/?method=${repeated.method}`);
    await page.getByRole('combobox', { name: 'Metric' }).selectOption(repeated.metric);
    await page.getByLabel(repeated.task).check();
    const lines = page.locator('#shown tbody:visible tr:has(td)');
    await expect(lines).toHaveCount(ofMethod.length);
    for (const { printed, table } of ofMethod)
      await expect(lines.filter({ hasText: printed }).filter({ hasText: table.source.name }).first()).toBeVisible();
    await expect(page).toHaveURL(
      (url) => url.search === `?${new URLSearchParams({ method: repeated.method, metric: repeated.metric, task: repeated.task })}`,
    );
  });

  test('a method whose figures cannot be loaded can be changed for another', async ({ page }) => {
    await page.goto('results/');
    const method = page.getByRole('combobox', { name: 'Method' });
    await page.route('**/methods/**', (route) => route.abort());
    await page.getByRole('radio', { name: 'One method in all sources' }).check();
    await expect(page.locator('results-explorer .status')).toHaveText('The figures could not be loaded.');
    await expect(method).toBeVisible();
    await page.unroute('**/methods/**');
    await method.selectOption(repeated.method);
    await expect(page.locator('#shown').getByRole('heading', { level: 3 })).toHaveText(
      library.benchmarks.methods.find(({ id }) => id === repeated.method)?.name ?? '',
    );
  });

  test('gives the shown figures as CSV, Markdown and LaTeX', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const shown = chosen.source.figures.filter((figure) => isOfTask(chosen, figure));
    await page.goto(`results/?${new URLSearchParams({ source: chosen.source.id, metric: chosen.metric, task: chosen.task })}`);
    await expect(page.locator('#shown').getByRole('columnheader')).toHaveCount(2);
    await page.evaluate(() => {
      URL.revokeObjectURL = () => document.documentElement.setAttribute('data-revoked', '');
    });
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download CSV' }).click();
    const csv = await readFile(await (await download).path(), 'utf8');
    expect(csv.trimEnd().split('\r\n')).toHaveLength(shown.length + 1);
    for (const { printed, table } of shown) {
      expect(csv).toContain(`${chosen.source.id},${chosen.source.title},${table.table}`);
      expect(csv).toContain(printed);
    }
    // Some browsers read the file only after the click.
    await expect(page.locator('html')).not.toHaveAttribute('data-revoked');
    await page.getByRole('button', { name: 'Copy LaTeX' }).click();
    await expect(page.locator('results-explorer').getByRole('status')).toHaveText('Copied');
    const latex = await page.evaluate(() => navigator.clipboard.readText());
    expect(latex).toContain('\\begin{tabular}{lr}');
    expect(latex.match(/\\\\$/gm)).toHaveLength(shown.length + 1);
    await page.getByRole('button', { name: 'Copy Markdown' }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain(`| Method | ${chosen.task} |`);
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
    const source = anyOf('source', sources);
    const { printed, method } = anyOf('figure', source.figures);
    await page.getByRole('region', { name: 'Sources' }).getByRole('link', { name: source.name, exact: true }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Results reported by ${source.name}`);
    await expect(page.getByRole('cell', { name: printed }).first()).toBeVisible();
    await page.getByRole('rowheader', { name: method.name }).first().getByRole('link').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(method.name);
    await expect(page.getByRole('main').getByRole('link', { name: source.name }).first()).toBeVisible();
  });

  test('a paper leads to its tasks, its methods and its own figures', async ({ page }) => {
    const source = anyOf(
      'listed paper with figures of its own',
      sources,
      ({ paper, figures: all }) => paper !== undefined && all.some(({ method }) => method.own),
    );
    const own = anyOf('own figure', source.figures, ({ method }) => method.own);
    const reported = anyOf('paper of the source', library.papers, ({ id }) => id === source.paper).reportedTasks ?? [];
    const task = anyOf('task of the paper', tasks, ({ name }) => reported.includes(name));
    await page.goto(`papers/${source.paper}/`);
    const main = page.getByRole('main');
    await main.getByText('Its figures for its own methods').click();
    await expect(main.getByRole('cell', { name: own.printed }).first()).toBeVisible();
    await main.getByRole('link', { name: task.name, exact: true }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(task.name);
    await page.goBack();
    await main.getByRole('link', { name: `${source.figures.length} figures` }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Results reported by ${source.name}`);
  });
});
