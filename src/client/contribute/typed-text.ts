/** What was typed into the form, kept in this browser until the reader starts over. */
import { storageKey } from '../../domain/browser-storage.ts';

const key = storageKey('contribute');

export function saveTyped(values: Readonly<Record<string, unknown>>): void {
  try {
    localStorage.setItem(key, JSON.stringify(values));
  } catch {
    // Storage is switched off or full: what is typed lasts as long as the page.
  }
}

export function loadTyped(): Readonly<Record<string, unknown>> | undefined {
  try {
    const typed: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return typeof typed === 'object' && typed !== null ? { ...typed } : undefined;
  } catch {
    return undefined;
  }
}

export function forgetTyped(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}
