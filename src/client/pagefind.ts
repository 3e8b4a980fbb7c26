/** The part of Pagefind's browser interface that the site uses (https://pagefind.app/docs/api/), loaded on first need. */
import type { PaperOrder } from '../domain/query/paper-orders.ts';

/** One value, any of several, or none of them. */
type FilterValue = string | { any: string[] } | { not: FilterValue } | FilterValue[];

type Filters = Readonly<Record<string, FilterValue>>;

interface SearchOptions {
  filters?: Filters;
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

interface SearchAnswer {
  readonly results: readonly SearchHit[];
  /** Counts of each value among the results, by filter. */
  readonly filters: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Counts of each value among the results of the query without filters. */
  readonly totalFilters: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

interface Engine {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(query: string | null, options?: SearchOptions): Promise<SearchAnswer>;
}

export interface Pagefind extends Pick<Engine, 'search'> {
  /** The hits of a search alone, which are kept: a reader takes letters away again, and goes back. */
  hits(query: string | null, filters: Filters): Promise<readonly SearchHit[]>;
  /** Places of all papers in an order of the list, by id of hit; fetched when it is first asked for. */
  places(order: PaperOrder): Promise<ReadonlyMap<string, number>>;
}

/** The page of a hit, with what PaperSearchFacts.astro keeps for a row of results among its `meta`. */
export async function loadPage(hit: SearchHit): Promise<PageFragment> {
  const page = await hit.data();
  const facts: Record<string, string> = JSON.parse(page.filters['row']?.[0] ?? '{}');
  return { ...page, meta: { ...page.meta, ...facts } };
}

/** A paper's own name counts for more than any number of mentions of it. */
const ranking = { metaWeights: { title: 10, acronym: 20, authors: 6 } };

/** Hits that are kept, in all answers together: each is an object, and in a long list most words find thousands. */
const mostKept = 50_000;

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
  const address = new URL(bundle, document.baseURI).href;
  const engine: Engine = await import(/* @vite-ignore */ address);
  // Within the page: an answer takes a few milliseconds, and the code of the worker is 12 kB.
  await engine.options({ ranking, excerptLength: 24, noWorker: true });
  await engine.init();
  const places = new Map<PaperOrder, Promise<ReadonlyMap<string, number>>>();
  const kept = new Map<string, readonly SearchHit[]>();
  return {
    search: (query, options) => engine.search(query, options),
    hits: async (query, filters) => {
      const key = JSON.stringify([query, filters]);
      const hits = kept.get(key) ?? (await engine.search(query, { filters })).results;
      kept.delete(key);
      kept.set(key, hits);
      // From the newest to the oldest.
      let all = 0;
      for (const [older, { length }] of [...kept].toReversed()) {
        all += length + 1;
        if (all > mostKept && older !== key) kept.delete(older);
      }
      return hits;
    },
    places: (order) => {
      const loading = places.get(order) ?? loadPlaces(new URL(`orders/${order}.json`, address));
      places.set(order, loading);
      loading.catch(() => places.delete(order));
      return loading;
    },
  };
}

async function loadPlaces(file: URL): Promise<ReadonlyMap<string, number>> {
  // The name stays when the list changes.
  const response = await fetch(file, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${file.pathname}: ${response.status}`);
  const ids: string[] = await response.json();
  return new Map(ids.map((id, place) => [id, place]));
}
