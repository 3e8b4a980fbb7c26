/** One browser page for many tests: a new one for each, with axe read anew, takes a third of their time. */
import { test as base, type Page } from '@playwright/test';

/** Tests whose `page` has been used by others of the same worker. It begins each visit with nothing stored. */
export const test = base.extend<{ page: Page }, { usedPage: Page }>({
  usedPage: [
    async ({ browser }, use, { project }) => {
      const { baseURL, serviceWorkers } = project.use;
      const context = await browser.newContext({ ...(baseURL && { baseURL }), ...(serviceWorkers && { serviceWorkers }) });
      // What the tests before, and this one at another size, have stored.
      await context.addInitScript(() => {
        if (location.protocol !== 'about:') localStorage.clear();
      });
      await use(await context.newPage());
      await context.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ usedPage }, use) => {
    await usedPage.emulateMedia({ colorScheme: 'light', forcedColors: 'none', reducedMotion: 'no-preference' });
    await use(usedPage);
    usedPage.removeAllListeners();
    // No script of this page meets the next test.
    await usedPage.goto('about:blank');
  },
});
