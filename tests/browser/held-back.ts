/** A slow connection: files that a page asks for and does not get yet. */
import type { Page } from '@playwright/test';

/**
 * Holds back the files of a pattern from now on.
 *
 * @returns lets them go, or refuses them when they are lost
 */
export async function holdBack(page: Page, pattern: string): Promise<(isLost?: boolean) => void> {
  const end = Promise.withResolvers<boolean>();
  await page.route(pattern, async (route) => ((await end.promise) ? route.abort() : route.continue()));
  return (isLost = false) => end.resolve(isLost);
}
