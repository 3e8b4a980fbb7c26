import { createHash } from 'node:crypto';
import { storageKey } from '../../domain/browser-storage.ts';

/** Runs before the first paint, so that a chosen theme never flashes; `system` is the absence of a choice. */
export const themeScript = `try{var t=localStorage.getItem('${storageKey('theme')}');if(t==='light'||t==='dark')document.documentElement.dataset.theme=t}catch{}`;

/** The source expression that lets the policy run this script and no other inline one. */
export const themeScriptHash = `'sha256-${createHash('sha256').update(themeScript).digest('base64')}'`;
