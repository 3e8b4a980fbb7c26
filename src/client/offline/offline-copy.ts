/** Lets the service worker keep the site for reading offline, and says when a newer version of it is there. */
import { actionButton } from '../element.ts';
import { loadStyles } from '../load-styles.ts';
import { isMetered } from './metered.ts';
import offlineCopyCss from './offline-copy.css?url';

/** A page that stays open asks again for a newer version when it is looked at, at most once in this many milliseconds. */
const askAgain = 60 * 60 * 1000;

class OfflineCopy extends HTMLElement {
  connectedCallback(): void {
    const { worker, version } = this.dataset;
    // The development server gives no version.
    if (!worker || !version) return;
    // Not with the message: where that comes, the files of this version may be gone.
    void loadStyles(offlineCopyCss);
    this.#begin(navigator.serviceWorker, worker, version).catch(() => {
      // Not allowed or not reachable: the site is read as without a worker.
    });
  }

  async #begin(workers: ServiceWorkerContainer, worker: string, version: string): Promise<void> {
    workers.addEventListener('message', ({ data }) => data === 'new-version' && this.#tell());
    const keep = () => {
      if (!isMetered(Reflect.get(navigator, 'connection'))) workers.controller?.postMessage('keep');
    };
    workers.addEventListener('controllerchange', keep);
    keep();
    // Whoever types, or is about to, waits for answers; the copy can wait for them.
    for (const sign of ['focusin', 'input'] as const) document.addEventListener(sign, () => workers.controller?.postMessage('pause'));
    const registration = await workers.register(worker);
    const greet = () => registration.waiting?.postMessage({ version });
    registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', greet));
    greet();
    let asked = Date.now();
    document.addEventListener('visibilitychange', () => {
      if (document.hidden || Date.now() - asked < askAgain) return;
      asked = Date.now();
      registration.update().catch(() => {
        // No connection: the next look asks again.
      });
    });
  }

  #tell(): void {
    if (this.childElementCount > 0) return;
    this.append(
      'A new version of this site is there. ',
      actionButton('Reload', () => location.reload()),
      actionButton('Not now', () => this.replaceChildren()),
    );
  }
}

customElements.define('offline-copy', OfflineCopy);
