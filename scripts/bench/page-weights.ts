/** What a browser transfers for the first view of a page of the built site, before anyone touches it. */
import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';

export const weightKinds = ['html', 'css', 'js', 'fonts', 'other'] as const;
type WeightKind = (typeof weightKinds)[number];

interface LoadedFile {
  /** Below the built folder: `_astro/base.css`. */
  readonly file: string;
  readonly kind: WeightKind;
  /** With gzip, as static hosts send it; fonts as they are, for woff2 is compressed. */
  readonly bytes: number;
}

export interface PageWeight {
  /** Below the base path: `papers/x/`. */
  readonly path: string;
  /** The page and each file that it loads, once. */
  readonly files: readonly LoadedFile[];
  readonly bytes: Readonly<Record<WeightKind, number>>;
  /** All of it except fonts, which only pages with formulas load. */
  readonly total: number;
}

const kinds: readonly (readonly [ending: RegExp, kind: WeightKind])[] = [
  [/\.html$/, 'html'],
  [/\.css$/, 'css'],
  [/\.m?js$/, 'js'],
  [/\.(?:woff2?|ttf|otf)$/, 'fonts'],
];

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll('&amp;', '&');
}

/** Addresses that a browser fetches for the sake of a page, as they stand in it. */
function addressesInPage(html: string): string[] {
  const tags = html.match(/<(?:link|script|img|use|source|iframe)\b[^>]*>/g) ?? [];
  return tags.flatMap((tag) => {
    if (!tag.startsWith('<link')) return [attribute(tag, 'src') ?? attribute(tag, 'href') ?? []].flat();
    return /\srel="(?:stylesheet|preload|modulepreload|icon)"/.test(tag) ? [attribute(tag, 'href') ?? []].flat() : [];
  });
}

/** Modules that a module imports before it runs; `import()` is left out, for it waits for a reader's action. */
function addressesInModule(code: string): string[] {
  return [...code.matchAll(/\b(?:import|from)\s*["']([^"']+)["']/g)].map(([, address = '']) => address);
}

/** Style sheets and pictures of a style sheet. Its fonts are loaded when their letters occur, which only a browser knows. */
function addressesInStyles(css: string): string[] {
  const urls = [...css.matchAll(/url\(["']?([^"')]+)["']?\)|@import\s*["']([^"']+)["']/g)].map(([, url, sheet]) => url ?? sheet ?? '');
  return urls.filter((url) => !/\.(?:woff2?|ttf|otf)$/.test(url));
}

function addressesIn(kind: WeightKind, text: string): string[] {
  if (kind === 'html') return addressesInPage(text);
  if (kind === 'css') return addressesInStyles(text);
  return kind === 'js' ? addressesInModule(text) : [];
}

/** The file of the built folder that an address means; undefined for what is not fetched (fragments, `data:`). */
function fileOf(address: string, from: string, base: string): string | undefined {
  const [path = ''] = address.split(/[?#]/);
  if (path === '' || /^[a-z][a-z0-9+.-]*:/i.test(path)) return undefined;
  if (path.startsWith(base)) return path.slice(base.length);
  return posix.normalize(posix.join(posix.dirname(from), path));
}

/**
 * Weighs a page: its HTML, and what that loads by style sheets, scripts with their static imports, preloads and pictures.
 *
 * @param dir folder of the built site
 * @param path of the page below the base path: `papers/x/`, `404.html`, or the empty string for the home page
 * @param base path under which the site is served, with a slash at both ends
 * @throws Error when the page, or a file that it loads, is not there
 */
export function weighPage(dir: string, path: string, base = '/'): PageWeight {
  const start = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  const files = new Map<string, LoadedFile>();
  const waiting = [start];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file)) continue;
    if (!existsSync(join(dir, file))) throw new Error(`The page "${path}" loads "${file}", which the built site does not have.`);
    const content = readFileSync(join(dir, file));
    const name = file;
    const kind = kinds.find(([ending]) => ending.test(name))?.[1] ?? 'other';
    files.set(file, { file, kind, bytes: kind === 'fonts' ? content.length : gzipSync(content, { level: 9 }).length });
    for (const address of addressesIn(kind, content.toString())) waiting.push(...[fileOf(address, file, base) ?? []].flat());
  }
  const sum = (kind: WeightKind) => [...files.values()].reduce((bytes, file) => bytes + (file.kind === kind ? file.bytes : 0), 0);
  const bytes = { html: sum('html'), css: sum('css'), js: sum('js'), fonts: sum('fonts'), other: sum('other') };
  return { path, files: [...files.values()], bytes, total: bytes.html + bytes.css + bytes.js + bytes.other };
}
