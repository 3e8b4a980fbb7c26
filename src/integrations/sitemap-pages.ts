import { readFileSync } from 'node:fs';
import { readRedirects, redirectsPath } from '../checks/redirects-file.ts';
import { site } from '../site.ts';

/** Whether a page belongs in the sitemap: old addresses that only lead elsewhere do not. */
export function belongsInSitemap(page: string): boolean {
  const { redirects } = readRedirects(readFileSync(redirectsPath, 'utf8'));
  const path = `/${new URL(page).pathname.slice(site.base.length)}`;
  return !redirects.some(({ from }) => from === path);
}
