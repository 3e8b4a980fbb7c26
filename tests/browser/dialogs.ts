/** What a script that got into a page would do first. */
import type { Page } from '@playwright/test';

/** The messages of all dialogs that the page raises from now on; each is dismissed. */
export function listenForDialogs(page: Page): readonly string[] {
  const messages: string[] = [];
  page.on('dialog', (dialog) => {
    messages.push(dialog.message());
    void dialog.dismiss();
  });
  return messages;
}
