/** Browsers that store nothing. */
import type { Page } from '@playwright/test';

/** Switches local storage off for every page that is opened from now on: the very name is refused. */
export async function denyStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
}

/** Leaves no room in local storage while the page that is open stays; what is in it can be read. */
export async function fillStorage(page: Page): Promise<void> {
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
}
