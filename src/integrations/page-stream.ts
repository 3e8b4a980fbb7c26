/** Pages on their way from Astro, which renders them, to the threads that finish them and make the search index. */
import { readdir, readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { SheetFolder } from './page-sheets.ts';
import { styleSheetsOf } from './page-styles.ts';
import type { PageStart, PageWork, RenderedPage } from './page-worker.ts';
import { readScopes } from './scope-attributes.ts';
import { SearchIndex } from './search-index.ts';
import type { SearchStart, SearchWork } from './search-worker.ts';
import { WorkerLink } from './worker-link.ts';

/** More workers than this wait for the disk, and each has the memory of a program of its own. */
const mostWorkers = 4;
/** Pages that wait for each worker. More would only need memory when rendering is the faster. */
const mostWaiting = 16;

/** The text of all style sheets of a site. */
export async function readSheets(site: string): Promise<string> {
  const sheets = (await readdir(join(site, '_astro'))).filter((name) => name.endsWith('.css'));
  return (await Promise.all(sheets.map((name) => readFile(join(site, '_astro', name), 'utf8')))).join('');
}

function sheetsOfAll(pages: readonly RenderedPage[]): Set<string> {
  // Old addresses only lead elsewhere, and have none.
  const lists = pages.map(({ html }) => styleSheetsOf(new TextDecoder().decode(html))).filter((sheets) => sheets.length > 0);
  const [first = [], ...others] = lists;
  return others.reduce((shared, sheets) => shared.intersection(new Set(sheets)), new Set(first));
}

/** What a stream is started with. */
export interface StreamStart extends SheetFolder {
  /** Number of pages that will come. */
  readonly pages: number;
  /** How many of them, the first, are one of each kind: together they tell what all pages have in common. */
  readonly kinds: number;
}

export class PageStream {
  readonly #start: StreamStart;
  readonly #search: WorkerLink<SearchWork>;
  /** The first of each kind, until all of these are there. */
  readonly #first: RenderedPage[] = [];
  /** Pages that were handed to a worker, from the oldest. */
  readonly #underway: Promise<void>[] = [];
  #workers: readonly WorkerLink<PageWork>[] = [];
  #handed = 0;
  #written: Promise<void> | undefined;

  constructor(start: StreamStart) {
    this.#start = start;
    const workerData: SearchStart = { site: start.site, pages: start.pages };
    this.#search = new WorkerLink(new URL('./search-worker.ts', import.meta.url), workerData);
  }

  /**
   * Takes a page over.
   *
   * @returns when there is room for another
   */
  async add(page: RenderedPage): Promise<void> {
    if (this.#workers.length > 0) return await this.#hand(page);
    this.#first.push(page);
    if (this.#first.length === this.#start.kinds) await this.#startWorkers();
  }

  async #startWorkers(): Promise<void> {
    const { site, base } = this.#start;
    const workerData: PageStart = { site, base, scopes: readScopes(await readSheets(site)), common: sheetsOfAll(this.#first) };
    const file = new URL('./page-worker.ts', import.meta.url);
    this.#workers = Array.from({ length: Math.min(mostWorkers, availableParallelism()) }, () => new WorkerLink(file, workerData));
    for (const page of this.#first) await this.#hand(page);
  }

  async #hand({ file, html }: RenderedPage): Promise<void> {
    // The search takes a copy, the worker the page itself.
    if (SearchIndex.takes(html)) this.#begin(this.#search.ask('add', { file, html }));
    const worker = this.#workers[this.#handed % this.#workers.length];
    this.#handed += 1;
    if (worker) this.#begin(worker.ask('finish', { file, html }, [html.buffer]));
    while (this.#underway.length > mostWaiting * this.#workers.length) await this.#underway.shift();
  }

  #begin(work: Promise<void>): void {
    // The page that is rendered meanwhile is not the one that failed: a worker tells its failure to whoever asks it next.
    this.#underway.push(work.catch(() => {}));
  }

  /** Begins to write the search index, once all pages have come and Astro has written all else. */
  writeIndex(): void {
    this.#written = this.#search.ask('write', undefined);
    this.#written.catch(() => {});
  }

  /**
   * Waits until all pages are finished and the search index is written.
   *
   * @returns the workers that have finished the pages
   */
  async finished(): Promise<readonly WorkerLink<PageWork>[]> {
    if (this.#workers.length === 0) await this.#startWorkers();
    await Promise.all(this.#underway);
    await this.#written;
    return this.#workers;
  }

  /** Ends all threads, whatever they are doing. */
  async end(): Promise<void> {
    await Promise.all([this.#search, ...this.#workers].map((worker) => worker.end()));
  }
}
