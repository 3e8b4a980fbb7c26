/** Nothing is lost: each place of a built site that holds papers holds those that are files of the content, each once. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { mostEntries } from '../../src/domain/feeds/paper-feed.ts';
import { rowsOnPage } from '../../src/domain/paging.ts';
import { comparePapers } from '../../src/domain/papers.ts';
import { loadLibrary } from '../content/load-library.ts';
import { hasMoved } from '../content/redirects.ts';
import { root } from '../repository/yaml-files.ts';
import { builtSites } from '../setup/built-sites.ts';

/** From the names of the files, not from what the build has read of them. */
const content = readdirSync(join(root, 'content', 'papers'), { recursive: true, encoding: 'utf8' })
  .flatMap((file) => /([^/\\]+)\.md$/.exec(file)?.[1] ?? [])
  .filter((name) => name !== 'README')
  .sort();

const { papers } = await loadLibrary();
const idOfKey = new Map(papers.map(({ id, key }) => [key, id]));

/** What the first group of the pattern finds, in order of the alphabet; repetitions stay. */
const found = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? '').sort();
const byKey = (keys: readonly string[]) => keys.map((key) => idOfKey.get(key) ?? `no paper has the key ${key}`).sort();
const once = (ids: readonly string[]) => [...new Set(ids)].sort();

describe.each(Object.entries(builtSites))('in the %s build', (_name, { dir, base, origin }) => {
  const read = (...path: string[]) => readFileSync(join(dir, ...path), 'utf8');
  const pagesIn = (folder: string) =>
    readdirSync(join(dir, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('index.html'))
      .map((file) => read(folder, file));
  const rows = (html: string) => found(html, /<article class="paper-row" id="([^"]+)"/g);
  const address = new RegExp(`"url": ?"${origin}${base}papers/([^/"]+)/"`, 'g');

  const places: Readonly<Record<string, () => readonly string[]>> = {
    'pages of papers': () =>
      readdirSync(join(dir, 'papers'), { withFileTypes: true })
        .flatMap((entry) => (entry.isDirectory() && !hasMoved(`papers/${entry.name}/`) ? entry.name : []))
        .sort(),
    'the list of papers and those of the years to which it leads from its end': () => {
      const list = read('papers', 'index.html');
      const [, rest = ''] = /The newest \d+ of \d+ papers\.(.*?)<\/p>/s.exec(list) ?? [];
      return once([
        ...rows(list),
        ...found(rest, /href="\.\.\/years\/(\d+)\/"/g).flatMap((year) => pagesIn(`years/${year}`).flatMap(rows)),
      ]);
    },
    'pages of years': () => pagesIn('years').flatMap(rows).sort(),
    'pages of venues and of papers without one': () =>
      once([...pagesIn('venues').flatMap(rows), ...papers.flatMap((paper) => (paper.venue ? [] : paper.id))]),
    'pages of topics': () => once(pagesIn('topics').flatMap(rows)),
    'the index of the search': () =>
      readdirSync(join(dir, 'pagefind', 'fragment'))
        .flatMap((file) => {
          const text = gunzipSync(readFileSync(join(dir, 'pagefind', 'fragment', file))).toString('utf8');
          return found(text, /^pagefind_dcd\{"url":"(?:[^"]*\/)?papers\/([^/"]+)\/"/g);
        })
        .sort(),
    'papers.bib': () => byKey(found(read('papers.bib'), /^@\w+\{([^,]+),$/gm)),
    'papers.ris': () => byKey(found(read('papers.ris'), /^ID {2}- (.+?)\r?$/gm)),
    'papers.csl.json': () => byKey(found(read('papers.csl.json'), /"citation-key": "([^"]+)"/g)),
    'papers.csv': () => found(read('papers.csv').replace(/^id,key,.*/, ''), /^([a-z0-9-]+),[a-z0-9]+,/gm),
    'the API': () => found(read('api', 'v1', 'papers.json'), address),
    'files of the API': () => found(readdirSync(join(dir, 'api', 'v1', 'papers')).join('\n'), /^(.+)\.json$/gm),
    'the sitemap': () => found(read('sitemap-0.xml'), /\/papers\/([^/<]+)\/<\/loc>/g),
  };

  it.each(Object.entries(places))('%s: every paper once', (_place, list) => {
    expect(list()).toEqual(content);
  });

  it('the list of papers shows as many as a page carries', () => {
    expect(rows(read('papers', 'index.html'))).toHaveLength(Math.min(rowsOnPage, content.length));
  });

  it.each([
    ['feed.xml', /<id>tag:[^<]*\/papers\/([^</]+)<\/id>/g],
    ['feed.json', address],
  ])('%s: every paper once, or the newest in the list and a word of how many there are', (file, pattern) => {
    const feed = read(file);
    const newest = papers.toSorted((a, b) => b.added.localeCompare(a.added) || comparePapers(a, b)).slice(0, mostEntries);
    expect(found(feed, pattern)).toEqual(newest.map(({ id }) => id).sort());
    const isCut = content.length > mostEntries;
    expect(feed.includes(`The newest ${mostEntries} of ${content.length} papers; all are at ${origin}${base}papers/`)).toBe(isCut);
  });
});

it('the list of the README holds every paper', () => {
  expect(once(found(readFileSync(join(root, 'README.md'), 'utf8'), /\/papers\/([a-z0-9-]+)\.bib\)/g))).toEqual(content);
});
