/** Reads the pages of a build for the tests. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { BuiltSite } from '../setup/built-sites.ts';

export interface BuiltPage {
  /** Address below the base path: `papers/x/`. */
  readonly path: string;
  readonly html: string;
}

/** All HTML pages of a build. */
export function readPages({ dir }: BuiltSite): BuiltPage[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && file.name.endsWith('.html'))
    .map((file) => join(file.parentPath, file.name))
    .filter((file) => !relative(dir, file).startsWith('pagefind'))
    .map((file) => ({
      path: relative(dir, file)
        .split(sep)
        .join('/')
        .replace(/index\.html$/, ''),
      html: readFileSync(file, 'utf8'),
    }));
}

/** The file to which a link of a page leads; undefined when it leads out of the site. */
export function siteFile({ dir, base }: BuiltSite, page: string, href: string): string | undefined {
  const { origin, pathname } = new URL(href, `http://site${base}${page}`);
  return origin === 'http://site' && pathname.startsWith(base) ? join(dir, decodeURIComponent(pathname.slice(base.length))) : undefined;
}

/** Values of an attribute in a page, entities decoded. */
export function attributeValues(html: string, tag: string, attribute: string): string[] {
  const pattern = new RegExp(`<${tag}\\b[^>]*?\\s${attribute}="([^"]*)"`, 'g');
  return [...html.matchAll(pattern)].map(([, value]) => (value ?? '').replaceAll('&amp;', '&').replaceAll('&#38;', '&'));
}

/** The text of a page or a part of it, without tags, scripts and styles. */
export function pageText(html: string): string {
  return html
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
