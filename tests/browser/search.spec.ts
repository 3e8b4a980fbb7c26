/** The search of the header, on the real index. */
import { expect, type Page, test } from '@playwright/test';
import { loadLibrary } from '../content/load-library.ts';

const status = (page: Page) => page.locator('site-search').getByRole('status');
const options = (page: Page) => page.locator('site-search').getByRole('option');
const input = (page: Page) => page.getByRole('combobox', { name: 'Search papers, authors and topics' });

/** Opens the search and types, then waits until the answer to this very query is shown. */
async function search(page: Page, query: string): Promise<void> {
  await input(page).fill(query);
  await expect(page.getByRole('option', { name: `Filter all papers for “${query}”` })).toBeVisible();
}

test.beforeEach(async ({ page }) => {
  await page.goto('./');
  await page.keyboard.press('/');
  await expect(input(page)).toBeFocused();
});

test('the exact title and the acronym of every paper rank it first', async ({ page }) => {
  test.slow();
  const { papers } = await loadLibrary();
  expect(papers.length).toBeGreaterThan(50);
  const wrong: string[] = [];
  for (const { id, title, acronym } of papers)
    for (const query of acronym ? [title, acronym] : [title]) {
      await search(page, query);
      const first = await options(page).first().getAttribute('href');
      if (!first?.endsWith(`/papers/${id}/`)) wrong.push(`${query} -> ${first}`);
    }
  expect(wrong).toEqual([]);
});

test('each paper, topic, task and method stands in the index once @base', async ({ page }) => {
  const { papers, taxonomy, benchmarks } = await loadLibrary();
  const found = await page.evaluate(async () => {
    const bundle = document.querySelector<HTMLElement>('site-search')?.dataset['bundle'] ?? '';
    const engine = await import(bundle);
    const addresses = async (kind: unknown): Promise<string[]> => {
      const { results } = await engine.search(null, { filters: { kind } });
      const pages: { url: string }[] = await Promise.all(results.map((hit: { data(): Promise<unknown> }) => hit.data()));
      return pages.map(({ url }) => url);
    };
    return {
      papers: await addresses({ not: { any: ['page', 'topic', 'task', 'method'] } }),
      topics: await addresses('topic'),
      tasks: await addresses('task'),
      methods: await addresses('method'),
    };
  });
  const ends = (urls: string[]) => urls.map((url) => url.split('/').at(-2)).toSorted();
  expect(ends(found.papers)).toEqual(papers.map(({ id }) => id).toSorted());
  expect(ends(found.topics)).toEqual(taxonomy.nodes.map(({ id }) => id).toSorted());
  expect(ends(found.tasks)).toEqual(benchmarks.tasks.map(({ id }) => id).toSorted());
  expect(ends(found.methods)).toEqual(benchmarks.methods.map(({ id }) => id).toSorted());
});

const wishes = [
  ['an author without diacritics', 'Hotzel', 'papers/frey-2024-dwjs'],
  ['an author with diacritics', 'Gómez-Bombarelli', 'papers/gomez-bombarelli-2018-chemvae'],
  ['a family name of several words', 'Höner zu Siederdissen', 'papers/lorenz-2011-viennarna'],
  ['a word of a summary', 'docking', 'papers/lee-2023-mood'],
  ['a word of the notes', 'BOOMER', 'papers/mashkaria-2023-bonet'],
  ['a topic by name', 'Flow Matching', 'topics/flow-matching'],
  ['a task by name', 'Ant Morphology', 'tasks/design-bench-ant-morphology'],
  ['a task by another name', 'antibody affinity maturation', 'tasks/affinityflow-affinity-maturation'],
  ['a method whose variants have its name too', 'Gradient Ascent', 'methods/gradient-ascent'],
  ['a method that no paper of the list introduces', 'CMA-ES', 'methods/cma-es'],
] as const;

