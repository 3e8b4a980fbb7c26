/** A thread that makes the search index while the pages are rendered. */
import { workerData } from 'node:worker_threads';
import { SearchIndex } from './search-index.ts';
import { answerOrders } from './worker-link.ts';

/** What the worker is started with. */
export interface SearchStart {
  /** Folder of the site. */
  readonly site: string;
  /** Number of its pages. */
  readonly pages: number;
}

const { site, pages }: SearchStart = workerData;
const starting = SearchIndex.start(site, pages);

const work = {
  async add({ file, html }: { readonly file: string; readonly html: Uint8Array }): Promise<void> {
    const index = await starting;
    await index.add(file, Buffer.from(html.buffer, html.byteOffset, html.byteLength).toString());
  },
  async write(_: undefined): Promise<void> {
    await (await starting).write();
  },
};

export type SearchWork = typeof work;

answerOrders(work);
