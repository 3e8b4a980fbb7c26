/** Feeds, in both builds: each holds the newest papers of its list. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { mostEntries } from '../../src/domain/feeds/paper-feed.ts';
import { comparePapers } from '../../src/domain/papers.ts';
import { loadLibrary } from '../content/load-library.ts';
import { builtSites } from '../setup/built-sites.ts';
import { readSite } from './site-files.ts';
import { parseXml } from './xml.ts';

const { papers, taxonomy } = await loadLibrary();
const nodes = taxonomy.nodes;
const dated = papers.toSorted((a, b) => b.added.localeCompare(a.added) || comparePapers(a, b));

describe.each(Object.entries(builtSites))('feeds in the %s build', (_name, site) => {
  const { read, readJson, address } = readSite(site);
  const newest = dated.slice(0, mostEntries);
  const feeds = [
    { path: 'feed.xml', page: 'papers/', listed: newest },
    ...nodes.map((node) => ({
      path: `topics/${node.id}/feed.xml`,
      page: `topics/${node.id}/`,
      listed: dated.filter((paper) => taxonomy.papers(node).includes(paper)).slice(0, mostEntries),
    })),
  ];

  it('in Atom are well formed and hold the papers of their list, newest in the list first', () => {
    for (const { path, page, listed } of feeds) {
      const { feed } = atom.parse(parseXml(read(path)));
      expect(feed.link, path).toEqual([
        { rel: 'self', type: 'application/atom+xml', href: address(path) },
        { rel: 'alternate', type: 'text/html', href: address(page) },
      ]);
      const entries = feed.entry.map(({ id, title, summary: _summary, author, published, updated, link }) => ({
        id: id.replace(/^tag:mila-iqia\.github\.io,2025:offline-mbo\/papers\//, ''),
        title,
        authors: author.length,
        published,
        updated,
        page: link.find(({ rel }) => rel === 'alternate')?.href,
      }));
      expect(entries, path).toEqual(
        listed.map((paper) => ({
          id: paper.id,
          title: paper.title,
          authors: paper.authors.length,
          published: `${paper.added}T00:00:00Z`,
          updated: `${paper.updated ?? paper.added}T00:00:00Z`,
          page: address(`papers/${paper.id}/`),
        })),
      );
      expect(feed.updated, path).toBe(
        entries
          .map(({ updated }) => updated)
          .toSorted()
          .at(-1),
      );
    }
  });

  it('differ in their ids', () => {
    const feedIds = feeds.map(({ path }) => atom.parse(parseXml(read(path))).feed.id);
    expect(new Set(feedIds).size).toBe(feeds.length);
  });

  it('in JSON say the same', () => {
    const feed = jsonFeed.parse(readJson('feed.json'));
    expect(feed.feed_url).toBe(address('feed.json'));
    expect(feed.items.map(({ url }) => url)).toEqual(newest.map(({ id }) => address(`papers/${id}/`)));
    const { feed: other } = atom.parse(parseXml(read('feed.xml')));
    expect(feed.items.map(({ id }) => id)).toEqual(other.entry.map(({ id }) => id));
    expect(feed.items.map(({ date_modified }) => date_modified)).toEqual(other.entry.map(({ updated }) => updated));
  });

  /** The way to the root of the site; the page for unknown addresses names it in full. */
  const up = (file: string) => (file === '404.html' ? site.base : '../'.repeat(file.split('/').length - 1) || './');

  it('are found from every page, and that of a topic from its page', () => {
    for (const file of ['index.html', 'papers/index.html', `papers/${papers[0]?.id}/index.html`, '404.html'])
      for (const [type, path] of [
        ['application/atom+xml', 'feed.xml'],
        ['application/feed+json', 'feed.json'],
      ])
        expect(read(file), file).toMatch(
          new RegExp(`<link rel="alternate" type="${type?.replace('+', '\\+')}" title="[^"]+" href="${up(file)}${path}"`),
        );
    for (const { id } of nodes)
      expect(read(`topics/${id}/index.html`)).toMatch(
        new RegExp(`<link rel="alternate" type="application/atom\\+xml" title="[^"]+" href="../../topics/${id}/feed\\.xml"`),
      );
  });
});

const rfc3339 = z.iso.datetime();
const link = z.object({ rel: z.string(), href: z.url(), type: z.string().optional() });
const atom = z.object({
  feed: z.object({
    id: z.string().startsWith('tag:'),
    title: z.string().min(1),
    updated: rfc3339,
    link: z.array(link),
    entry: z.array(
      z.object({
        id: z.string().startsWith('tag:'),
        title: z.string().min(1),
        summary: z.string().min(1),
        published: rfc3339,
        updated: rfc3339,
        link: z.array(link),
        author: z.array(z.object({ name: z.string().min(1) })).min(1),
      }),
    ),
  }),
});

/** https://www.jsonfeed.org/version/1.1/ */
const jsonFeed = z.object({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string(),
  home_page_url: z.url(),
  feed_url: z.url(),
  authors: z.array(z.object({ name: z.string() })),
  items: z.array(
    z.object({
      id: z.string(),
      url: z.url(),
      content_text: z.string(),
      date_published: rfc3339,
      date_modified: rfc3339,
      authors: z.array(z.object({ name: z.string() })).min(1),
    }),
  ),
});
