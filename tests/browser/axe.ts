/** Axe in the page itself: the wrapper for Playwright loads it anew and opens a second page each time, for four times the time. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { RunOnly } from 'axe-core';

/** The short form: each page has to read it once more. */
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 AA with the versions before it, and what axe holds to be good practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What is around the content of every page, and the same on all but for the mark on the present place. */
const frame = ['.site-header', '#topic-tree', '.site-footer'];

export interface AxeWish {
  /** Examine the colours alone: nothing else differs between the themes. */
  readonly coloursOnly?: boolean;
  /** Leave out the frame, which other pages are examined with: it is half of what there is on a small page. */
  readonly withoutFrame?: boolean;
}

/** What axe finds wrong, a sentence for each rule with the elements. */
export async function axeFaults(page: Page, { coloursOnly = false, withoutFrame = false }: AxeWish = {}): Promise<string[]> {
  // What has scrolled behind the header would count as a small target.
  await page.evaluate(() => scrollTo(0, 0));
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  const runOnly: RunOnly = coloursOnly ? { type: 'rule', values: ['color-contrast'] } : { type: 'tag', values: tags };
  const violations = await page.evaluate(async ({ exclude, ...options }) => (await globalThis.axe.run({ exclude }, options)).violations, {
    exclude: withoutFrame ? frame : [],
    runOnly,
    resultTypes: ['violations' as const],
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

declare global {
  var axe: typeof import('axe-core');
}
