import { describe, expect, test } from 'vitest';
import { chooseKeptFiles } from './kept-files.ts';
import { filesOfPage, isHashed } from './manifest.ts';
import { addressOf, readPack, writePack } from './pack.ts';

describe('the pack', () => {
  const page = (text: string) =>
    `<!DOCTYPE html><html><body><nav>all</nav><main id="main">${text}</main><footer>end</footer></body></html>`;
  const texts = {
    'index.html': page('home'),
    'papers/x/index.html': page('</main> in a text is <b>no</b> seam'),
    'old/index.html': '<p>a page without a main part</p>',
    'papers/x.bib': '@misc{x,\n  title = {É}\n}\n',
    'cut/index.html': 'no tag, then <main> and no end',
    'empty.css': '',
  };
  const binary = Uint8Array.of(0, 255, 10, 60);
  const files = new Map([
    ...Object.entries(texts).map(([path, text]) => [path, new TextEncoder().encode(text)] as const),
    ['pagefind/index/en_1.pf_index', binary] as const,
  ]);
  const packed = (content: ReadonlyMap<string, Uint8Array<ArrayBuffer>>) => new Uint8Array(Buffer.concat(writePack(content)));

  test('gives back every file as it was, pages at the addresses of their folders', () => {
    const read = [...readPack(packed(files))];
    const bodies = new Map(read.map(({ address, body }) => [address, Buffer.from(body)]));
    expect([...bodies.keys()].toSorted()).toEqual([
      '',
      'cut/',
      'empty.css',
      'old/',
      'pagefind/index/en_1.pf_index',
      'papers/x.bib',
      'papers/x/',
    ]);
    for (const [path, text] of Object.entries(texts)) expect(bodies.get(addressOf(path))?.toString()).toBe(text);
    expect([...(bodies.get('pagefind/index/en_1.pf_index') ?? [])]).toEqual([...binary]);
    expect(read.map(({ mediaType }) => mediaType.split(';')[0])).toEqual([
      'text/html',
      'text/html',
      'text/html',
      'text/html',
      'text/css',
      'application/octet-stream',
      'application/x-bibtex',
    ]);
  });

  test('is the same for files in any order', () => {
    expect(packed(new Map([...files].toReversed()))).toEqual(packed(files));
  });
});

describe('the choice of files', () => {
  const sized = (size: number, ...paths: string[]) => paths.map((path) => ({ path, size }));

  test('takes styles first, then sections, search, topics, papers, lists and citations, up to the limit', () => {
    const wanted = [
      '_astro/a.css',
      'index.html',
      'papers/index.html',
      'pagefind/index/en.pf_index',
      'pagefind/orders/newest.json',
      'topics/vae/index.html',
      'papers/x/index.html',
      'authors/y/index.html',
      'papers/x.bib',
    ];
    expect(chooseKeptFiles(sized(10, ...wanted.toReversed()))).toEqual(wanted);
    expect(chooseKeptFiles(sized(10, ...wanted.toReversed()), 45)).toEqual(wanted.slice(0, 4));
  });

  test('passes over what is too big for the room that is left', () => {
    expect(chooseKeptFiles([...sized(90, 'papers/big/index.html'), ...sized(10, 'authors/y/index.html')], 50)).toEqual([
      'authors/y/index.html',
    ]);
  });

  test.each([
    '404.html',
    'sw.js',
    'feed.xml',
    'pagefind/pagefind-ui.js',
    'pagefind/wasm.unknown.pagefind',
    'api/v1/papers/x.json',
    'offline/1.pack',
  ])('leaves out %s', (path) => expect(chooseKeptFiles(sized(1, path))).toEqual([]));
});

test('the files of a page are its styles, scripts, fonts and pictures', () => {
  const html =
    '<link rel="stylesheet" href="../_astro/a.css"><link rel="icon" href="../favicon.svg"><link rel="alternate" href="../feed.xml"><script type="module" src="../_astro/b.js"></script>';
  expect(filesOfPage('papers/index.html', html)).toEqual(['_astro/a.css', 'favicon.svg', '_astro/b.js']);
});

test.each([
  ['_astro/a.css', true],
  ['pagefind/fragment/en_1.pf_fragment', true],
  ['pagefind/pagefind.en_1.pf_meta', true],
  ['pagefind/pagefind.js', false],
  ['pagefind/wasm.en.pagefind', false],
  ['papers/', false],
])('the name of %s changes with its content: %s', (path, hashed) => {
  expect(isHashed(path)).toBe(hashed);
});
