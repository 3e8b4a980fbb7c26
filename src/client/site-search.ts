import type { SearchDialog } from './search-dialog.ts';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

/**
 * The way into the search over the whole site. Its button, `/` and Ctrl-K open the dialog at once, so that no letter is
 * lost; what searches is loaded when a reader reaches for it.
 */
class SiteSearch extends HTMLElement {
  #dialog = this.querySelector('dialog');
  #input = this.querySelector('input');
  #loading: Promise<SearchDialog> | undefined;

  connectedCallback(): void {
    const open = this.querySelector<HTMLElement>('.open');
    open?.addEventListener('click', () => this.#open());
    const loadAhead = () => {
      this.#load().catch(() => {
        // The search that follows says so; loading ahead of it is silent.
      });
    };
    for (const intent of ['pointerenter', 'focus'] as const) open?.addEventListener(intent, loadAhead, { once: true });
    this.querySelector('.close')?.addEventListener('click', () => this.#dialog?.close());
    this.#input?.addEventListener('input', () => void this.#search());
    document.addEventListener('open-search', () => this.#open());
    document.addEventListener('keydown', (event) => {
      const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
      const ctrlK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
      if (!slash && !ctrlK) return;
      event.preventDefault();
      this.#open();
    });
  }

  #load(): Promise<SearchDialog> {
    this.#loading ??= import('./search-dialog.ts')
      .then((dialog) => new dialog.SearchDialog(this, this.dataset['bundle'] ?? ''))
      .catch((error: unknown) => {
        // The next try loads again.
        this.#loading = undefined;
        throw error;
      });
    return this.#loading;
  }

  #open(): void {
    if (!this.#dialog?.open) this.#dialog?.showModal();
    this.#input?.focus();
    this.#input?.select();
    void this.#search();
  }

  async #search(): Promise<void> {
    try {
      await (await this.#load()).search();
    } catch {
      const text = 'The search could not be loaded. Check the connection and type again, or browse the papers and topics.';
      // The line that is seen, and the one that is read out: once, however many letters are typed.
      for (const line of this.querySelectorAll('.status, [role="status"]')) if (line.textContent !== text) line.textContent = text;
    }
  }
}

customElements.define('site-search', SiteSearch);