test('finds what readers remember of a page', async ({ page }) => {
  for (const [what, query, id] of wishes) {
    await search(page, query);
    const addresses = await options(page).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    const isFound = addresses.slice(0, 5).some((address) => address?.endsWith(`/${id}/`));
    expect.soft(isFound, `${what}: ${query} finds ${id}`).toBe(true);
  }
});

test('results are in groups and show venue, year and the words found @base', async ({ page }) => {
  await search(page, 'conservative');
  const group = page.getByRole('group', { name: 'Papers' });
  await expect(group.getByRole('option').filter({ hasText: 'COMs: Conservative Objective Models for' }).first()).toContainText('ICML 2021');
  await expect(group.locator('mark').first()).toHaveText(/conservat/i);
  await expect(page.getByRole('group', { name: 'Topics' })).toBeVisible();
  await expect(status(page)).toHaveText(/^\d+ results/);
});

test('tasks and methods stand after papers and leave them most of the room', async ({ page }) => {
  await search(page, 'protein');
  const groups = page.locator('site-search').getByRole('group');
  await expect(groups.first()).toHaveAccessibleName('Papers');
  const tasks = page.getByRole('group', { name: 'Benchmark tasks' }).getByRole('option');
  expect(await tasks.count()).toBeGreaterThan(0);
  expect(await tasks.count()).toBeLessThanOrEqual(4);
  await search(page, 'DDOM');
  await expect(page.getByRole('group', { name: 'Methods' }).getByRole('option').first()).toContainText('DDOM');
});

test('arrow keys, Enter and Escape steer it', async ({ page }) => {
  await search(page, 'diffusion');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  const second = options(page).nth(1);
  await expect(second).toHaveAttribute('aria-selected', 'true');
  await expect(input(page)).toHaveAttribute('aria-activedescendant', (await second.getAttribute('id')) ?? '');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(options(page).last()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Escape');
  await expect(page.locator('site-search dialog')).toBeHidden();
  await page.keyboard.press('Control+k');
  await search(page, 'diffusion');
  const address = (await options(page).first().getAttribute('href')) ?? 'none';
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${address}$`));
});

test('closing gives the focus back to the button that opened it', async ({ page }) => {
  await page.keyboard.press('Escape');
  const button = page.getByRole('button', { name: 'Search', exact: true });
  await button.click();
  await expect(input(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
});

test('words that are nowhere get the nearest pages and are told so', async ({ page }) => {
  await input(page).fill('zzqqxx');
  await expect(status(page)).toHaveText(/Nothing (?:found for|has the words) “zzqqxx”/);
});

test('an empty index answer helps', async ({ page }) => {
  await input(page).fill('日本語のない言葉');
  await expect(status(page)).toContainText('日本語のない言葉');
});

const oddQueries = [
  ['markup', '<img src=x onerror=alert(1)>'],
  ['a regular expression', '.*(+?[^$|\\'],
  ['right-to-left text', 'مرحبا'],
  ['emoji', '🧬🧪'],
  ['percent sequences', '%00%E0%A4%A'],
] as const;

test('survives every odd query', async ({ page }) => {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  for (const [what, query] of oddQueries) {
    await input(page).fill('');
    await expect(status(page)).toHaveText(/^Type a title/);
    await input(page).fill(query);
    await expect.soft(status(page), what).not.toHaveText(/^Type a title/);
    await expect.soft(status(page), what).not.toContainText('could not be loaded');
    expect.soft(await page.locator('site-search img').count(), what).toBe(0);
  }
  expect(dialogs).toEqual([]);
});

test('a slash typed into a field stays a slash', async ({ page }) => {
  await input(page).fill('');
  await page.keyboard.type('a/b');
  await expect(input(page)).toHaveValue('a/b');
});

test('says so when the engine cannot be fetched, and works when it can again', async ({ page }) => {
  await page.route('**/pagefind/pagefind.js', (route) => route.abort());
  await page.goto('papers/');
  await page.keyboard.press('/');
  await input(page).fill('flow');
  await expect(status(page)).toContainText('could not be loaded');
});
