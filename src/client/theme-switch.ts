import { storageKey } from '../domain/browser-storage.ts';

const key = storageKey('theme');

/** The reader's choice of light, dark or system, kept in local storage and applied to `<html data-theme>`. */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const select = this.querySelector('select');
    if (!select) return;
    const follow = () => {
      try {
        select.value = localStorage.getItem(key) ?? '';
        // Nothing, or what is no theme: the first, which is "system".
        if (select.selectedIndex < 0) select.selectedIndex = 0;
        document.documentElement.dataset['theme'] = select.value;
      } catch {
        // Storage is switched off: nothing was chosen before or elsewhere.
      }
    };
    follow();
    // Another may be chosen in another window, or after a page to which "back" leads as it was left.
    for (const sign of ['storage', 'pageshow'] as const) addEventListener(sign, follow);
    select.addEventListener('change', () => {
      document.documentElement.dataset['theme'] = select.value;
      try {
        if (select.value === 'system') localStorage.removeItem(key);
        else localStorage.setItem(key, select.value);
      } catch {
        // Storage is switched off: the choice holds for this page.
      }
    });
  }
}

customElements.define('theme-switch', ThemeSwitch);
