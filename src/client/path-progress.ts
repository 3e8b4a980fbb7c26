/** Which steps of a reading path the reader has ticked: kept in local storage, on this device only. */
import { storageKey } from '../domain/browser-storage.ts';

const key = storageKey('path-progress');

type Progress = Readonly<Record<string, readonly string[]>>;

class PathProgress extends HTMLElement {
  connectedCallback(): void {
    const path = this.dataset['path'];
    const total = Number(this.dataset['steps']);
    const text = this.querySelector('output');
    const reset = this.querySelector('button');
    if (path === undefined || !text || !reset) return;
    const boxes = [...document.querySelectorAll<HTMLInputElement>('input[data-step]')];

    const show = (): void => {
      const done = new Set(readProgress()[path] ?? []);
      for (const box of boxes) {
        box.checked = done.has(box.dataset['step'] ?? '');
        box.closest('li')?.toggleAttribute('data-done', box.checked);
      }
      const number = boxes.filter((box) => box.checked).length;
      text.value = number === total ? `All ${total} steps read.` : `${number} of ${total} steps read.`;
      reset.hidden = number === 0;
    };
    const store = (): void => {
      const done = boxes.filter((box) => box.checked).map((box) => box.dataset['step'] ?? '');
      writeProgress({ ...readProgress(), [path]: done });
      show();
    };
    for (const box of boxes) {
      box.addEventListener('change', store);
      box.closest('label')?.removeAttribute('hidden');
    }
    reset.addEventListener('click', () => {
      for (const box of boxes) box.checked = false;
      store();
      boxes[0]?.focus();
    });
    window.addEventListener('storage', (event) => event.key === key && show());
    window.addEventListener('pageshow', (event) => event.persisted && show());
    show();
  }
}

/** The progress that could not be stored, as storage is off or full: it holds as long as the page. */
let unstored: Progress | undefined;

function readProgress(): Progress {
  // What is in storage then is an earlier one.
  if (unstored) return unstored;
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    if (typeof value !== 'object' || value === null) return {};
    const lists = Object.entries(value).map(([path, steps]: [string, unknown]) => {
      const known = Array.isArray(steps) ? steps.filter((step): step is string => typeof step === 'string') : [];
      return [path, known] as const;
    });
    return Object.fromEntries(lists);
  } catch {
    return {};
  }
}

function writeProgress(progress: Progress): void {
  const begun = Object.fromEntries(Object.entries(progress).filter(([, steps]) => steps.length > 0));
  try {
    if (Object.keys(begun).length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(begun));
    unstored = undefined;
  } catch {
    unstored = begun;
  }
}

customElements.define('path-progress', PathProgress);
