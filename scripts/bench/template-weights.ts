/** What a reader's browser fetches for the heaviest page of each kind, compressed. */
import { readFileSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { listFiles, templateOf } from './site-files.ts';

export interface TemplateWeight {
  readonly template: string;
  /** Pages of the kind. */
  readonly pages: number;
  /** File of the heaviest one. */
  readonly heaviest: string;
  /** Bytes with gzip: the page itself, and what it names and needs before anyone does anything. Fonts come as they are. */
  readonly html: number;
  readonly css: number;
  readonly js: number;
  readonly fonts: number;
}

/** Addresses that a page's own tags name, of one kind. */
function named(html: string, pattern: RegExp): string[] {
  return [...new Set([...html.matchAll(pattern)].map((match) => match[1] ?? ''))];
}

/** A script and the modules that it imports from the start. */
function withImports(folder: string, script: string, seen = new Set<string>()): Set<string> {
  if (seen.has(script)) return seen;
  seen.add(script);
  const text = readFileSync(join(folder, script), 'utf8');
  for (const [, path = ''] of text.matchAll(/(?:^|[;}])import(?:[\w*{}\s,$]+from)?\s*["'](\.{1,2}\/[^"']+)["']/g))
    withImports(folder, posix.join(dirname(script), path), seen);
  return seen;
}

/**
 * The weights by template, those with most pages first.
 * @param folder of a site that is served at the root of its host
 */
export function weighTemplates(folder: string): TemplateWeight[] {
  const sizes = new Map<string, number>();
  const gzipped = (file: string) => {
    const known = sizes.get(file) ?? gzipSync(readFileSync(join(folder, file)), { level: 9 }).length;
    sizes.set(file, known);
    return known;
  };
  const total = (files: Iterable<string>) => [...files].reduce((sum, file) => sum + gzipped(file), 0);
  const byTemplate = Map.groupBy(
    listFiles(folder).filter((file) => file.endsWith('.html')),
    templateOf,
  );
  return [...byTemplate]
    .map(([template, files]): TemplateWeight => {
      const byBytes = files.map((file) => ({ file, bytes: statSync(join(folder, file)).size })).toSorted((a, b) => b.bytes - a.bytes);
      const heaviest = byBytes[0]?.file ?? '';
      const html = readFileSync(join(folder, heaviest), 'utf8');
      const scripts = named(html, /<script\b[^>]*\bsrc="\/([^"]+)"/g).flatMap((script) => [...withImports(folder, script)]);
      const fonts = named(html, /<link\b[^>]*\brel="preload"[^>]*\bhref="\/([^"]+)"[^>]*\bas="font"/g);
      return {
        template,
        pages: files.length,
        heaviest,
        html: gzipped(heaviest),
        css: total(named(html, /<link\b[^>]*\brel="stylesheet"[^>]*\bhref="\/([^"]+)"/g)),
        js: total(new Set(scripts)),
        fonts: fonts.reduce((sum, font) => sum + statSync(join(folder, font)).size, 0),
      };
    })
    .toSorted((a, b) => b.pages - a.pages || (a.template < b.template ? -1 : 1));
}
