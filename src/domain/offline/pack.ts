/**
 * The pack: one file with the pages and files that are kept for reading offline. An index tells what is in it; the bytes
 * of all files follow. The beginnings, the main parts and the ends of the pages stand apart, each kind together: alike
 * texts stand near each other, so that gzip, which looks back 32 kB, makes it a quarter of what the pages are one by one.
 */

/** What is in a pack, in the order of its bytes; lengths are in bytes. */
interface PackIndex {
  /** Address below the root of the site, `papers/x/` or the empty one of the home page, and the lengths of the three parts. */
  readonly pages: readonly (readonly [address: string, start: number, main: number, end: number])[];
  readonly others: readonly (readonly [address: string, length: number])[];
}

type Bytes = Uint8Array<ArrayBuffer>;

export interface PackedFile {
  readonly address: string;
  readonly mediaType: string;
  readonly body: Bytes;
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

const lineFeed = 10;
const lessThan = 60;
const encode = (text: string): Bytes => new TextEncoder().encode(text);

const extensionOf = (path: string) => path.slice(path.lastIndexOf('.') + 1);

/** The address of a built file: that of a page ends with its folder. */
export function addressOf(path: string): string {
  return path.replace(/(^|\/)index\.html$/, '$1');
}

const mainStart = encode('<main');
const mainEnd = encode('</main>');
const standsAt = (bytes: Bytes, place: number, tag: Bytes) => tag.every((byte, index) => bytes[place + index] === byte);

/** The page before, in and after its main part; all of it is the main part where none begins. */
function splitPage(page: Bytes): readonly [Bytes, Bytes, Bytes] {
  let begin = page.indexOf(lessThan);
  while (begin >= 0 && !standsAt(page, begin, mainStart)) begin = page.indexOf(lessThan, begin + 1);
  if (begin < 0) return [page.subarray(0, 0), page, page.subarray(page.length)];
  let end = page.lastIndexOf(lessThan);
  while (end > begin && !standsAt(page, end, mainEnd)) end = page.lastIndexOf(lessThan, end - 1);
  const seam = end > begin ? end : page.length;
  return [page.subarray(0, begin), page.subarray(begin, seam), page.subarray(seam)];
}

/**
 * @param files content of each file by path in the built site
 * @returns the bytes of the pack, in pieces
 */
export function writePack(files: ReadonlyMap<string, Bytes>): Bytes[] {
  const depth = (path: string) => path.split('/').length;
  // Pages of one depth write their links alike.
  const pages = [...files]
    .filter(([path]) => path.endsWith('.html'))
    .toSorted(([a], [b]) => depth(a) - depth(b) || (a < b ? -1 : 1))
    .map(([path, bytes]) => ({ address: addressOf(path), parts: splitPage(bytes) }));
  const others = [...files].filter(([path]) => !path.endsWith('.html')).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const index: PackIndex = {
    pages: pages.map(({ address, parts: [start, main, end] }) => [address, start.length, main.length, end.length]),
    others: others.map(([path, { length }]) => [path, length]),
  };
  const places = [0, 1, 2] as const;
  const parts = places.flatMap((place) => pages.map((page) => page.parts[place]));
  return [encode(`${JSON.stringify(index)}\n`), ...parts, ...others.map(([, bytes]) => bytes)];
}

/** All files of a pack, as they were. */
export function* readPack(pack: Bytes): Generator<PackedFile> {
  const indexEnd = pack.indexOf(lineFeed);
  const { pages, others }: PackIndex = JSON.parse(new TextDecoder().decode(pack.subarray(0, indexEnd)));
  const sum = (lengths: readonly number[]) => lengths.reduce((total, length) => total + length, 0);
  // Where the next start, main part and end are.
  let start = indexEnd + 1;
  let main = start + sum(pages.map(([, length]) => length));
  let end = main + sum(pages.map(([, , length]) => length));
  for (const [address, startLength, mainLength, endLength] of pages) {
    const body = new Uint8Array(startLength + mainLength + endLength);
    body.set(pack.subarray(start, start + startLength));
    body.set(pack.subarray(main, main + mainLength), startLength);
    body.set(pack.subarray(end, end + endLength), startLength + mainLength);
    yield { address, mediaType: 'text/html; charset=utf-8', body };
    start += startLength;
    main += mainLength;
    end += endLength;
  }
  let place = end;
  for (const [address, length] of others) {
    const mediaType = mediaTypes[extensionOf(address)] ?? 'application/octet-stream';
    yield { address, mediaType, body: pack.subarray(place, place + length) };
    place += length;
  }
}
