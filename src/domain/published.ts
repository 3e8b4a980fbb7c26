/** The record of what was published: addresses that readers have bookmarked, and BibTeX keys that papers cite. */

export interface Published {
  /** Address of a page below the site's own: "/papers/trabucco-2021-coms/". */
  readonly address: string;
  /** BibTeX key, for the page of a paper. */
  readonly key?: string | undefined;
}

/** Pages that are there whatever the content. */
export const sectionPages = [
  '/',
  '/about/',
  '/api/',
  '/authors/',
  '/contribute/',
  '/figures/',
  '/lineage/',
  '/methods/',
  '/papers/',
  '/paths/',
  '/problem/',
  '/results/',
  '/tasks/',
  '/topics/',
  '/venues/',
  '/years/',
] as const;

const comment = '# Published addresses, and the BibTeX keys of papers. Written by "npm run record"; see content/README.md.';

/** The record from its file: one address a line, a paper's with its key behind it. */
export function parsePublished(text: string): (Published & { readonly line: number })[] {
  return text.split('\n').flatMap((whole, index) => {
    const [address = '', key] = whole.trim().split(/\s+/);
    return address === '' || address.startsWith('#') ? [] : [{ address, key, line: index + 1 }];
  });
}

/** The file of the record, by address. What is recorded stays; only what is new is added. */
export function writePublished(recorded: readonly Published[], current: readonly Published[]): string {
  const entries = new Map([...current, ...recorded].map(({ address, key }) => [address, key]));
  const lines = [...entries].map(([address, key]) => (key === undefined ? address : `${address} ${key}`));
  return `${comment}\n${lines.toSorted((a, b) => (a < b ? -1 : Number(a > b))).join('\n')}\n`;
}
