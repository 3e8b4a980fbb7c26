import { exactFirst, hasQueryWord } from '../domain/search-match.ts';
import { loadPagefind, type PageFragment } from './pagefind.ts';
import { allPapersOption, resultGroups } from './search-results.ts';

/** How many results the dialog shows; the papers page shows all. */
const shownResults = 12;

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

/** Search over the whole site in a dialog: opened by its button, `/` or Ctrl-K, steered by the keyboard. */
class SiteSearch extends HTMLElement {
  #dialog = this.querySelector('dialog');
  #form = this.querySelector('form');
  #input = this.querySelector('input');
  #list = this.querySelector<HTMLElement>('[role="listbox"]');
  #status = this.querySelector('[role="status"]');
  /** Number of the newest query; answers to older ones are dropped. */
  #asked = 0;

  connectedCallback(): void {
    const open = this.querySelector<HTMLElement>('.open');
    open?.addEventListener('click', () => this.#open());
    for (const intent of ['pointerenter', 'focus'] as const) open?.addEventListener(intent, () => this.#load(), { once: true });
    this.querySelector('.close')?.addEventListener('click', () => this.#dialog?.close());
    this.#dialog?.addEventListener('click', (event) => {
      if (event.target === this.#dialog) this.#dialog?.close();
    });
    this.#input?.addEventListener('input', () => void this.#search());
    this.#input?.addEventListener('keydown', (event) => this.#steer(event));
    document.addEventListener('open-search', () => this.#open());
    document.addEventListener('keydown', (event) => {
      const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
      const ctrlK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
      if (!slash && !ctrlK) return;
      event.preventDefault();
      this.#open();
    });
  }

  #load() {
    const loaded = loadPagefind(this.dataset['bundle'] ?? '');
    loaded.catch(() => {
      // The search that follows says so; loading ahead of it is silent.
    });
    return loaded;
  }

  #open(): void {
    if (!this.#dialog?.open) this.#dialog?.showModal();
    this.#input?.focus();
    this.#input?.select();
    this.#load();
    void this.#search();
  }

  async #search(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const query = this.#input?.value.trim() ?? '';
    if (query === '') {
      this.#show([], 'Type a title, an author, a method, or a word of a summary.');
      return;
    }
    try {
      const { results } = await (await this.#load()).search(query);
      const pages = await Promise.all(results.slice(0, shownResults).map((hit) => hit.data()));
      if (asked !== this.#asked) return;
      this.#show(exactFirst(pages, query), this.#summary(query, pages, results.length), query);
    } catch {
      if (asked === this.#asked)
        this.#show([], 'The search could not be loaded. Check the connection and type again, or browse the papers and topics.');
    }
  }

  #summary(query: string, pages: readonly PageFragment[], count: number): string {
    if (count === 0) return `Nothing found for “${query}”. Try fewer or shorter words, an acronym such as “COMs”, or a family name.`;
    if (!pages.some((page) => hasQueryWord(page, query))) return `Nothing has the words “${query}”. The nearest:`;
    const found = count === 1 ? '1 result' : `${count} results`;
    return count > shownResults ? `${found}, the first ${shownResults} shown.` : found;
  }

  #show(pages: readonly PageFragment[], status: string, query = ''): void {
    const all = pages.length > 0 && this.#form ? [allPapersOption(this.#form.action, query)] : [];
    this.#list?.replaceChildren(...resultGroups(pages), ...all);
    if (this.#status) this.#status.textContent = status;
    this.#input?.setAttribute('aria-expanded', String(pages.length > 0));
    this.#select(this.#options()[0]);
  }

  #options(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[role="option"]')];
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
    } else if (event.key === 'Enter' && !event.isComposing && options[at]) {
      event.preventDefault();
      options[at].click();
    }
  }
}

customElements.define('site-search', SiteSearch);
