/** Which files of the built site are kept for reading offline, and up to which size. */

export interface FileSize {
  /** Path in the built site, such as `papers/x/index.html`. */
  readonly path: string;
  /** Bytes, not compressed: what it takes on the reader's disk. */
  readonly size: number;
}

/** Most that a reader's disk is asked for, in bytes. Compressed and sent it is a tenth of that or less. */
const mostKept = 48_000_000;

/** What is kept, the most useful first: styles and scripts, sections, search, then one page after the other. */
const order: readonly RegExp[] = [
  /^(?:_astro\/.*\.(?:css|js|woff2)|favicon\.svg)$/,
  /^(?:[a-z]+\/)?index\.html$/,
  /^(?:pagefind\/(?:pagefind\.js|pagefind-entry\.json|wasm\.en\.pagefind|.*\.pf_[a-z]+|orders\/[a-z]+\.json)|(?:papers|topics\/[^/]+)\/filters\.json)$/,
  /^(?:topics|paths|tasks|methods|results)\/[^/]+\/index\.html$/,
  /^papers\/[^/]+\/index\.html$/,
  /^(?:years|venues|authors)\/[^/]+\/index\.html$/,
  /^(?:contribute\/known|api\/v1\/results)\.json$/,
  /\/index\.html$/,
  /^(?:papers|papers\/[^/]+|topics\/[^/]+)\.(?:bib|ris|csl\.json|csv)$/,
];

/** The files that are kept, as many as fit below the limit, the most useful first. */
export function chooseKeptFiles(files: readonly FileSize[], limit = mostKept): string[] {
  const rank = ({ path }: FileSize) => order.findIndex((pattern) => pattern.test(path));
  const ranked = files
    .map((file) => ({ ...file, rank: rank(file) }))
    .filter((file) => file.rank >= 0)
    .toSorted((a, b) => a.rank - b.rank || (a.path < b.path ? -1 : 1));
  let room = limit;
  return ranked.flatMap(({ path, size }) => {
    if (size > room) return [];
    room -= size;
    return [path];
  });
}
