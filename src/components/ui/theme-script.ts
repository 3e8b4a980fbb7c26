import { createHash } from 'node:crypto';

/** Where the reader's choice of theme is kept; `system` is the absence of a choice. */
export const themeStorageKey = 'theme';

/** Runs before the first paint, so that a chosen theme never flashes. */
export const themeScript = `try{var t=localStorage.getItem('${themeStorageKey}');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}`;

/** The source expression that lets the policy run this script and no other inline one. */
export const themeScriptHash = `'sha256-${createHash('sha256').update(themeScript).digest('base64')}'`;
