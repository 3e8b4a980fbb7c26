/** Every kind of page, and the states that readers bring pages into. */
import { expect, type Page } from '@playwright/test';
import { splitAuthors } from '../../src/domain/authors.ts';
import { rowsOnPage } from '../../src/domain/paging.ts';
import { anyOf, knownPaper, knownTopic, library, mostOf } from './known-pages.ts';

export interface Template {
  /** Address below the base path. */
  readonly path: string;
  /** The state that is examined, when it is not the one after loading. */
  readonly state?: string;
  /** Brings the page into that state. */
  readonly prepare?: (page: Page) => Promise<void>;
}

const { papers, taxonomy, venues, years, authors, benchmarks } = library;
const count = ({ papers: { length } }: { readonly papers: readonly unknown[] }) => length;
const author = mostOf('author', authors, count);
const venue = mostOf('venue', venues, count);
const year = mostOf('year', years, (one) => papers.filter((paper) => paper.year === one).length);
const replaced = anyOf('paper that was replaced', papers, ({ supersededBy }) => supersededBy !== undefined);
const method = mostOf('method', benchmarks.methods, ({ id }) => benchmarks.figures.filter((figure) => figure.method.id === id).length);
const figuresOf = ({ id }: { readonly id: string }) => benchmarks.figures.filter(({ task }) => task.task === id).length;
const measured = mostOf('task', benchmarks.tasks, figuresOf);
const unmeasured = anyOf('task without figures', benchmarks.tasks, (task) => figuresOf(task) === 0);
const noted = benchmarks.sources.filter(({ figures }) => figures.some(({ note }) => note !== undefined));
const source = mostOf('source with remarks', noted, ({ figures }) => figures.length);
const otherSource = anyOf('source without remarks', benchmarks.sources, (one) => !noted.includes(one));
const branch = anyOf('branch of the taxonomy', taxonomy.nodes, (node) => !taxonomy.leaves.includes(node));
const leaf = anyOf('topic with papers', taxonomy.leaves, (node) => taxonomy.papers(node).length > 1);

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
  `authors/${author.id}/`,
  'contribute/',
  'figures/',
  'lineage/',
  'methods/',
  `methods/${method.id}/`,
  'offline/',
  'papers/',
  `papers/${knownPaper.id}/`,
  `papers/${replaced.id}/`,
  'paths/',
  `paths/${library.paths[0]?.id}/`,
  'problem/',
  'results/',
  `results/${source.id}/`,
  `results/${otherSource.id}/`,
  'tasks/',
  `tasks/${unmeasured.id}/`,
  `tasks/${measured.id}/`,
  'topics/',
  `topics/${knownTopic.id}/`,
  `topics/${branch.id}/`,
  ...further,
  'venues/',
  `venues/${venue.id}/`,
  'years/',
  `years/${year}/`,
];

export const templates: readonly Template[] = [
  ...paths.map((path) => ({ path })),
  {
    path: './',
    state: 'with results of the search',
    async prepare(page) {
      await page.keyboard.press('/');
      await page.getByRole('combobox', { name: 'Search papers, authors and topics' }).fill(leaf.title);
      await expect(page.locator('site-search').getByRole('option').first()).toBeVisible();
    },
  },
  {
    path: 'papers/?view=table',
    state: 'as a table',
    prepare: async (page) => await expect(page.locator('.results thead')).toBeVisible(),
  },
  {
    path: `papers/?topic=${leaf.id}`,
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
    path: `venues/${venue.id}/`,
    state: 'with papers selected',
    async prepare(page) {
      // On a second visit the boxes are ticked by what is kept, maybe just before the click.
      for (const tick of (await page.locator('.tick:visible').all()).slice(0, 2)) await expect(() => tick.check()).toPass();
      await expect(page.getByRole('region', { name: 'Selected papers' })).toBeVisible();
    },
  },
  {
    path: `results/?method=${method.id}`,
    state: 'for one method',
    prepare: async (page) => await expect(page.locator('#shown tbody:visible').first()).toBeVisible(),
  },
];

/** Pages that show each kind of mark in the frame around them: the others have the same frame. */
export const framePaths: readonly string[] = ['./', 'papers/', `topics/${knownTopic.id}/`, `papers/?topic=${leaf.id}`];

/** Addresses without a state of their own, for what is seen at a glance. */
export const templatePaths: readonly string[] = paths;
