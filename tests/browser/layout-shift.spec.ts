/** Nothing moves away under a reader's eyes while a page loads. */
import { expect, type Page, test } from '@playwright/test';
import { knownPaper, knownTopic, library } from './known-pages.ts';

declare global {
  interface Window {
    shifts: { readonly value: number; readonly moved: readonly string[] }[];
  }
}

/** Notes each shift of the layout and what it moved. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    interface LayoutShift extends PerformanceEntry {
      readonly value: number;
      readonly sources: readonly { readonly node: Node | null }[];
    }
    const isShift = (entry: PerformanceEntry): entry is LayoutShift => 'sources' in entry && 'value' in entry;
    window.shifts = [];
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries().filter(isShift))
        window.shifts.push({ value, moved: sources.map(({ node }) => node?.textContent?.trim().slice(0, 40) ?? 'something removed') });
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** Pages to which scripts add something, and one that has formulas alone. */
const paths = [
  './',
  'contribute/',
  'figures/',
  'lineage/',
  'papers/',
  `papers/${knownPaper.id}/`,
  `paths/${library.paths[0]?.id}/`,
  'problem/',
  'results/',
  'tasks/',
  `topics/${knownTopic.id}/`,
];

/** The fonts of formulas come last, and may move the lines behind a formula by a few pixels; the faults found were 0.12 and more. */
const leastShift = 0.05;

for (const [device, viewport] of Object.entries({ phone: { width: 412, height: 823 }, desk: { width: 1350, height: 940 } }))
  test(`nothing moves while pages load on a ${device}`, async ({ page }) => {
    test.slow();
    await page.setViewportSize(viewport);
    await watchShifts(page);
    const faults: Record<string, unknown> = {};
    for (const path of paths) {
      // Scripts come later than the text, as they do from far away.
      await page.route(/\/_astro\/.*\.js$/, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 150));
        await route.continue();
      });
      await page.goto(path);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100))));
      const shifts = (await page.evaluate(() => window.shifts)).filter(({ value }) => value > leastShift);
      if (shifts.length > 0) faults[path] = shifts;
      await page.unrouteAll({ behavior: 'wait' });
    }
    expect(faults).toEqual({});
  });
