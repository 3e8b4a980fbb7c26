/** Reading what the list of papers shows, and the papers that it should show, for the tests of its rules. */
import { expect, type Page } from '@playwright/test';
import { rowsOnPage } from '../../src/domain/paging.ts';
import type { Paper } from '../../src/domain/papers.ts';
import { library } from './known-pages.ts';

/** All papers of the content, newest first, then by title. */
export const allPapers: readonly Paper[] = library.papers;

/** The papers that the page of all papers brings with it; there are three at the least. */
export const listedPapers: readonly [Paper, Paper, Paper, ...Paper[]] = atLeastThree(allPapers.slice(0, rowsOnPage));

export const allTasks = library.benchmarks.tasks;

function atLeastThree([first, second, third, ...others]: readonly Paper[]): [Paper, Paper, Paper, ...Paper[]] {
  if (!first || !second || !third) throw new Error('The content has fewer than three papers.');
  return [first, second, third, ...others];
}

/** Ids of the papers for which the test holds, in list order. */
export function idsWhere(test: (paper: Paper) => boolean): string[] {
  return allPapers.filter(test).map(({ id }) => id);
}

/** Whether a paper stands in a topic or below it. */
export function isIn(topic: string): (paper: Paper) => boolean {
  return ({ topics }) => topics.some(({ id, ancestorIds }) => id === topic || ancestorIds.includes(topic));
}

export function statusOf(page: Page) {
  return page.locator('paper-explorer .status');
}

/** Waits until the list answers and says how many papers it has. */
export async function expectCount(page: Page, count: number, total = allPapers.length): Promise<void> {
  const papers = count === 1 && total === 1 ? '1 paper' : `${total} papers`;
  const text = count === 0 ? 'No paper fits.' : count === total ? new RegExp(`^(?:${count} of )?${papers}$`) : `${count} of ${papers}`;
  await expect(statusOf(page)).toHaveText(text);
  await expect(page.locator('.results[aria-busy]')).toHaveCount(0);
}

/** Ids of all papers in the results, in their order; opens what "Show more" hides. */
export async function shownIds(page: Page): Promise<string[]> {
  const box = page.locator('.results');
  await expect(box).toBeVisible();
  const more = box.locator('.more');
  while ((await more.count()) > 0) {
    const before = await box.locator('.tick').count();
    await more.click();
    await expect.poll(() => box.locator('.tick').count(), { intervals: [20] }).toBeGreaterThan(before);
  }
  return box.locator('.tick').evaluateAll((ticks) => ticks.map((tick) => tick.getAttribute('data-paper') ?? ''));
}

/** Asks a list that shows results for others, as "back" and "forward" do: far quicker than to open the page and its search anew. */
export async function askList(page: Page, query: string): Promise<void> {
  await page.evaluate((search) => {
    for (const row of document.querySelectorAll('.results > *')) row.setAttribute('data-before', '');
    history.pushState(null, '', search);
    dispatchEvent(new PopStateEvent('popstate'));
  }, query);
  await expect(page.locator('.results > [data-before]')).toHaveCount(0);
}

/** Opens the menu of a facet and gives its panel. */
export async function openFacet(page: Page, facet: string) {
  const menu = page.locator(`details[data-facet="${facet}"]`);
  if ((await menu.getAttribute('open')) === null) await menu.locator('summary').click();
  await expect(menu.locator('.exclude').first()).toBeAttached();
  return menu;
}
