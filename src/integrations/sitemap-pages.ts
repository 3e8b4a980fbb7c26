import { readFileSync } from 'node:fs';
import { readRedirects, redirectsPath } from '../checks/redirects-file.ts';
import { site } from '../site.ts';

let movedPages: ReadonlySet<string> | undefined;

/** Whether a page belongs in the sitemap: old addresses that only lead elsewhere do not. */
export function belongsInSitemap(page: string): boolean {
  movedPages ??= new Set(readRedirects(readFileSync(redirectsPath, 'utf8')).redirects.map(({ from }) => from));
  const path = `/${new URL(page).pathname.slice(site.base.length)}`;
  return !movedPages.has(path);
}
