/** What holds on every kind of page: accessible, no sideways scroll, nothing from other hosts, no errors. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

const templates = [
  './',
  'problem/',
  'papers/',
  'papers/trabucco-2021-coms/',
  'papers/dao-2025-low/',
  'topics/',
  'topics/auxiliary-loss/',
  'topics/benchmarks/',
  'venues/',
  'venues/icml/',
  'years/',
  'years/2024/',
  'authors/',
  'authors/sergey-levine/',
  'about/',
  '404.html',
];

for (const path of templates) {
  for (const colorScheme of ['light', 'dark'] as const)
    test(`${path} is accessible in ${colorScheme}`, async ({ browser, baseURL }) => {
      for (const width of [360, 1280]) {
        const context = await browser.newContext({ baseURL, colorScheme, viewport: { width, height: 800 } });
        const page = await context.newPage();
        await page.goto(path);
        const { violations } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze();
        expect(violations.map(({ id, nodes }) => `${width} px: ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual(
          [],
        );
        await context.close();
      }
    });

  test(`${path} never scrolls sideways and raises no error @base`, async ({ page, baseURL }) => {
    const faults: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('404')) faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(baseURL ?? '')) faults.push(`asks ${request.url()}`);
    });
    for (const width of [320, 360, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path, { waitUntil: 'networkidle' });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (over > 0) faults.push(`${over} px too wide at ${width} px`);
    }
    expect(faults).toEqual([]);
  });
}
