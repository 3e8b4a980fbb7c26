/** A button that asks the site search of the header to open. */
class SearchOpener extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => {
      document.dispatchEvent(new CustomEvent('open-search'));
    });
  }
}

customElements.define('search-opener', SearchOpener);
