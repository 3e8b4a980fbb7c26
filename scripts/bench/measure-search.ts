/** Times and bytes of the papers page's search, as a reader's browser has them. */
import type { Browser, Page } from '@playwright/test';
import type { CountingServer } from './compressing-server.ts';

export interface Spread {
  readonly median: number;
  readonly p95: number;
}

export interface SearchFigures {
  /** The page before anyone touches it. */
  readonly pageBytes: number;
  /** What the first query makes the browser fetch, engine included. */
  readonly firstQueryBytes: number;
  /** From the focus on the field, with nothing of the search loaded, to the first row that fits, out of the page or the index. */
  readonly firstRowMs: number;
  /** The same to the answer of the index. */
  readonly coldMs: number;
  /** From the last key of a word that is typed letter by letter to its rows, for words not asked before. */
  readonly typedQueryMs: Spread;
  /** From the pasting of a word not asked before to its rows. */
  readonly newQueryMs: Spread;
  /** The same for words asked before. */
  readonly warmQueryMs: Spread;
  /** From a tick in an open filter to the rows and numbers. */
  readonly facetMs: Spread;
}

const queries = [
  'diffusion',
  'conservative',
  'surrogate',
  'protein',
  'latent',
  'bayesian',
  'sequence',
  'gradient',
  'ensemble',
  'generative',
  'offline',
  'objective',
  'robust',
  'flow',
  'energy',
  'design',
  'benchmark',
  'trabucco',
  'levine',
  'molecule',
  'reward',
  'transformer',
  'adversarial',
  'pareto',
  'diversity',
  'kernel',
  'antibody',
  'policy',
  'dataset',
  'guidance',
];

/** Between two letters of somebody who types fast, in milliseconds. */
const betweenLetters = 120;

function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95) };
}

/** Milliseconds from a text put into the field to the frames in which the first row that fits, and its results, stand. */
function timeAnswers(page: Page, text: string): Promise<{ firstRow: number; results: number }> {
  return page.evaluate(async (query) => {
    const field = document.querySelector<HTMLInputElement>('paper-explorer input[type="search"]');
    const results = document.querySelector<HTMLElement>('paper-explorer .results');
    const list = document.querySelector<HTMLElement>('paper-explorer .static-list');
    if (!field || !results || !list) throw new Error('The page has no search field.');
    const begin = performance.now();
    field.focus();
    field.value = query;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    const isThere = () =>
      new URLSearchParams(location.search).get('q') === query &&
      !results.hidden &&
      !results.hasAttribute('aria-busy') &&
      results.childElementCount > 0;
    /** When a box has come to hold what is waited for. */
    const frameOf = (box: HTMLElement, isThere: () => boolean) =>
      new Promise<number>((resolve) => {
        const observer = new MutationObserver(() => isThere() && done());
        const done = () => {
          observer.disconnect();
          requestAnimationFrame(() => resolve(performance.now() - begin));
        };
        observer.observe(box, { attributes: true, childList: true, subtree: box === list });
        if (isThere()) done();
      });
    const answer = frameOf(results, isThere);
    const narrowed = frameOf(list, () => list.querySelector('.paper-row[hidden]') !== null);
    return { firstRow: await Promise.race([narrowed, answer]), results: await answer };
  }, text);
}

/** Milliseconds from a text put into the field to the frame in which its results stand. */
async function timeQuery(page: Page, text: string): Promise<number> {
  return (await timeAnswers(page, text)).results;
}

/** Milliseconds from the last letter of a word typed into the field to the frame in which its results stand. */
async function timeTyping(page: Page, text: string): Promise<number> {
  await page.locator('paper-explorer input[type="search"]').fill('');
  await page.locator('paper-explorer input[type="search"]').pressSequentially(text.slice(0, -1), { delay: betweenLetters });
  await page.waitForTimeout(betweenLetters);
  return await timeQuery(page, text);
}

/** Milliseconds from a tick in the filter by topic to rows and numbers. */
function timeFacet(page: Page, place: number): Promise<number> {
  return page.evaluate(async (index) => {
    const boxes = [...document.querySelectorAll<HTMLInputElement>('[data-facet="topic"] li input:not(:disabled)')];
    const box = boxes[index % boxes.length];
    const results = document.querySelector<HTMLElement>('paper-explorer .results');
    const list = box?.closest('ul');
    if (!box || !results || !list) throw new Error('The page has no filter by topic.');
    const begin = performance.now();
    const changed = new Promise<void>((resolve) => {
      // The numbers are written last.
      const observer = new MutationObserver(() => {
        observer.disconnect();
        requestAnimationFrame(() => resolve());
      });
      observer.observe(list, { subtree: true, childList: true });
    });
    box.click();
    await changed;
    return performance.now() - begin;
  }, place);
}

/** @param server serves the site, to nobody else */
export async function measureSearch(browser: Browser, server: CountingServer): Promise<SearchFigures> {
  const cold: Awaited<ReturnType<typeof timeAnswers>>[] = [];
  let pageBytes = 0;
  let firstQueryBytes = 0;
  for (const query of queries.slice(0, 5)) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const begin = server.sentBytes();
    await page.goto(`${server.url}papers/`, { waitUntil: 'networkidle' });
    pageBytes = server.sentBytes() - begin;
    cold.push(await timeAnswers(page, query));
    await page.waitForLoadState('networkidle');
    firstQueryBytes = Math.max(firstQueryBytes, server.sentBytes() - begin - pageBytes);
    await context.close();
  }

  /** A page with the engine at work, and none of the queries asked. */
  const openPage = async () => {
    const page = await browser.newPage();
    await page.goto(`${server.url}papers/`);
    await timeQuery(page, 'model');
    return page;
  };
  const ask = async (page: Page, time: typeof timeQuery) => {
    const times: number[] = [];
    for (const query of queries) times.push(await time(page, query));
    return spread(times);
  };
  const typing = await openPage();
  const typedQueryMs = await ask(typing, timeTyping);
  await typing.close();
  const page = await openPage();
  const [newQueryMs, warmQueryMs] = [await ask(page, timeQuery), await ask(page, timeQuery)];
  await page.locator('[data-facet="topic"] summary').click();
  await page.locator('[data-facet="topic"] .exclude').first().waitFor({ state: 'attached' });
  const facets: number[] = [];
  for (let place = 0; place < 20; place += 1) facets.push(await timeFacet(page, place));
  await page.close();
  return {
    pageBytes,
    firstQueryBytes,
    firstRowMs: spread(cold.map(({ firstRow }) => firstRow)).median,
    coldMs: spread(cold.map(({ results }) => results)).median,
    typedQueryMs,
    newQueryMs,
    warmQueryMs,
    facetMs: spread(facets),
  };
}
