/** The form for a new paper, as a reader fills it in. */
import { expect, type Page } from '@playwright/test';

export const bibtex = `@inproceedings{lovelace2026ranking,
  title = {{RankDesign}: Learning to Rank {DNA} Designs from {\\'E}tale Offline Data},
  author = {Lovelace, Ada and H{\\"o}ner zu Siederdissen, Christian and others},
  booktitle = {Proceedings of the 43rd International Conference on Machine Learning},
  year = {2026},
  volume = {299},
  pages = {1--17},
  publisher = {PMLR},
  url = {https://proceedings.mlr.press/v299/lovelace26a.html}
}`;
export const summary = 'Learns to rank the designs of an offline dataset, and climbs the ranking instead of the scores.';

export const field = (page: Page, name: string) => page.locator(`#field-${name}`);
export const error = (page: Page, name: string) => page.locator(`#error-${name}`);
export const state = (page: Page) => page.locator('contribute-form [role="status"]');
export const send = (page: Page) => page.getByRole('button', { name: 'Open a pull request on GitHub' });

/** What the page that is open asks the browser to open, instead of opening it. */
export async function catchOpened(page: Page): Promise<() => Promise<string>> {
  await page.evaluate(() => {
    window.open = (url) => {
      document.documentElement.dataset['opened'] = String(url);
      return null;
    };
  });
  return async () => {
    await expect(page.locator('html[data-opened]')).toBeAttached();
    return (await page.locator('html').getAttribute('data-opened')) ?? '';
  };
}

async function fillFromBibtex(page: Page): Promise<void> {
  await field(page, 'bibtex').fill(bibtex);
  await page.getByRole('button', { name: 'Fill in from BibTeX' }).click();
  await expect(field(page, 'title')).not.toHaveValue('');
}

export async function complete(page: Page): Promise<void> {
  await fillFromBibtex(page);
  await field(page, 'summary').fill(summary);
  await page.getByRole('checkbox', { name: 'Auxiliary Loss' }).check();
  await page.getByRole('checkbox', { name: 'discrete' }).check();
  await expect(state(page)).toContainText('The entry is complete.');
}
