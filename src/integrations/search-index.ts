/** Making the search index of a site with Pagefind. */
import { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { join } from 'node:path';
import * as pagefind from 'pagefind';

/** Folder of the index, below that of the site. */
export const bundleFolder = 'pagefind';

/** Throws what Pagefind reports; its functions resolve with errors instead of rejecting. */
function need<Answer extends { errors: string[] }>(step: string, answer: Answer): Answer {
  if (answer.errors.length > 0) throw new Error(`The search index could not be made (${step}): ${answer.errors.join('; ')}`);
  return answer;
}

/**
 * Places of words in each file of the index, for so many pages. With Pagefind's own 20,000 the file for one word weighs
 * 25 kB; a smaller one is one more name to read before the first query. About here the two together weigh least. Pagefind
 * reads the number from its environment, when it starts.
 */
function limitPlaces(pages: number): void {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(Math.ceil(50 * Math.sqrt(pages)));
}

/** What a step returns, and the programs that it starts; Node tells of them where a package keeps them to itself. */
function programsStartedBy<Result>(step: () => Result): { result: Result; programs: readonly ChildProcess[] } {
  const programs: ChildProcess[] = [];
  const note = (message: unknown) => {
    if (typeof message === 'object' && message !== null && 'process' in message && message.process instanceof ChildProcess)
      programs.push(message.process);
  };
  subscribe('child_process', note);
  try {
    return { result: step(), programs };
  } finally {
    unsubscribe('child_process', note);
  }
}

/** Ends the thread: Pagefind leaves whoever waits for its program without an answer when that is gone, and a build would never end. */
function failWithoutProgram(code: number | null, signal: NodeJS.Signals | null): never {
  throw new Error(`The search index could not be made: Pagefind ended too early (${signal ?? `code ${code}`}).`);
}

/** The search index of a site in the making. When Pagefind's program ends before it is written, the thread ends with an error. */
export class SearchIndex {
  readonly #site: string;
  readonly #index: pagefind.PagefindIndex;
  readonly #programs: readonly ChildProcess[];

  private constructor(site: string, index: pagefind.PagefindIndex, programs: readonly ChildProcess[]) {
    this.#site = site;
    this.#index = index;
    this.#programs = programs;
  }

  /**
   * @param site folder of the site
   * @param pages number of all its pages, whether they can be found or not
   */
  static async start(site: string, pages: number): Promise<SearchIndex> {
    limitPlaces(pages);
    const { result, programs } = programsStartedBy(() =>
      pagefind.createIndex({
        // A formula stands three times in KaTeX's output; its MathML is the one that reads as text.
        excludeSelectors: ['.katex-html', '.katex annotation'],
      }),
    );
    for (const program of programs) program.once('exit', failWithoutProgram);
    const { index } = need('start', await result);
    if (!index) throw new Error('The search index could not be made: Pagefind did not start.');
    return new SearchIndex(site, index, programs);
  }

  /**
   * Adds a page, if it takes part: `data-pagefind-body` says so. The index depends on the order.
   *
   * @param file path of the page below the folder of the site
   */
  async add(file: string, html: string): Promise<void> {
    if (html.includes('data-pagefind-body')) need(`read ${file}`, await this.#index.addHTMLFile({ sourcePath: file, content: html }));
  }

  /** Writes the index, and ends Pagefind. */
  async write(): Promise<void> {
    need('write', await this.#index.writeFiles({ outputPath: join(this.#site, bundleFolder) }));
    for (const program of this.#programs) program.off('exit', failWithoutProgram);
    await pagefind.close();
  }
}
