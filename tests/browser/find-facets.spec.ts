/** Filters: each against the content itself, not against the index. */
import { expect } from '@playwright/test';
import { slugify } from '../../src/domain/names.ts';
import type { Paper } from '../../src/domain/papers.ts';
import { mostTasks } from '../../src/domain/query/facets.ts';
import { allPapers, allTasks, askList, expectCount, idsWhere, isIn, openFacet, shownIds } from './find-list.ts';
import { test } from './same-page.ts';

const year = (paper: Paper) => paper.year;
const reports = (task: string) => (paper: Paper) => Boolean(paper.reportedTasks?.some((name) => slugify(name) === task));

/** Domains or suites of the tasks that a paper introduces or reports on; those after a colon are parts of those before. */
const kindsOf =
  (property: 'domain' | 'suite') =>
  (paper: Paper): readonly string[] => [
    ...new Set(
      allTasks
        .filter(
          ({ introducedBy, reportedBy }) =>
            ('paper' in introducedBy && introducedBy.paper.id === paper.id) || reportedBy.some(({ id }) => id === paper.id),
        )
        .flatMap((task) => [task[property], task[property].replace(/: .*/, '')])
        .map(slugify),
    ),
  ];
const works = (property: 'domain' | 'suite', value: string) => (paper: Paper) => kindsOf(property)(paper).includes(value);

const rules: readonly [rule: string, address: string, test: (paper: Paper) => boolean][] = [
  ['a leaf topic', '?topic=diffusion-models', isIn('diffusion-models')],
  ['a branch includes its leaves', '?topic=generative-model-based-methods', isIn('generative-model-based-methods')],
  ['values of one facet: any of them', '?topic=diversity,novelty', (paper) => isIn('diversity')(paper) || isIn('novelty')(paper)],
  [
    'two facets: both of them',
    '?topic=generative-model-based-methods&venue=icml',
    (paper) => isIn('generative-model-based-methods')(paper) && paper.venue.id === 'icml',
  ],
  ['an excluded value', '?-venue=icml', (paper) => paper.venue.id !== 'icml'],
  ['an excluded branch', '?-topic=benchmarks', (paper) => !isIn('benchmarks')(paper)],
  ['several excluded values', '?-venue=icml,neurips', (paper) => !['icml', 'neurips'].includes(paper.venue.id)],
  [
    'a value of a facet without another of it',
    '?topic=surrogate-model-based-methods&-topic=auxiliary-loss',
    (paper) => isIn('surrogate-model-based-methods')(paper) && !isIn('auxiliary-loss')(paper),
  ],
  ['a year', '?year=2021', (paper) => year(paper) === 2021],
  ['a range of years', '?year=2020..2022', (paper) => year(paper) >= 2020 && year(paper) <= 2022],
  ['a range of years open at the end', '?year=2024..', (paper) => year(paper) >= 2024],
  ['a range of years open at the beginning', '?year=..2019', (paper) => year(paper) <= 2019],
  ['a range and a year', '?year=..2019,2023', (paper) => year(paper) <= 2019 || year(paper) === 2023],
  ['an excluded range of years', '?-year=2020..2022', (paper) => year(paper) < 2020 || year(paper) > 2022],
  ['a type of publication', '?type=journal', (paper) => paper.venue.type === 'journal'],
  ['a design space', '?space=mixed', (paper) => paper.designSpace.includes('mixed')],
  ['objectives', '?objectives=multi', (paper) => paper.objectives.includes('multi')],
  ['with code', '?code=yes', (paper) => paper.links.code !== undefined],
  ['without code', '?code=no', (paper) => paper.links.code === undefined],
  ['a domain of tasks', '?domain=robotics', works('domain', 'robotics')],
  ['a part of a domain', '?domain=biology-rna', works('domain', 'biology-rna')],
  ['a domain includes its parts', '?domain=biology', works('domain', 'biology')],
  ['a suite of tasks, with its parts', '?suite=off-moo-bench', works('suite', 'off-moo-bench')],
  ['without a suite', '?-suite=design-bench', (paper) => !works('suite', 'design-bench')(paper)],
  ['a benchmark task', '?task=tf-bind-8', reports('tf-bind-8')],
  [
    'everything at once',
    '?year=2021..&code=yes&space=continuous&-topic=benchmarks&task=superconductor,hopper-controller',
    (paper) =>
      year(paper) >= 2021 &&
      paper.links.code !== undefined &&
      paper.designSpace.includes('continuous') &&
      !isIn('benchmarks')(paper) &&
      (reports('superconductor')(paper) || reports('hopper-controller')(paper)),
  ],
];

