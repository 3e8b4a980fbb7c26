/** Every kind of page as axe sees it, for the sizes and themes that quality.spec.ts leaves out: the colours, and on a desk all else. */
import { expect } from '@playwright/test';
import { axeFaults } from './axe.ts';
import { test } from './same-page.ts';
import { framePaths, templates } from './templates.ts';

const views = [
  { theme: 'dark', size: { width: 360, height: 740 } },
  { theme: 'light', size: { width: 1280, height: 800 } },
] as const;

for (const { path, state, prepare } of templates)
  for (const { theme, size } of views)
    test(`${path}${state ? ` ${state}` : ''} is open to everyone, ${theme}, ${size.width} px`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await page.setViewportSize(size);
      await page.goto(path);
      await prepare?.(page);
      expect(await axeFaults(page, { coloursOnly: theme === 'dark', withoutFrame: !framePaths.includes(path) })).toEqual([]);
    });
