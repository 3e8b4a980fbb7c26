/** Shows its note where the pages to keep did not fit into the storage of this browser. */
class NoRoomNote extends HTMLElement {
  connectedCallback(): void {
    this.#show().catch(() => {
      // Storage is switched off: nothing was kept at all.
    });
  }

  async #show(): Promise<void> {
    const { mark } = this.dataset;
    if (mark && (await caches.match(mark))) this.hidden = false;
  }
}

customElements.define('no-room-note', NoRoomNote);
