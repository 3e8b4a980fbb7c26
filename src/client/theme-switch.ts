import { storageKey } from '../domain/browser-storage.ts';

const key = storageKey('theme');

/** The reader's choice of light, dark or system, kept in local storage and applied to `<html data-theme>`. */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const select = this.querySelector('select');
    if (!select) return;
    select.value = document.documentElement.dataset['theme'] ?? 'system';
    select.addEventListener('change', () => {
      const choice = select.value;
      document.documentElement.dataset['theme'] = choice;
      try {
        if (choice === 'system') localStorage.removeItem(key);
        else localStorage.setItem(key, choice);
      } catch {
        // Storage is switched off: the choice holds for this page.
      }
    });
  }
}

customElements.define('theme-switch', ThemeSwitch);
