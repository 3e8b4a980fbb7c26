/** What readers learn from: reading paths, figures, terms, and how fresh the list is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { isBuiltOn } from '../../src/domain/lineage.ts';
import { shortName } from '../../src/domain/papers.ts';
import type { ReadingPath } from '../../src/domain/paths.ts';
import { builtSites } from '../setup/built-sites.ts';
import { fillStorage } from './denied-storage.ts';
import { shownIds } from './find-list.ts';
import { anyOf, library } from './known-pages.ts';
import { test } from './same-page.ts';

const { paths, lineage } = library;

function findPath(id: string): ReadingPath {
  const path = paths.find((candidate) => candidate.id === id);
  if (!path) throw new Error(`There is no path "${id}".`);
  return path;
}

const begin = findPath('start-here');
const readOf = (count: number, { steps }: ReadingPath) => `${count} of ${steps.length} steps read.`;

test('progress on a reading path is kept on the device @base', async ({ page }) => {
  await page.goto('paths/start-here/');
  const progress = page.locator('path-progress');
  const boxes = page.getByRole('checkbox', { name: 'Read' });
  await expect(progress).toContainText(readOf(0, begin));
  await expect(progress.getByRole('button')).toBeHidden();
  await boxes.nth(0).check();
  await page.getByRole('checkbox', { name: 'Read COMs', exact: true }).check();
  await expect(progress).toContainText(readOf(2, begin));

  await page.reload();
  await expect(progress).toContainText(readOf(2, begin));
  await expect(boxes.nth(3)).toBeChecked();
  await expect(boxes.nth(1)).not.toBeChecked();

  await page.goto('paths/surrogate-methods/');
  await expect(progress).toContainText(readOf(0, findPath('surrogate-methods')));

  await page.goto('paths/start-here/');
  await progress.getByRole('button', { name: 'Start over' }).click();
  await expect(progress).toContainText(readOf(0, begin));
  await expect(boxes.nth(0)).toBeFocused();
  await page.reload();
  await expect(boxes.nth(0)).not.toBeChecked();
});

test('progress goes on where storage has become full', async ({ page }) => {
  await page.goto('paths/start-here/');
  const boxes = page.getByRole('checkbox', { name: 'Read' });
  await boxes.nth(0).check();
  await fillStorage(page);
  await boxes.nth(1).check();
  await expect(page.locator('path-progress')).toContainText(readOf(2, begin));
  await boxes.nth(0).uncheck();
  await expect(page.locator('path-progress')).toContainText(readOf(1, begin));
  await expect(boxes.nth(1)).toBeChecked();
});

test('progress that makes no sense is taken for none', async ({ page }) => {
  await page.goto('paths/start-here/');
  for (const text of ['{', '[]', '7', '{"start-here":{"a":1}}', '{"start-here":[1,null]}']) {
    await page.evaluate((value) => localStorage.setItem('offline-mbo:path-progress', value), text);
    await page.reload();
    await expect(page.locator('path-progress')).toContainText(readOf(0, begin));
  }
});

test('without scripts a path is whole and has no boxes to tick', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL === undefined ? {} : { baseURL }) });
  const page = await context.newPage();
  await page.goto('paths/start-here/');
  // One more names the other paths.
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveCount(begin.steps.length + 1);
  await expect(page.getByRole('checkbox', { name: 'Read' })).toHaveCount(0);
  await expect(page.locator('path-progress')).toBeHidden();
  await context.close();
});

test('a path leads from step to step, through the papers too @base', async ({ page }) => {
  await page.goto('paths/start-here/');
  // Two papers that follow each other.
  const papersOf = begin.steps.map(({ target }) => (target.kind === 'paper' ? target.paper : undefined));
  const place = papersOf.findIndex((paper, index) => paper && papersOf[index + 1]);
  const [paper, next] = papersOf.slice(place);
  if (!paper || !next) throw new Error('No two papers follow each other on the path.');
  const stepOf = (number: number) => page.getByRole('listitem').filter({ hasText: `step ${number} of ${begin.steps.length}` });
  await page.getByRole('main').getByRole('link', { name: paper.title }).click();
  await stepOf(place + 1)
    .getByRole('link', { name: shortName(next) })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(next.title);
  await stepOf(place + 2)
    .getByRole('link', { name: begin.title })
    .click();
  await expect(page).toHaveURL(new RegExp(`paths/start-here/#step-${place + 2}$`));
});

test.describe('the note on an old review', () => {
  test.use({ ownPage: true });

  /** Opens a page as if so many days had passed since the last review. */
  async function openAfter(page: Page, path: string, days: number): Promise<void> {
    await page.goto(path);
    const reviewed = await page.locator('review-notice').getAttribute('data-reviewed');
    await page.clock.setFixedTime(Date.parse(`${reviewed}T12:00:00Z`) + days * 86_400_000);
    await page.reload();
  }

  for (const path of ['./', 'about/']) {
    test(`is not shown before the last day has passed on ${path}`, async ({ page }) => {
      await openAfter(page, path, 179);
      await expect(page.locator('review-notice .note')).toBeHidden();
    });

    test(`appears by itself on the day after on ${path}`, async ({ page }) => {
      await openAfter(page, path, 180);
      await expect(page.locator('review-notice .note')).toBeVisible();
      await expect(page.locator('review-notice .note')).toContainText('more than 180 days ago');
    });
  }
});

/** The terms to which the page of a topic links in the build. */
const termsOf = (topic: string) =>
  [...readFileSync(join(builtSites.root.dir, 'topics', topic, 'index.html'), 'utf8').matchAll(/href="[^"]*#(term-[\w-]+)"/g)].map(
    ([, id = '']) => id,
  );

