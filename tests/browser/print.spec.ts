/** What comes out of the printer: the text and the figures, on white, and nothing that only a screen can use. */
import { expect, test } from '@playwright/test';
import { knownPaper } from './known-pages.ts';
import { templatePaths } from './templates.ts';

/** A4 between its margins of 15 mm, in CSS pixels. */
const paper = { width: 680, height: 1009 };

test('every kind of page is fitted to the paper, without controls and on white', async ({ page }) => {
  test.slow();
  await page.addInitScript(() => localStorage.setItem('offline-mbo:theme', 'dark'));
  await page.setViewportSize(paper);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const faults: string[] = [];
  for (const path of templatePaths) {
    await page.goto(path);
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
    const found = await page.evaluate(() => {
      const seen = (selector: string) => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
      const nameOf = (element: Element) => `${element.localName} "${element.textContent?.trim().slice(0, 30)}"`;
      // The footer would often be all that is on the last sheet.
      const controls = seen(
        'button:not(th > button), input, select, textarea, summary + .panel, [popover], .site-header, .site-footer, .breadcrumbs, .skip-link',
      );
      // Letters of formulas are placed one by one.
      const wide = seen('main *:not(.katex *)').filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return !element.closest('.visually-hidden') && (right > innerWidth + 1 || left < -1);
      });
      const cut = seen('main *').filter(
        (element) =>
          element.scrollWidth > element.clientWidth + 1 &&
          getComputedStyle(element).overflowX !== 'visible' &&
          !element.closest('.visually-hidden, .katex, svg'),
      );
      const headless = seen('main table').filter((table) => {
        const heads = [...table.querySelectorAll('thead th')];
        return heads.length > 0 && !heads.some((head) => [head, ...head.querySelectorAll('button')].at(-1)?.checkVisibility());
      });
      return [
        ...controls.map((element) => `still there: ${nameOf(element)}`),
        ...wide.slice(0, 3).map((element) => `wider than the paper: ${nameOf(element)}`),
        ...cut.slice(0, 3).map((element) => `cut off: ${nameOf(element)}`),
        ...headless.map((element) => `without its headings: ${nameOf(element)}`),
        ...(getComputedStyle(document.documentElement).colorScheme === 'light' ? [] : ['dark']),
        ...(seen('h1').length === 1 ? [] : ['without its title']),
      ];
    });
    faults.push(...found.map((fault) => `${path}: ${fault}`));
  }
  expect(faults).toEqual([]);
});

test('a printed paper says where its links lead, and a printed list where each paper is', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  const after = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((link) => getComputedStyle(link, '::after').content);
  await page.goto(`papers/${knownPaper.id}/`);
  expect(await after('.actions a')).toContain(knownPaper.links.paper);
  await expect(page.locator('.actions').getByRole('link', { name: 'Cite' })).toBeHidden();
  await page.goto('papers/');
  expect(await after(`#${knownPaper.id} .links a`)).toContain(knownPaper.links.paper);
  await expect(page.locator(`#${knownPaper.id}`).getByRole('link', { name: 'BibTeX' })).toBeHidden();
});
