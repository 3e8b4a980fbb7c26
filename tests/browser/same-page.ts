/**
 * One browser page for many tests. A page of its own for each costs a third of their time: a process, the scripts of the
 * site and of the test runner compiled anew. What a test does to the page is undone after it, so that each begins as with
 * a new one; a test that fails ends the page with its worker.
 */
import { type BrowserContext, test as base, type Page } from '@playwright/test';

interface Fixtures {
  readonly context: BrowserContext;
  readonly page: Page;
  /** For tests that do what cannot be undone: add a script to every visit, set the clock. */
  readonly ownPage: boolean;
}

/** Tests whose `page` and `context` have been used by others of the same worker, unless they need their own. */
export const test = base.extend<Fixtures, { readonly usedPage: Page }>({
  ownPage: [false, { option: true }],
  usedPage: [
    async ({ browser }, use, { project }) => {
      const { baseURL, serviceWorkers } = project.use;
      const context = await browser.newContext({ ...(baseURL && { baseURL }), ...(serviceWorkers && { serviceWorkers }) });
      await use(await context.newPage());
      await context.close();
    },
    { scope: 'worker' },
  ],
  context: async ({ browser, javaScriptEnabled, ownPage, usedPage }, use) => {
    if (javaScriptEnabled !== false && !ownPage) return await use(usedPage.context());
    const context = await browser.newContext();
    await use(context);
    await context.close();
  },
  page: async ({ context, usedPage, viewport }, use, info) => {
    if (context !== usedPage.context()) return await use(await context.newPage());
    if (viewport) await usedPage.setViewportSize(viewport);
    await usedPage.emulateMedia({ media: 'screen', colorScheme: 'light', forcedColors: 'none', reducedMotion: 'no-preference' });
    const faults: string[] = [];
    usedPage.on('requestfailed', (request) => faults.push(`${request.url()}: ${request.failure()?.errorText}`));
    usedPage.on('pageerror', (error) => faults.push(String(error)));
    await use(usedPage);
    usedPage.removeAllListeners();
    // A page whose script did not come is like one that does nothing: a failed test should tell them apart.
    if (info.status !== info.expectedStatus && faults.length > 0)
      await info.attach('what went wrong in the page', { body: faults.join('\n'), contentType: 'text/plain' });
    await usedPage.unrouteAll({ behavior: 'ignoreErrors' });
    for (const other of context.pages()) if (other !== usedPage) await other.close();
    await context.clearPermissions();
    await context.setOffline(false);
    // A file without a script of the site, which could store something again.
    await usedPage.goto('robots.txt');
    await usedPage.evaluate(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
  },
});
