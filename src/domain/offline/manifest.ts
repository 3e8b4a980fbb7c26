/** What the build tells the service worker; addresses are relative to the worker, which lies at the root of the site. */
export interface OfflineManifest {
  /** Changes with every change of the site. */
  readonly version: string;
  /** Files to keep when the worker is installed; a revision where the address alone does not change with the content. */
  readonly core: readonly { readonly url: string; readonly revision: string | null }[];
  /** Address of the pack. */
  readonly pack: string;
}

/** Pages that are kept at once, before the pack: where the others are found, and the one for those that are not kept. */
export const corePages = ['index.html', 'papers/index.html', 'offline/index.html'] as const;

/** Parts of the search engine without which no search begins. */
export const coreSearch = /^pagefind\/(?:pagefind\.js|pagefind-entry\.json|wasm\.en\.pagefind|.*\.pf_meta)$/;

/** Paths of the styles, scripts, pictures and fonts that a page names; `page` is its path in the built site. */
export function filesOfPage(page: string, html: string): string[] {
  const links = [...html.matchAll(/<(?:link|script)\b[^>]*?\s(?:href|src)="([^"]+\.(?:css|js|woff2|svg))"/g)];
  return [...new Set(links.map(([, link]) => new URL(link ?? '', `http://site/${page}`).pathname.slice(1)))];
}

/** Whether the name of a file changes with what is in it. */
export function isHashed(path: string): boolean {
  return path.startsWith('_astro/') || /^pagefind\/.*\.pf_[a-z]+$/.test(path);
}
