/** The dialog of the site search: asks the index what is typed, shows the answers and steers through them by the keyboard. */
import { cleanQuery } from '../domain/query/clean-query.ts';
import { quotedStart } from '../domain/quoted-query.ts';
import { exactFirst, hasQueryWord } from '../domain/search-match.ts';
import { make } from './element.ts';
import { loadStyles } from './load-styles.ts';
import { loadPage, loadPagefind, type PageFragment, type Pagefind, type SearchHit } from './pagefind.ts';
import dialogCss from './search-dialog.css?url';
import { allPapersOption, resultGroups } from './search-results.ts';
import { showFound, takeBack } from './spoken-status.ts';

/** How many results the dialog shows; the papers page shows all. */
const shownResults = 12;
/** How many of them are tasks and methods when there are enough others: they have the names of papers, and are many. */
const shownBenchmarks = 4;
/** How many of them are looked at for the one that has just this name: variants of a method have its name too. */
const comparedBenchmarks = 10;

/** How long an answer may take until the dialog says that it is looking for one, in milliseconds. */
const patience = 400;

/** Results of the engine, papers, topics and definitions before tasks and methods. */
async function findAll(engine: Pagefind, query: string): Promise<{ pages: PageFragment[]; count: number }> {
  const kind = { any: ['task', 'method'] };
  // One after the other: the second finds in memory what the first has fetched.
  const results = await engine.hits(query, { kind: { not: kind } });
  const benchmarks = await engine.hits(query, { kind });
  const first = results.slice(0, shownResults - Math.min(shownBenchmarks, benchmarks.length));
  const [pages, compared] = await Promise.all(
    [first, benchmarks.slice(0, comparedBenchmarks)].map((hits: readonly SearchHit[]) => Promise.all(hits.map(loadPage))),
  );
  return {
    pages: [...(pages ?? []), ...exactFirst(compared ?? [], query).slice(0, shownResults - first.length)],
    count: results.length + benchmarks.length,
  };
}

function keyHelp(): HTMLElement {
  const key = (name: string) => make('kbd', {}, name);
  return make('p', { class: 'keys' }, key('↑'), ' ', key('↓'), ' move ', key('Enter'), ' open ', key('Esc'), ' close');
}

export class SearchDialog {
  readonly #bundle: string;
  readonly #dialog: HTMLDialogElement | null;
  readonly #form: HTMLFormElement | null;
  readonly #input: HTMLInputElement | null;
  readonly #list = make('div', { id: 'site-search-results', role: 'listbox', 'aria-label': 'Results' });
  readonly #status: HTMLElement | null;
  /** Number of the newest query; answers to older ones are dropped. */
  #asked = 0;
  /** The query whose answers are in sight. */
  #answered = '';

  /**
   * @param box element with the dialog
   * @param bundle address of the search engine, whose loading starts here
   */
  constructor(box: HTMLElement, bundle: string) {
    void loadStyles(dialogCss);
    this.#bundle = bundle;
    this.#dialog = box.querySelector('dialog');
    this.#form = box.querySelector('form');
    this.#input = box.querySelector('input');
    this.#status = box.querySelector('.status');
    this.#input?.after(make('button', { class: 'visually-hidden' }, 'Search all papers'));
    this.#input?.setAttribute('aria-controls', this.#list.id);
    this.#input?.setAttribute('aria-autocomplete', 'list');
    this.#dialog?.append(this.#list, keyHelp());
    this.#dialog?.addEventListener('click', (event) => {
      if (event.target === this.#dialog) this.#dialog?.close();
    });
    this.#input?.addEventListener('keydown', (event) => this.#steer(event));
    loadPagefind(bundle).catch(() => {
      // The search that follows says so.
    });
  }

  /**
   * Shows the answers to what the field says.
   * @throws the browser's error when the engine or the index cannot be fetched
   */
  async search(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const query = cleanQuery(this.#input?.value ?? '');
    if (query === '') {
      this.#show([], 'Type a title, an author, a method, or a word of a summary.');
      return;
    }
    const late = setTimeout(() => asked === this.#asked && this.#status && showFound(this.#status, 'Searching…'), patience);
    try {
      const { pages, count } = await findAll(await loadPagefind(this.#bundle), query);
      if (asked !== this.#asked) return;
      this.#show(exactFirst(pages, query), this.#summary(query, pages, count), query);
    } catch (error) {
      if (asked !== this.#asked) return;
      // Who asked says what is wrong.
      if (this.#status) takeBack(this.#status);
      this.#list.replaceChildren();
      throw error;
    } finally {
      clearTimeout(late);
    }
  }

  #summary(query: string, pages: readonly PageFragment[], count: number): string {
    if (count === 0)
      return `Nothing found for ${quotedStart(query)}. Try fewer or shorter words, an acronym such as “COMs”, or a family name.`;
    if (!pages.some((page) => hasQueryWord(page, query))) return `Nothing has the words ${quotedStart(query)}. The nearest:`;
    const found = count === 1 ? '1 result' : `${count} results`;
    return count > pages.length ? `${found}, the best ${pages.length} shown.` : found;
  }

  #show(pages: readonly PageFragment[], status: string, query = ''): void {
    const all = pages.length > 0 && this.#form ? [allPapersOption(this.#form.action, query)] : [];
    this.#answered = query;
    this.#list.replaceChildren(...resultGroups(pages), ...all);
    if (this.#status) showFound(this.#status, status);
    this.#input?.setAttribute('aria-expanded', String(pages.length > 0));
    this.#select(this.#options()[0]);
  }

  #options(): HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>('[role="option"]')];
  }

  #select(chosen: HTMLElement | undefined): void {
    for (const option of this.#options()) option.setAttribute('aria-selected', String(option === chosen));
    if (chosen) this.#input?.setAttribute('aria-activedescendant', chosen.id);
    else this.#input?.removeAttribute('aria-activedescendant');
    chosen?.scrollIntoView({ block: 'nearest' });
  }

  #steer(event: KeyboardEvent): void {
    const options = this.#options();
    const at = options.findIndex((option) => option.getAttribute('aria-selected') === 'true');
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && options.length > 0) {
      event.preventDefault();
      this.#select(options[(at + step + options.length) % options.length]);
    } else if (event.key === 'Escape') {
      // A search field would only empty itself.
      event.preventDefault();
      this.#dialog?.close();
    } else if (event.key === 'Enter' && !event.isComposing && options[at] && this.#answered === cleanQuery(this.#input?.value ?? '')) {
      // Before the answers to the last letters are there, the form asks the list of papers: what is marked is none of them.
      event.preventDefault();
      options[at].click();
    }
  }
}
