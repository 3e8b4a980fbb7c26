import { storageKey } from '../../domain/browser-storage.ts';
import { loadStyles } from '../load-styles.ts';
import selectionCss from './selection.css?url';

/**
 * The reader's selection of papers. What it does is loaded with the first tick, or at once when there is a selection to
 * show: most pages most of the time need neither.
 */
class PaperSelection extends HTMLElement {
  /** Boxes that the reader has ticked or cleared, until that is kept. */
  readonly #moved = new Map<HTMLInputElement, boolean>();

  connectedCallback(): void {
    document.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement && target.matches('.tick'))) return;
      target.setCustomValidity('');
      this.#moved.set(target, target.checked);
      void this.#load();
    });
    const showStored = () => {
      try {
        if (localStorage.getItem(storageKey('reading-list')) !== null) void this.#load();
      } catch {
        // Storage is switched off: nothing was selected on another page.
      }
    };
    addEventListener('storage', showStored);
    document.addEventListener('selection-change', showStored);
    showStored();
  }

  async #load(): Promise<void> {
    try {
      const [{ start }] = await Promise.all([import('./selection.ts'), loadStyles(selectionCss)]);
      start(this, this.#moved);
    } catch {
      // Nothing keeps them, and none of them may look kept.
      for (const [tick, isOn] of this.#moved) {
        tick.checked = !isOn;
        tick.setCustomValidity('Not kept. Reload the page.');
        tick.reportValidity();
      }
      this.#moved.clear();
    }
  }
}

customElements.define('paper-selection', PaperSelection);