// One page for all of them: opening one for each takes longer than the rules.
test('filters by each rule', async ({ page }) => {
  test.slow();
  for (const [index, [rule, address, fits]] of rules.entries())
    await test.step(`filter by ${rule}`, async () => {
      const expected = idsWhere(fits);
      expect(expected.length).toBeGreaterThan(0);
      expect(expected.length).toBeLessThan(allPapers.length);
      const view = `${address}&view=compact`;
      if (index === 0) await page.goto(`papers/${view}`);
      else await askList(page, view);
      await expectCount(page, expected.length);
      const found = [...new Set(await shownIds(page))];
      expect.soft(found.toSorted(), rule).toEqual(expected.toSorted());
    });
});

test('a facet on a topic page narrows the papers of the topic @base', async ({ page }) => {
  const inTopic = idsWhere(isIn('surrogate-model-based-methods'));
  await page.goto('topics/surrogate-model-based-methods/?venue=neurips');
  const expected = idsWhere((paper) => isIn('surrogate-model-based-methods')(paper) && paper.venue.id === 'neurips');
  await expectCount(page, expected.length, inTopic.length);
  expect((await shownIds(page)).toSorted()).toEqual(expected.toSorted());
  const menu = await openFacet(page, 'topic');
  await expect(menu.getByRole('checkbox')).toHaveCount(4);
});

test('the numbers beside values answer the query and the other facets, not the facet itself', async ({ page }) => {
  await page.goto('papers/?topic=generative-model-based-methods&venue=icml');
  const menu = await openFacet(page, 'venue');
  for (const venue of ['icml', 'neurips', 'iclr', 'tmlr', 'softwarex']) {
    const count = idsWhere((paper) => isIn('generative-model-based-methods')(paper) && paper.venue.id === venue).length;
    await expect(menu.locator(`li:has([value="${venue}"]) .count`)).toHaveText(String(count));
  }
  const topics = await openFacet(page, 'topic');
  for (const topic of ['diffusion-models', 'benchmarks', 'stability']) {
    const count = idsWhere((paper) => isIn(topic)(paper) && paper.venue.id === 'icml').length;
    await expect(topics.locator(`li:has([value="${topic}"]) .count`)).toHaveText(String(count));
  }
});

test('a value that would give nothing cannot be chosen and takes no focus', async ({ page }) => {
  await page.goto('papers/?venue=softwarex');
  const menu = await openFacet(page, 'topic');
  const none = menu.locator('li:has([value="stability"])');
  await expect(none.locator('.count')).toHaveText('0');
  await expect(none.getByRole('checkbox')).toBeDisabled();
  await expect(none.locator('.exclude')).toBeDisabled();
});

