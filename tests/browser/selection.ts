/** Where a page shows the reader's selection. */
import type { Page } from '@playwright/test';

/** The bar at the foot of the window. */
export const tray = (page: Page) => page.getByRole('region', { name: 'Selected papers' });

/** The box that selects a paper, where the list shows it. */
export const tick = (page: Page, id: string) => page.locator(`.tick[data-paper="${id}"]:visible`).first();
