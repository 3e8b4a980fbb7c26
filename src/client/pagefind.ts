/** The part of Pagefind's browser interface that the site uses (https://pagefind.app/docs/api/), loaded on first need. */

/** One value, any of several, or none of them. */
type FilterValue = string | { any: string[] } | { not: FilterValue } | FilterValue[];

interface SearchOptions {
  filters?: Record<string, FilterValue>;
  sort?: Record<string, 'asc' | 'desc'>;
}

/** What is known of a page that was found. */
export interface PageFragment {
  /** Address under the base path of the site. */
  readonly url: string;
  /** Text around the matches with `<mark>`, its characters escaped for HTML. */
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

export interface SearchHit {
  readonly id: string;
  readonly score: number;
  /** What the index keeps; `loadPage` reads the facts of a row out of it. */
  data(): Promise<PageFragment>;
}

export interface SearchAnswer {
  readonly results: readonly SearchHit[];
  /** Counts of each value among the results, by filter. */
  readonly filters: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Counts of each value among the results of the query without filters. */
  readonly totalFilters: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<Record<string, Record<string, number>>>;
  search(query: string | null, options?: SearchOptions): Promise<SearchAnswer>;
}

/** The page of a hit, with what PaperSearchFacts.astro keeps for a row of results among its `meta`. */
export async function loadPage(hit: SearchHit): Promise<PageFragment> {
  const page = await hit.data();
  const facts: Record<string, string> = JSON.parse(page.filters['row']?.[0] ?? '{}');
  return { ...page, meta: { ...page.meta, ...facts } };
}

/** A paper's own name counts for more than any number of mentions of it. */
const ranking = { metaWeights: { title: 10, acronym: 20, authors: 6 } };

let loading: Promise<Pagefind> | undefined;

/**
 * Loads the engine once; later calls get the same one. A failed load is tried again by the next call.
 * @param bundle address of `pagefind.js`, as the page writes it
 * @throws the browser's error when the engine cannot be fetched
 */
export function loadPagefind(bundle: string): Promise<Pagefind> {
  loading ??= start(bundle).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function start(bundle: string): Promise<Pagefind> {
  const engine: Pagefind = await import(/* @vite-ignore */ new URL(bundle, document.baseURI).href);
  // Within the page: an answer takes a few milliseconds, and the code of the worker is 12 kB.
  await engine.options({ ranking, excerptLength: 24, noWorker: true });
  await engine.init();
  return engine;
}
