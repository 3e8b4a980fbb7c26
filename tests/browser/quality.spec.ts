/** What holds on every kind of page: accessible in both themes, no sideways scroll, nothing from other hosts, no errors. */
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
  'paths/',
  'paths/start-here/',
  'figures/',
  'lineage/',
  'venues/',
  'venues/icml/',
  'years/',
  'years/2024/',
  'authors/',
  'authors/sergey-levine/',
  'about/',
  '404.html',
];

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const path of templates) {
  test(`${path} is accessible in light and dark, on a phone and a desk`, async ({ page }) => {
    await page.goto(path);
    const faults: string[] = [];
    const examine = async (colorScheme: 'light' | 'dark', width: number, examiner: AxeBuilder) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      const { violations } = await examiner.analyze();
      for (const { id, nodes } of violations)
        faults.push(`${colorScheme}, ${width} px: ${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
    };
    await examine('light', 360, new AxeBuilder({ page }).withTags(rules));
    await examine('light', 1280, new AxeBuilder({ page }).withTags(rules));
    // Nothing but colours differs between the themes.
    await examine('dark', 1280, new AxeBuilder({ page }).withRules(['color-contrast']));
    await examine('dark', 360, new AxeBuilder({ page }).withRules(['color-contrast']));
    expect(faults).toEqual([]);
  });

  test(`${path} never scrolls sideways, raises no error and asks no other host @base`, async ({ page, baseURL }) => {
    const faults: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('404')) faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(baseURL ?? '')) faults.push(`asks ${request.url()}`);
    });
    await page.goto(path, { waitUntil: 'networkidle' });
    for (const width of [320, 360, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (over > 0) faults.push(`${over} px too wide at ${width} px`);
    }
    expect(faults).toEqual([]);
  });
}
