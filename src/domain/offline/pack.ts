/**
 * The pack: one file with the pages and files that are kept for reading offline. It lists the beginnings, the main parts
 * and the ends of all pages apart, each kind together: alike texts stand near each other, so that gzip, which looks back
 * 32 kB, makes it a quarter of what the pages are one by one.
 */

export interface Pack {
  /** Addresses below the root of the site: `papers/x/`, and the empty one of the home page. */
  readonly pages: readonly string[];
  readonly starts: readonly string[];
  readonly mains: readonly string[];
  readonly ends: readonly string[];
  /** Other texts by address. */
  readonly texts: Readonly<Record<string, string>>;
  /** Fonts and the search index by address, in base64. */
  readonly binaries: Readonly<Record<string, string>>;
}

export interface PackedFile {
  readonly address: string;
  readonly mediaType: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
}

const mediaTypes: Readonly<Record<string, string>> = {
  bib: 'application/x-bibtex; charset=utf-8',
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  woff2: 'font/woff2',
};

const extensionOf = (path: string) => path.slice(path.lastIndexOf('.') + 1);

/** Whether a file is text; the pieces of the search index and fonts are not. */
export function isText(path: string): boolean {
  return extensionOf(path) === 'html' || mediaTypes[extensionOf(path)]?.includes('charset') === true;
}

/** The address of a built file: that of a page ends with its folder. */
export function addressOf(path: string): string {
  return path.replace(/(^|\/)index\.html$/, '$1');
}

function splitPage(html: string): readonly [string, string, string] {
  const begin = html.indexOf('<main');
  const end = html.lastIndexOf('</main>');
  return begin < 0 || end < begin ? ['', html, ''] : [html.slice(0, begin), html.slice(begin, end), html.slice(end)];
}

/** @param files text of each file, or base64 of those that are no text, by path in the built site */
export function writePack(files: ReadonlyMap<string, string>): Pack {
  const depth = (path: string) => path.split('/').length;
  // Pages of one depth write their links alike.
  const pages = [...files.keys()].filter((path) => path.endsWith('.html')).toSorted((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1));
  const parts = pages.map((path) => splitPage(files.get(path) ?? ''));
  const others = [...files].filter(([path]) => !path.endsWith('.html')).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    pages: pages.map(addressOf),
    starts: parts.map(([start]) => start),
    mains: parts.map(([, main]) => main),
    ends: parts.map(([, , end]) => end),
    texts: Object.fromEntries(others.filter(([path]) => isText(path))),
    binaries: Object.fromEntries(others.filter(([path]) => !isText(path))),
  };
}

/** All files of a pack, as they were. */
export function* readPack({ pages, starts, mains, ends, texts, binaries }: Pack): Generator<PackedFile> {
  for (const [place, address] of pages.entries())
    yield {
      address,
      mediaType: 'text/html; charset=utf-8',
      body: `${starts[place] ?? ''}${mains[place] ?? ''}${ends[place] ?? ''}`,
    };
  for (const [address, body] of Object.entries(texts)) yield { address, mediaType: mediaTypes[extensionOf(address)] ?? 'text/plain', body };
  for (const [address, base64] of Object.entries(binaries))
    yield {
      address,
      mediaType: mediaTypes[extensionOf(address)] ?? 'application/octet-stream',
      body: Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)),
    };
}
