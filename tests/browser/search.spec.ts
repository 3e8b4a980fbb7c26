/** The search of the header, on the real index. */
import { expect, type Page } from '@playwright/test';
import { namedTitle } from '../../src/domain/named-title.ts';
import { foldDiacritics, type PersonName } from '../../src/domain/names.ts';
import { venueAndYear } from '../../src/domain/papers.ts';
import { listenForDialogs } from './dialogs.ts';
import { holdBack } from './held-back.ts';
import { anyOf, bodyOf, library, rarestWord } from './known-pages.ts';
import { lastLettersRun } from './letters.ts';
import { test } from './same-page.ts';

const { papers, taxonomy, benchmarks } = library;
const { tasks, methods } = benchmarks;

const status = (page: Page) => page.locator('site-search').getByRole('status');
const options = (page: Page) => page.locator('site-search').getByRole('option');
const input = (page: Page) => page.getByRole('combobox', { name: 'Search papers, authors and topics' });

/** Opens the search and types, then waits until the answer to this very query is shown. */
async function search(page: Page, query: string): Promise<void> {
  await input(page).fill(query);
  // Waiting so asks at every frame; an assertion asks ever more seldom.
  await page.getByRole('option', { name: `Filter all papers for “${query}”` }).waitFor();
}

test.beforeEach(async ({ page }) => {
  await page.goto('./');
  await page.keyboard.press('/');
  await expect(input(page)).toBeFocused();
});

/** Of a list that has grown long, papers from all over it. */
const step = Math.ceil(papers.length / 100);

test('the exact title and the acronym of every paper rank it first', { tag: '@apart' }, async ({ page }) => {
  test.slow();
  const wrong: string[] = [];
  for (const { title, acronym } of papers.filter((_, index) => index % step === 0))
    for (const query of acronym ? [title, acronym] : [title]) {
      await search(page, query);
      const first = await options(page).first().getAttribute('href');
      // Several papers, and methods, may have one name.
      const named = [...papers.filter((paper) => paper.title === query || paper.acronym === query).map(({ id }) => `/papers/${id}/`)];
      if (!named.some((address) => first?.endsWith(address))) wrong.push(`${query} -> ${first}`);
    }
  expect(wrong).toEqual([]);
});

test('each paper, topic, task and method stands in the index once @base', async ({ page }) => {
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
  expect(ends(found.tasks)).toEqual(tasks.map(({ id }) => id).toSorted());
  expect(ends(found.methods)).toEqual(methods.map(({ id }) => id).toSorted());
});

const authors = papers.flatMap((paper) => paper.authors);
/** Names that one person has, as the search takes them. */
const isRare = (name: PersonName) =>
  papers.filter((paper) => paper.authors.some(({ family }) => foldDiacritics(family) === foldDiacritics(name.family))).length === 1;
const paperPages = (ids: readonly string[]) => ids.map((id) => `papers/${id}`);
const papersOf = (name: PersonName) => paperPages(papers.filter(({ authors }) => authors.includes(name)).map(({ id }) => id));
const isOwnName = (name: string) => [...papers, ...taxonomy.nodes].every(({ title }) => title !== name);

type Wish = readonly [what: string, query: string, pages: readonly string[]];

/** What readers remember of a page, and the pages of which one should be among the first. */
function wishes(): readonly Wish[] {
  const accented = anyOf('author with a diacritic', authors, (name) => isRare(name) && foldDiacritics(name.family) !== name.family);
  const summary = rarestWord(papers.map((paper) => paper.summary));
  const notes = rarestWord(papers.map(({ id }) => bodyOf('papers', id)));
  const topic = anyOf('topic', taxonomy.leaves);
  const isOnly = (name: string) => tasks.filter((task) => task.name === name).length === 1 && isOwnName(name);
  const task = anyOf('task with a name of its own', tasks, ({ name }) => isOnly(name));
  const modified = anyOf('method with variants', methods, ({ id }) => methods.some(({ variantOf }) => variantOf?.id === id));
  const classical = anyOf('method from outside the list', methods, ({ introducedBy }) => !introducedBy || !('paper' in introducedBy));
  return [
    ['an author without diacritics', foldDiacritics(accented.family), papersOf(accented)],
    ['an author with diacritics', accented.family, papersOf(accented)],
    // There need not be one.
    ...authors
      .filter((name) => isRare(name) && name.family.includes(' '))
      .slice(0, 1)
      .map((name): Wish => ['a family name of several words', name.family, papersOf(name)]),
    ['a word of a summary', summary.word, paperPages(summary.ids)],
    ['a word of the notes', notes.word, paperPages(notes.ids)],
    ['a topic by name', topic.title, [`topics/${topic.id}`]],
    ['a task by name', task.name, [`tasks/${task.id}`]],
    // Some are lists of names, or of several tasks.
    ...tasks
      .flatMap(({ id, aliases = [] }) => aliases.map((alias): Wish => ['a task by another name', alias, [`tasks/${id}`]]))
      .filter(([, alias], _, all) => /^[a-z]+(?: [a-z]+)+$/i.test(alias) && all.filter(([, other]) => other === alias).length === 1)
      .slice(0, 1),
    ['a method whose variants have its name too', modified.name, [`methods/${modified.id}`]],
    ['a method that no paper of the list introduces', classical.name, [`methods/${classical.id}`]],
  ];
}

test('finds what readers remember of a page', async ({ page }) => {
  for (const [what, query, pages] of wishes()) {
    await search(page, query);
    const addresses = await options(page).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    // Papers stand before tasks and methods, and in a long list there are more of them.
    const [kind] = pages[0]?.split('/') ?? [];
    const ofKind = addresses.filter((address) => address?.includes(`/${kind}/`));
    const isFound = ofKind.slice(0, 5).some((address) => pages.some((wanted) => address?.endsWith(`/${wanted}/`)));
    expect.soft(isFound, `${what}: ${query} finds ${pages.join(' or ')}`).toBe(true);
  }
});

