import { readFileSync } from 'node:fs';
import { readRedirects, redirectsPath } from '../checks/redirects-file.ts';
import { site } from '../site.ts';

let movedPages: ReadonlySet<string> | undefined;

/** Whether a page belongs in the sitemap: old addresses that only lead elsewhere and the page for those not kept do not. */
export function belongsInSitemap(page: string): boolean {
  movedPages ??= new Set(readRedirects(readFileSync(redirectsPath, 'utf8')).redirects.map(({ from }) => from));
  const path = `/${new URL(page).pathname.slice(site.base.length)}`;
  return path !== '/offline/' && !movedPages.has(path);
}