test('ticking, excluding, chips and "Clear all" change list and address', async ({ page }) => {
  await page.goto('papers/');
  const topics = await openFacet(page, 'topic');
  await topics.getByRole('checkbox', { name: 'Diffusion Models' }).check();
  await expectCount(page, idsWhere(isIn('diffusion-models')).length);
  await expect(page).toHaveURL(/\/papers\/\?topic=diffusion-models$/);

  const venues = await openFacet(page, 'venue');
  await expect(topics).not.toHaveAttribute('open');
  await venues.getByRole('button', { name: 'Exclude ICML', exact: true }).click();
  await expectCount(page, idsWhere((paper) => isIn('diffusion-models')(paper) && paper.venue.id !== 'icml').length);
  await expect(venues.getByRole('button', { name: 'Exclude ICML', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL(/\?topic=diffusion-models&-venue=icml$/);
  await page.keyboard.press('Escape');
  await expect(venues).not.toHaveAttribute('open');
  await expect(venues.locator('summary')).toBeFocused();

  await page.getByRole('button', { name: 'Remove filter Topic: Diffusion Models' }).click();
  await expectCount(page, idsWhere((paper) => paper.venue.id !== 'icml').length);
  await expect(page.getByRole('button', { name: 'Remove filter Venue: not ICML' })).toBeFocused();
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expectCount(page, allPapers.length);
  await expect(page).toHaveURL(/\/papers\/$/);
  await expect(page.locator('.static-list')).toBeVisible();
});

test('a menu that is opened without pointer and focus, as speech does, has its values', async ({ page }) => {
  await page.goto('papers/');
  await page.locator('.facet', { hasText: 'Venue' }).locator('summary').dispatchEvent('click');
  await page.getByRole('checkbox', { name: /^ICML/ }).dispatchEvent('click');
  await expectCount(page, idsWhere((paper) => paper.venue.id === 'icml').length);
});

test('the range of years is chosen from two lists', async ({ page }) => {
  await page.goto('papers/');
  const menu = await openFacet(page, 'year');
  await menu.getByLabel('From').selectOption('2022');
  await menu.getByLabel('To').selectOption('2020');
  await expect(page).toHaveURL(/\?year=2020\.\.2022$/);
  await expectCount(page, idsWhere((paper) => year(paper) >= 2020 && year(paper) <= 2022).length);
  await expect(page.getByRole('button', { name: 'Remove filter Year: 2020 to 2022' })).toBeVisible();
});

test('an open menu stays inside a window that changes its size', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('papers/');
  for (const facet of ['domain', 'objectives']) {
    const panel = (await openFacet(page, facet)).locator('.panel');
    for (const width of [1100, 900, 800, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const sides = () => panel.evaluate((box) => box.getBoundingClientRect()).then(({ left, right }) => left >= 0 && right <= width);
      await expect.poll(sides, `${facet} at ${width} pixels`).toBe(true);
    }
  }
});

test('every value of every facet counts what the content has', async ({ page }) => {
  await page.goto('papers/');
  const values: Record<string, (paper: Paper) => readonly string[]> = {
    topic: (paper) => paper.topics.flatMap(({ id, ancestorIds }) => [id, ...ancestorIds]),
    venue: (paper) => [paper.venue.id],
    year: (paper) => [String(paper.year)],
    type: (paper) => [paper.venue.type],
    space: (paper) => paper.designSpace,
    objectives: (paper) => paper.objectives,
    code: (paper) => [paper.links.code ? 'yes' : 'no'],
    domain: kindsOf('domain'),
    suite: kindsOf('suite'),
    task: (paper) => (paper.reportedTasks ?? []).map(slugify),
  };
  for (const [facet, valuesOf] of Object.entries(values)) {
    const menu = await openFacet(page, facet);
    const shown = await menu
      .locator('li')
      .evaluateAll((items) =>
        items.map((item): [string, number] => [
          item.querySelector('input')?.value ?? '',
          Number(item.querySelector('.count')?.textContent),
        ]),
      );
    const counted = (value: string) => idsWhere((paper) => valuesOf(paper).includes(value)).length;
    expect(shown, facet).toEqual(shown.map(([value]) => [value, counted(value)]));
    // Of tasks the most frequent ones; which of those with equal numbers are the last is left open.
    const counts = [...new Set(allPapers.flatMap(valuesOf))].map(counted).toSorted((one, other) => other - one);
    const offered = facet === 'task' ? counts.filter((count) => count >= 2).slice(0, mostTasks) : counts;
    expect(
      shown.map(([, count]) => count).toSorted((one, other) => other - one),
      facet,
    ).toEqual(offered);
  }
});
