/** A browser whose storage is switched off: it refuses the very name. */
import type { Page } from '@playwright/test';

/** Denies local storage to every page that is opened from now on. */
export async function denyStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
}
