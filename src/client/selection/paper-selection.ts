import { storedList, storeList, tickedPaper, whenListChanges } from './store.ts';

/** Keeps the tick boxes of the page and the reader's list in step, and shows the tray while the list has papers. */
class PaperSelection extends HTMLElement {
  #tray: Promise<unknown> | undefined;

  connectedCallback(): void {
    document.addEventListener('change', ({ target }) => {
      if (!(target instanceof HTMLInputElement) || !target.matches('.tick')) return;
      const others = storedList().filter(({ id }) => id !== target.dataset['paper']);
      storeList(target.checked ? [...others, tickedPaper(target)] : others);
    });
    document.addEventListener('papers-shown', () => this.#refresh());
    whenListChanges(() => this.#refresh());
    this.#refresh();
  }

  #refresh(): void {
    const papers = storedList();
    const ids = new Set(papers.map(({ id }) => id));
    for (const tick of document.querySelectorAll<HTMLInputElement>('.tick')) tick.checked = ids.has(tick.dataset['paper'] ?? '');
    if (papers.length > 0)
      this.#tray ??= import('./tray.ts').then(
        ({ Tray }) => new Tray(this),
        () => {
          this.#tray = undefined;
        },
      );
  }
}

customElements.define('paper-selection', PaperSelection);