test('results are in groups and show venue, year and the words found @base', async ({ page }) => {
  const paper = anyOf('paper with an acronym', papers, ({ acronym, title }) => acronym !== undefined && !title.includes('$'));
  await search(page, paper.title);
  const group = page.getByRole('group', { name: 'Papers' });
  const option = group.getByRole('option').filter({ hasText: namedTitle(paper.acronym, paper.title) });
  await expect(option.first()).toContainText(venueAndYear(paper));
  const marked = await group.locator('mark').allTextContents();
  expect(marked).not.toEqual([]);
  // Words of one stem are found together.
  const stem = (text: string) =>
    text
      .toLowerCase()
      .replace(/^[^\p{L}\p{N}]+/u, '')
      .slice(0, 4);
  for (const text of marked) expect(paper.title.toLowerCase()).toContain(stem(text));
  await expect(status(page)).toHaveText(/^\d+ results?/);
  await search(page, anyOf('topic', taxonomy.leaves).title);
  await expect(page.getByRole('group', { name: 'Topics' })).toBeVisible();
});

test('tasks and methods stand after papers and leave them most of the room', async ({ page }) => {
  // The word that is in most names of tasks and in papers too.
  const words = [...new Set(tasks.flatMap(({ name, suite }) => `${name} ${suite}`.toLowerCase().match(/[a-z]{5,}/g) ?? []))];
  const inTasks = (word: string) => tasks.filter(({ name, suite }) => `${name} ${suite}`.toLowerCase().includes(word)).length;
  const inPapers = (word: string) => papers.filter(({ title }) => title.toLowerCase().includes(word)).length;
  const shared = (word: string) => Math.min(inTasks(word), inPapers(word));
  const query = anyOf(
    'word of tasks and papers',
    words.toSorted((one, other) => shared(other) - shared(one)),
  );
  await search(page, query);
  const groups = page.locator('site-search').getByRole('group');
  await expect(groups.first()).toHaveAccessibleName('Papers');
  const found = page.getByRole('group', { name: 'Benchmark tasks' }).getByRole('option');
  expect(await found.count()).toBeGreaterThan(0);
  expect(await found.count()).toBeLessThanOrEqual(4);
  const { name } = anyOf('method of a paper with its name', methods, (method) => papers.some(({ acronym }) => acronym === method.name));
  await search(page, name);
  await expect(page.getByRole('group', { name: 'Methods' }).getByRole('option').first()).toContainText(name);
});

test('arrow keys, Enter and Escape steer it', async ({ page }) => {
  await search(page, 'optimization');
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
  await search(page, 'optimization');
  const address = (await options(page).first().getAttribute('href')) ?? 'none';
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${address}$`));
});

test('Enter before the answers to the last letters asks for all of them, and opens none of the earlier ones', async ({ page }) => {
  await search(page, 'diffusion');
  await holdBack(page, '**/pagefind/**');
  const query = 'conservative objective models';
  await input(page).fill(query);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL((url) => url.pathname.endsWith('/papers/') && url.searchParams.get('q') === query);
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

test('a word that was copied with characters that nobody sees is that word', async ({ page }) => {
  await search(page, 'conservative');
  const found = await options(page).allTextContents();
  await input(page).fill('');
  await expect(options(page)).toHaveCount(0);
  await input(page).fill('conser\u00adva\u0007tive\u200e');
  await expect(options(page)).toHaveText(found);
});

test('survives every odd query', { tag: '@apart' }, async ({ page }) => {
  const dialogs = listenForDialogs(page);
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

test('says that it searches while the engine is on its way', { tag: '@apart' }, async ({ page }) => {
  const release = await holdBack(page, '**/pagefind/pagefind.js');
  await page.goto('papers/');
  await page.keyboard.press('/');
  await input(page).fill('flow');
  await expect(status(page)).toHaveText('Searching…');
  await input(page).fill('');
  await expect(status(page)).toContainText('Type a title');
  await input(page).fill('diffusion');
  await expect(status(page)).toHaveText('Searching…');
  release();
  await expect(options(page).first()).toBeVisible();
  await expect(status(page)).toContainText('results');
});

test('says so when the engine cannot be fetched, and works when it can again', async ({ page }) => {
  await page.route('**/pagefind/pagefind.js', (route) => route.abort());
  await page.goto('papers/');
  await page.keyboard.press('/');
  await input(page).fill('flow');
  await expect(status(page)).toContainText('could not be loaded');
});

test('a query longer than a screen stays within the dialog, and is not repeated whole', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const query = 'x'.repeat(10_000);
  await input(page).fill(query);
  await expect(status(page)).toContainText(/Nothing (?:found for|has the words) “x{60}…”/);
  await expect(options(page).last()).toContainText('Filter all papers');
  for (const box of ['dialog', '[role="listbox"]'])
    expect(await page.locator(`site-search ${box}`).evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
});

test('a query that sets a direction of writing leaves the sentence around it as it is', async ({ page }) => {
  // A word that is nowhere but begins with "x", which formulas have; then ends of directions, which would end one that was set
  // around the query, and starts of others.
  const query = 'xqqqqqq \u2069\u202c\u2067\u202e';
  const said = '“xqqqqqq”';
  await input(page).fill(query);
  await expect(status(page)).toContainText(said);
  await expect(options(page).last()).toHaveText(`Filter all papers for ${said}`);
  expect(await lastLettersRun(page.locator('site-search .status'))).toBe('right');
});
