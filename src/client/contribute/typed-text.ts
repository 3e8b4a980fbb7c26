/** What was typed into the form, kept in this browser until the reader starts over. */
import { contributionKey } from '../../domain/browser-storage.ts';

export function saveTyped(values: Readonly<Record<string, unknown>>): void {
  try {
    localStorage.setItem(contributionKey, JSON.stringify(values));
  } catch {
    // Storage is switched off or full: what is typed lasts as long as the page.
  }
}

export function loadTyped(): Readonly<Record<string, unknown>> | undefined {
  try {
    const typed: unknown = JSON.parse(localStorage.getItem(contributionKey) ?? 'null');
    return typeof typed === 'object' && typed !== null ? { ...typed } : undefined;
  } catch {
    return undefined;
  }
}

export function forgetTyped(): void {
  try {
    localStorage.removeItem(contributionKey);
  } catch {
    // Nothing was kept.
  }
}