test('a term of an explanation leads to its entry, by keyboard, and back', async ({ page }) => {
  // The first that an explanation names: its address says which.
  const topic = anyOf('topic whose explanation has a term', library.taxonomy.leaves, ({ id }) => termsOf(id).length > 0);
  const [id = ''] = termsOf(topic.id);
  await page.goto(`topics/${topic.id}/`);
  const term = page.getByRole('main').locator(`a[href$="#${id}"]`).first();
  await term.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`problem/#${id}$`));
  const entry = page.locator(`#${id}`);
  await expect(entry).toBeInViewport();
  await entry.locator('xpath=..').getByRole('link', { name: topic.title, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(topic.title);
});

test('a number of the matrix leads to the papers behind it @base', async ({ page }) => {
  await page.goto('figures/');
  const cell = page.getByRole('link', { name: 'Diffusion Models, biology: ' });
  const [count = ''] = /\d+/.exec((await cell.getAttribute('aria-label')) ?? '') ?? [];
  await cell.click();
  await expect(page).toHaveURL(/papers\/\?topic=diffusion-models&domain=biology$/);
  await expect(page.locator('paper-explorer .status')).toHaveText(new RegExp(`^${count} of `));
  expect(await shownIds(page)).toHaveLength(Number(count));
  await expect(page.getByRole('button', { name: 'Remove filter Domain: biology' })).toBeVisible();
});

test('the names of the topics stay in view when the timeline scrolls', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto('figures/');
  const name = page.locator('.timeline').getByRole('link', { name: 'Diffusion Models', exact: true });
  const paper = page
    .locator('.timeline')
    .getByRole('link', { name: /, \d{4}, Diffusion Models$/ })
    .last();
  await expect(paper).not.toBeInViewport();
  await paper.focus();
  await expect(paper).toBeInViewport();
  await expect(name).toBeInViewport();
  const [nameBox, paperBox] = [await name.boundingBox(), await paper.boundingBox()];
  expect(nameBox && paperBox && nameBox.x + nameBox.width).toBeLessThanOrEqual(paperBox?.x ?? 0);
});

test('the names in the timeline are large enough to read on a laptop', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto('figures/');
  const name = page.locator('.timeline text.paper').first();
  const size = await name.evaluate((text: SVGTextElement) => {
    const scale = text.getBoundingClientRect().width / text.getBBox().width;
    return scale * Number.parseFloat(getComputedStyle(text).fontSize);
  });
  expect(size).toBeGreaterThan(10.9);
});

test('no figure but the timeline, the lineage and the matrices scrolls on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto('figures/');
  const wide = await page
    .locator('.figure-box > figure > .box')
    .evaluateAll((boxes) =>
      boxes
        .filter((box) => box.scrollWidth > box.clientWidth && !box.querySelector('.timeline, .matrix'))
        .map((box) => box.getAttribute('aria-label')),
    );
  expect(wide).toEqual([]);
});

for (const [path, figure] of [
  ['figures/', '.timeline'],
  ['figures/', '.tree:visible'],
  ['figures/', '.by-year:visible'],
  ['lineage/', '.lineage'],
] as const)
  for (const width of [360, 1440])
    test(`no text covers another in the figure ${figure} at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(path);
      const covered = await page.locator(figure).evaluate((drawing) => {
        const boxes = [...drawing.querySelectorAll('text')].map((text) => ({
          name: text.textContent?.trim(),
          box: text.getBoundingClientRect(),
        }));
        return boxes.flatMap(({ name, box }, index) =>
          boxes
            .slice(index + 1)
            // Line boxes touch by their leading; the letters do not reach so far.
            .filter(
              ({ box: other }) =>
                box.left < other.right - 0.5 &&
                other.left < box.right - 0.5 &&
                box.top + 2 < other.bottom - 2 &&
                other.top + 2 < box.bottom - 2,
            )
            .map((other) => `${name} and ${other.name}`),
        );
      });
      expect(covered).toEqual([]);
    });

test('the figure of lineage is whole on a phone, arcs and names', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto('lineage/');
  const drawing = page.locator('svg.lineage');
  const box = page.locator('.box:has(> svg.lineage)');
  expect(await box.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  const cut = await drawing.evaluate((svg) => {
    const { left, right } = svg.getBoundingClientRect();
    return [...svg.querySelectorAll('path, text')].filter((part) => {
      const bounds = part.getBoundingClientRect();
      return bounds.left < left - 1 || bounds.right > right + 1;
    }).length;
  });
  expect(cut).toBe(0);
});

test('a name in the figure of lineage shows its arcs alone', async ({ page }) => {
  await page.goto('lineage/');
  const drawing = page.locator('svg.lineage');
  const arcs = lineage.filter(isBuiltOn);
  const paper = arcs[0]?.from;
  if (!paper) throw new Error('There is no arc.');
  const own = arcs.filter(({ from, to }) => from === paper || to === paper);
  const ends = new Set(own.flatMap(({ from, to }) => [from, to]));
  const name = drawing.getByRole('link', { name: shortName(paper), exact: true });
  await name.focus();
  await expect(drawing.locator('[data-ends][data-on]')).toHaveCount(own.length);
  await expect(drawing.locator('a[data-on]')).toHaveCount(ends.size);
  await page.getByRole('heading', { level: 1 }).click();
  await name.blur();
  await expect(drawing.locator('[data-on]')).toHaveCount(0);
});
