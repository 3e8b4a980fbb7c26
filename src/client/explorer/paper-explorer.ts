import { loadStyles } from '../load-styles.ts';
import explorerCss from './explorer.css?url';
import type { Explorer } from './explorer.ts';
import { isListKey } from './list-key.ts';

/**
 * A list of papers with controls around it. What the controls do is loaded when a reader reaches for them, or at once
 * when the address asks for more than the list as it is.
 */
class PaperExplorer extends HTMLElement {
  #explorer: Promise<Explorer> | undefined;

  connectedCallback(): void {
    const form = this.querySelector('form');
    // A page that was open while the site got a new version asks for files that are not there any more.
    const sayUnloaded = () => {
      for (const line of this.querySelectorAll('.status, [role="status"]'))
        line.textContent = 'The search could not be loaded. Reload the page.';
    };
    const ask = (act?: (explorer: Explorer) => void) => this.#wake().then(act, sayUnloaded);
    form?.addEventListener('submit', (event) => event.preventDefault());
    // Loading ahead of a question is silent.
    for (const intent of ['pointerover', 'focusin'] as const)
      form?.addEventListener(intent, () => this.#wake().catch(() => undefined), { once: true });
    // Lists and boxes send this too, just before they send "change".
    form?.addEventListener('input', () => ask());
    // A menu can be opened by voice too, with neither pointer nor focus.
    form?.addEventListener('toggle', () => ask(), { capture: true });
    addEventListener('popstate', () => ask());
    addEventListener('keydown', (event) => {
      if (isListKey(event)) ask((explorer) => explorer.steer(event));
    });
    // Heard here, for a button can be pressed before the code is there that acts on it.
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element && target.closest('button');
      if (!button) return;
      if (button.matches('.filters-button')) {
        const open = this.querySelector('.facets')?.classList.toggle('open');
        button.setAttribute('aria-expanded', String(open));
      } else ask((explorer) => explorer.press(button));
    });
    if (location.search !== '') ask();
  }

  #wake(): Promise<Explorer> {
    this.#explorer ??= this.#start().catch((error: unknown) => {
      // The list stays as it is, and the next try loads again.
      this.#explorer = undefined;
      throw error;
    });
    return this.#explorer;
  }

  #start(): Promise<Explorer> {
    // Taken out of the module at once, so that the bundler can leave out the rest of it.
    const loading = import('./explorer.ts').then(({ Explorer }) => Explorer);
    // On its way beside it: what asks for the engine next takes it out of the browser's cache.
    fetch(this.dataset['bundle'] ?? '').catch(() => undefined);
    return Promise.all([loading, loadStyles(explorerCss)]).then(([Explorer]) => Explorer.start(this));
  }
}

customElements.define('paper-explorer', PaperExplorer);
