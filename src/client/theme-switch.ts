import { themeKey } from '../domain/browser-storage.ts';

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
        if (choice === 'system') localStorage.removeItem(themeKey);
        else localStorage.setItem(themeKey, choice);
      } catch {
        // Storage is switched off: the choice holds for this page.
      }
    });
  }
}

customElements.define('theme-switch', ThemeSwitch);
