/** What holds on every kind of page: open to everyone, no sideways scroll, nothing from other hosts, no errors. */
import { globSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { axeFaults } from './axe.ts';
import { coveredTexts, focusFaults, forcedColourFaults, motionFaults, sidewaysFaults, spaceText } from './page-checks.ts';
import { test } from './same-page.ts';
import { framePaths, templatePaths, templates } from './templates.ts';

const phone = { width: 360, height: 740 };
const desk = { width: 1280, height: 800 };
/** Each size and each theme once; the other two pairs are looked at in contrast.spec.ts. */
const views = [
  { size: phone, theme: 'light' },
  { size: desk, theme: 'dark' },
] as const;

/** Collects errors of scripts and requests to other hosts while the page is open. */
function listen(page: Page, home: string): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('404')) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(home)) faults.push(`asks ${request.url()}`);
  });
  return faults;
}

test('every route is among the kinds of page that are examined', () => {
  const routes = globSync('src/pages/**/*.astro').map((file) => file.replace(/^src\/pages\/|(?:\/?index)?\.astro$/g, ''));
  // The pages at moved addresses are tested as redirects; further pages are where lists are long.
  const missing = routes
    .filter((route) => route !== '[...moved]' && !route.endsWith('page/[number]'))
    .filter((route) => {
      const pattern = new RegExp(`^${route.replaceAll(/\[\w+\]/g, '[^/]+')}/?$`);
      return !templatePaths.some((path) => pattern.test(path.replace(/^\.\/|\.html$/g, '')));
    });
  expect(routes.length).toBeGreaterThan(20);
  expect(missing).toEqual([]);
});

for (const { path, state, prepare } of templates) {
  // States are brought about anew for each look, and stand on pages that are examined anyway.
  const details = state ? { tag: '@apart' } : {};
  test(`${path}${state ? ` ${state}` : ''} is open to everyone`, details, async ({ page, baseURL }) => {
    test.slow();
    const faults = listen(page, baseURL ?? '');
    const note = (when: string, found: readonly string[]) => faults.push(...found.map((fault) => `${when}: ${fault}`));
    const settle = async (size: typeof phone) => {
      await page.setViewportSize(size);
      await page.goto(path);
      await prepare?.(page);
    };
    await page.emulateMedia({ reducedMotion: 'reduce' });

    for (const { size, theme } of views) {
      // States such as an open menu differ between the two, so that they are brought about in each.
      if (prepare || size === phone) await settle(size);
      else await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme: theme });
      const withoutFrame = !framePaths.includes(path);
      note(`${theme}, ${size.width} px`, await axeFaults(page, { withoutFrame, coloursOnly: withoutFrame && size === desk }));
      await page.emulateMedia({ colorScheme: 'light' });
      note(`focus, ${size.width} px`, await focusFaults(page));
    }
    note('reduced motion', await motionFaults(page));
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, forcedColors: 'active' });
      // Whatever theme was chosen here before: the other one is the one that could be seen through.
      await page.evaluate(
        (theme) => document.documentElement.setAttribute('data-theme', theme),
        colorScheme === 'light' ? 'dark' : 'light',
      );
      note(`forced colours, ${colorScheme}`, await forcedColourFaults(page));
    }
    await page.evaluate(() => document.documentElement.removeAttribute('data-theme'));
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });

    note('as it is', await sidewaysFaults(page, [320, 360, 640, 768, 1280, 1440]));
    await spaceText(page, true);
    for (const width of [1280, 320]) {
      note('spaced', await sidewaysFaults(page, [width]));
      note(`spaced, ${width} px`, await coveredTexts(page));
    }
    expect(faults).toEqual([]);
  });
}

// The checks above tell this of the site at the root of a host.
test('no kind of page raises an error, asks another host or scrolls sideways @base-only', { tag: '@apart' }, async ({ page, baseURL }) => {
  test.slow();
  const faults = listen(page, baseURL ?? '');
  for (const path of templatePaths) {
    await page.goto(path);
    faults.push(...(await sidewaysFaults(page, [320, 1440])).map((fault) => `${path}: ${fault}`));
  }
  expect(faults).toEqual([]);
});
