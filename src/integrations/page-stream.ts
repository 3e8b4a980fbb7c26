/** Pages on their way from Astro, which renders them, to the thread that finishes them. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SheetFolder } from './page-sheets.ts';
import { styleSheetsOf } from './page-styles.ts';
import type { PageStart, PageWork, RenderedPage } from './page-worker.ts';
import { readScopes } from './scope-attributes.ts';
import { WorkerLink } from './worker-link.ts';

/** Pages and parts of other files that wait for the worker. More would only need memory when rendering is the faster. */
const mostWaiting = 16;

/** The text of all style sheets of a site. */
async function readSheets(site: string): Promise<string> {
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
  /** The first of each kind, until all of these are there. */
  readonly #first: RenderedPage[] = [];
  /** Orders that the worker was given, from the oldest. */
  readonly #underway: Promise<void>[] = [];
  #worker: WorkerLink<PageWork> | undefined;

  constructor(start: StreamStart) {
    this.#start = start;
  }

  /**
   * Takes a page over.
   *
   * @returns when there is room for another
   */
  async add(page: RenderedPage): Promise<void> {
    if (this.#worker) return await this.#give(this.#worker, page);
    this.#first.push(page);
    if (this.#first.length === this.#start.kinds) await this.worker();
  }

  async #give(worker: WorkerLink<PageWork>, page: RenderedPage): Promise<void> {
    await this.#whenRoom(worker.ask('take', page, [page.html.buffer]));
  }

  async #whenRoom(order: Promise<void>): Promise<void> {
    // The page that is rendered meanwhile is not the one that failed: a worker tells its failure to whoever asks it next.
    this.#underway.push(order.catch(() => {}));
    while (this.#underway.length > mostWaiting) await this.#underway.shift();
  }

  /** Takes over files that stand beside pages, as `recordFilesRoute` answers them. */
  async addRecords(json: Uint8Array<ArrayBuffer>): Promise<void> {
    await this.#whenRoom((await this.worker()).ask('writeRecords', json, [json.buffer]));
  }

  /** The worker, for orders to follow those for the pages. */
  async worker(): Promise<WorkerLink<PageWork>> {
    if (this.#worker) return this.#worker;
    const { site, base, pages } = this.#start;
    const workerData: PageStart = { site, base, pages, scopes: readScopes(await readSheets(site)), common: sheetsOfAll(this.#first) };
    this.#worker = new WorkerLink<PageWork>(new URL('./page-worker.ts', import.meta.url), workerData);
    for (const page of this.#first) await this.#give(this.#worker, page);
    return this.#worker;
  }

  /** Ends the worker, whatever it is doing. */
  async end(): Promise<void> {
    await this.#worker?.end();
  }
}
