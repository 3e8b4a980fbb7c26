/** Every kind of page, and the states that readers bring pages into. */
import { expect, type Page } from '@playwright/test';
import { splitAuthors } from '../../src/domain/authors.ts';
import { rowsOnPage } from '../../src/domain/paging.ts';
import { library } from './known-pages.ts';

export interface Template {
  /** Address below the base path. */
  readonly path: string;
  /** The state that is examined, when it is not the one after loading. */
  readonly state?: string;
  /** Brings the page into that state. */
  readonly prepare?: (page: Page) => Promise<void>;
}

const { taxonomy, authors } = library;

/** Second pages of a topic and of the authors, where there are so many papers and authors. */
const further = [
  ...taxonomy.nodes
    .filter((topic) => taxonomy.papers(topic).length > rowsOnPage)
    .slice(0, 1)
    .map(({ id }) => `topics/${id}/page/2/`),
  ...(splitAuthors(authors).length > 1 ? ['authors/page/2/'] : []),
];

const paths = [
  './',
  '404.html',
  'about/',
  'api/',
  'authors/',
  'authors/sergey-levine/',
  'contribute/',
  'figures/',
  'lineage/',
  'methods/',
  'methods/gradient-ascent/',
  'offline/',
  'papers/',
  'papers/trabucco-2021-coms/',
  // Replaced by a newer paper.
  'papers/dao-2025-low/',
  'paths/',
  'paths/start-here/',
  'problem/',
  'results/',
  'results/ram-text/',
  'results/soo-bench-pdf/',
  'tasks/',
  'tasks/bayeso-ackley/',
  'tasks/design-bench-ant-morphology/',
  'topics/',
  'topics/auxiliary-loss/',
  'topics/benchmarks/',
  ...further,
  'venues/',
  'venues/icml/',
  'years/',
  'years/2024/',
];

export const templates: readonly Template[] = [
  ...paths.map((path) => ({ path })),
  {
    path: './',
    state: 'with results of the search',
    async prepare(page) {
      await page.keyboard.press('/');
      await page.getByRole('combobox', { name: 'Search papers, authors and topics' }).fill('diffusion');
      await expect(page.locator('site-search').getByRole('option').first()).toBeVisible();
    },
  },
  {
    path: 'papers/?view=table',
    state: 'as a table',
    prepare: async (page) => await expect(page.locator('.results thead')).toBeVisible(),
  },
  {
    path: 'papers/?topic=diffusion-models',
    state: 'with the facet of topics open',
    async prepare(page) {
      await expect(page.locator('.results .paper-row').first()).toBeVisible();
      const filters = page.locator('.filters-button');
      if (await filters.isVisible()) await filters.click();
      await page.locator('details[data-facet="topic"] summary').click();
      await expect(page.locator('details[data-facet="topic"] .exclude').first()).toBeVisible();
    },
  },
  {
    path: 'venues/icml/',
    state: 'with papers selected',
    async prepare(page) {
      for (const tick of (await page.locator('.tick:visible').all()).slice(0, 2)) await tick.check();
      await expect(page.getByRole('region', { name: 'Selected papers' })).toBeVisible();
    },
  },
  {
    path: 'results/?method=gradient-ascent',
    state: 'for one method',
    prepare: async (page) => await expect(page.locator('#shown tbody:visible').first()).toBeVisible(),
  },
];

/** Pages that show each kind of mark in the frame around them: the others have the same frame. */
export const framePaths: readonly string[] = ['./', 'papers/', 'topics/auxiliary-loss/', 'papers/?topic=diffusion-models'];

/** Addresses without a state of their own, for what is seen at a glance. */
export const templatePaths: readonly string[] = paths;
