/** Citations, feeds and files for machines, in both builds: each holds the entries of the content, no more and no fewer. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bibtexEntry } from '../../src/domain/citation/bibtex.ts';
import { citeCommand, mostCited } from '../../src/domain/citation/cite-command.ts';
import { citationFormats, referenceFormats } from '../../src/domain/citation/formats.ts';
import { escapeJsonForHtml, scholarlyArticleJsonLd } from '../../src/domain/citation/json-ld.ts';
import { citationMetaTags, coins } from '../../src/domain/citation/reference-meta.ts';
import { citationStyles, styledCitation } from '../../src/domain/citation/styled.ts';
import { mostEntries } from '../../src/domain/feeds/paper-feed.ts';
import { rowsOnPage, splitList } from '../../src/domain/paging.ts';
import { comparePapers, type Paper } from '../../src/domain/papers.ts';
import { loadLibrary } from '../content/load-library.ts';
import { builtSites } from '../setup/built-sites.ts';
import { elementText, metaTags, paragraphHtml, spanTitles } from './markup.ts';
import { parseXml } from './xml.ts';

const { papers, taxonomy, benchmarks } = await loadLibrary();
const nodes = taxonomy.nodes;
const dated = papers.toSorted((a, b) => b.added.localeCompare(a.added) || comparePapers(a, b));
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

describe.each(Object.entries(builtSites))('in the %s build', (_name, { dir, base, origin }) => {
  const read = (path: string) => readFileSync(join(dir, path), 'utf8');
  const readJson = (path: string): unknown => JSON.parse(read(path));
  const address = (path: string) => `${origin}${base}${path}`;
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
  const pagesBelow = (folder: string) => files.filter((file) => file.startsWith(folder) && file.endsWith('index.html'));
  const paperPages = papers.map((paper) => ({ paper, html: read(`papers/${paper.id}/index.html`) }));
  /** The pages of a list, each with its papers. */
  const listPages = (path: string, list: readonly Paper[]) =>
    splitList(list).map(({ number, values }) => ({ html: read(`${path}${number === 1 ? '' : `page/${number}/`}index.html`), values }));
  const topicPages = nodes.flatMap((node) => listPages(`topics/${node.id}/`, taxonomy.papers(node)).map((page) => ({ ...page, node })));
  /** Its longer list goes on at the pages of the years. */
  const firstPapers = papers.slice(0, rowsOnPage);

  describe('exports', () => {
    it('are what the writers write, for all papers, each topic and each paper', () => {
      for (const { extension, write } of citationFormats) expect(read(`papers.${extension}`) === write(papers), extension).toBe(true);
      for (const { extension, write } of referenceFormats) {
        for (const node of nodes)
          expect(read(`topics/${node.id}.${extension}`) === write(taxonomy.papers(node), papers), `${node.id}.${extension}`).toBe(true);
        for (const paper of papers)
          expect(read(`papers/${paper.id}.${extension}`) === write([paper], papers), `${paper.id}.${extension}`).toBe(true);
      }
    });

    it('hold each paper once, a branch those of all its leaves', () => {
      const keys = (text: string) => [...text.matchAll(/^@[a-z]+\{([^,]+),$/gm)].map(([, key]) => key ?? '');
      expect(keys(read('papers.bib')).toSorted()).toEqual(papers.map(({ key }) => key).toSorted());
      for (const node of nodes) {
        const expected = papers.filter(({ topics }) => topics.some(({ id }) => id === node.id || node.leafIds.includes(id)));
        expect(keys(read(`topics/${node.id}.bib`)).toSorted(), node.id).toEqual(expected.map(({ key }) => key).toSorted());
      }
      expect(read('papers.ris').match(/^TY {2}- /gm)).toHaveLength(papers.length);
      expect(read('papers.csv').trimEnd().split('\r\n')).toHaveLength(papers.length + 1);
    });

    it('are there for nothing else', () => {
      const count = (folder: string) => files.filter((file) => new RegExp(`^${folder}/[^/]+\\.(?:bib|ris|csl\\.json)$`).test(file)).length;
      expect(count('papers')).toBe(papers.length * referenceFormats.length);
      expect(count('topics')).toBe(nodes.length * referenceFormats.length);
    });
  });

  describe("a paper's page", () => {
    it('shows the BibTeX of its file and the text of each style', () => {
      for (const { paper, html } of paperPages) {
        expect(elementText(html, 'bibtex'), paper.id).toBe(bibtexEntry(paper, papers).trimEnd());
        for (const { id } of citationStyles) expect(paragraphHtml(html, id), paper.id).toBe(styledCitation(paper, id).html);
      }
    });

    it('names the paper to reference managers in its head', () => {
      for (const { paper, html } of paperPages) expect(metaTags(html), paper.id).toEqual(citationMetaTags(paper));
    });

    it('is an article to Open Graph, for "website" would make Zotero save a webpage', () => {
      const kind = (html: string) => /<meta property="og:type" content="([^"]*)"/.exec(html)?.[1];
      expect(new Set(paperPages.map(({ html }) => kind(html)))).toEqual(new Set(['article']));
      expect(kind(read('index.html'))).toBe('website');
      // Of the tags that Zotero reads beside `citation_*`, these alone: each further one could override them.
      const others = /<meta (?:name|property)="((?:og|article|book|dc|dcterms|prism|bibo?|eprints?|so|z)[.:_][^"]*)"/gi;
      const known = /^(?:og:(?:title|description|type|url|site_name|image(?::\w+)?)|DC\.(?:type|source))$/;
      for (const { paper, html } of paperPages)
        expect(
          [...html.matchAll(others)].flatMap(([, name = '']) => (known.test(name) ? [] : name)),
          paper.id,
        ).toEqual([]);
    });

    it('describes the paper to search engines, and no text can end the element', () => {
      for (const { paper, html } of paperPages) {
        const data = scholarlyArticleJsonLd(paper, { page: address(`papers/${paper.id}/`) });
        expect(jsonLd(html), paper.id).toEqual([JSON.parse(JSON.stringify(data))]);
        expect(html, paper.id).toContain(escapeJsonForHtml(data));
      }
    });

    it('links to its files', () => {
      for (const { paper, html } of paperPages)
        for (const { extension } of referenceFormats)
          expect(html.split(`href="../../papers/${paper.id}.${extension}"`).length, `${paper.id}.${extension}`).toBe(3);
    });
  });

  describe('reference managers', () => {
    it("find tags of a paper on the papers' pages only", () => {
      const others = files.filter(
        (file) => file.endsWith('.html') && !paperPages.some(({ paper }) => file === `papers/${paper.id}/index.html`),
      );
      expect(others.filter((file) => /<meta name="(?:citation_|DC\.)/i.test(read(file)))).toEqual([]);
      expect(others.length).toBeGreaterThan(100);
    });

    it("find no spans on a paper's page, and those of its papers on a topic's", () => {
      expect(paperPages.filter(({ html }) => html.includes('Z3988')).map(({ paper }) => paper.id)).toEqual([]);
      for (const { node, html, values } of topicPages) expect(spanTitles(html), node.id).toEqual(values.map(coins));
      expect(spanTitles(read('papers/index.html'))).toEqual(firstPapers.map(coins));
    });
  });

  describe('pages of lists', () => {
    it('describe themselves as lists of their papers, which they link to in their order', () => {
      const list = z.object({
        '@type': z.literal('CollectionPage'),
        url: z.string(),
        mainEntity: z.object({ '@type': z.literal('ItemList'), numberOfItems: z.number() }),
      });
      for (const [path, listed] of [
        ['papers/', papers] as const,
        ...nodes.map((node) => [`topics/${node.id}/`, taxonomy.papers(node)] as const),
      ]) {
        const html = read(`${path}index.html`);
        const [data] = jsonLd(html).map((value) => list.parse(value));
        expect(data?.url).toBe(address(path));
        expect(data?.mainEntity.numberOfItems).toBe(listed.length);
      }
      const rows = (html: string) => [...html.matchAll(/<article class="paper-row" id="([^"]+)"/g)].map(([, id]) => id);
      for (const { node, html, values } of topicPages) expect(rows(html), node.id).toEqual(ids(values));
      expect(rows(read('papers/index.html'))).toEqual(ids(firstPapers));
    });

    it('have the command that cites their papers, unless it is too long for anyone', () => {
      const commandOf = (list: readonly Paper[]) => (list.length > mostCited ? '' : citeCommand(list));
      for (const node of nodes)
        expect(elementText(read(`topics/${node.id}/index.html`), 'cite-command'), node.id).toBe(commandOf(taxonomy.papers(node)));
      expect(elementText(read('papers/index.html'), 'cite-command')).toBe(commandOf(papers));
    });

    it('describe the data as a dataset whose files exist', () => {
      const dataset = z.object({
        '@type': z.literal('Dataset'),
        license: z.url(),
        distribution: z.array(z.object({ contentUrl: z.string().startsWith(address('')) })),
      });
      const [data] = jsonLd(read('about/index.html')).map((value) => dataset.parse(value));
      expect(data?.distribution).toHaveLength(citationFormats.length + 1);
      for (const { contentUrl } of data?.distribution ?? []) expect(files).toContain(contentUrl.slice(address('').length));
    });
  });

  describe('feeds', () => {
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
      expect(feed.items.map(({ url }) => url)).toEqual(ids(newest).map((id) => address(`papers/${id}/`)));
      const { feed: other } = atom.parse(parseXml(read('feed.xml')));
      expect(feed.items.map(({ id }) => id)).toEqual(other.entry.map(({ id }) => id));
      expect(feed.items.map(({ date_modified }) => date_modified)).toEqual(other.entry.map(({ updated }) => updated));
    });

    /** The way to the root of the site; the page for unknown addresses names it in full. */
    const up = (file: string) => (file === '404.html' ? base : '../'.repeat(file.split('/').length - 1) || './');

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

  describe('the API', () => {
    const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false });
    const lists = {
      papers: z.object({ papers: z.array(z.looseObject({ id: z.string() })) }).parse(readJson('api/v1/papers.json')).papers,
      topics: z.object({ topics: z.array(z.looseObject({ id: z.string() })) }).parse(readJson('api/v1/topics.json')).topics,
      tasks: z.object({ tasks: z.array(z.looseObject({ id: z.string() })) }).parse(readJson('api/v1/tasks.json')).tasks,
      results: z.object({ sources: z.array(z.looseObject({ id: z.string() })) }).parse(readJson('api/v1/results.json')).sources,
    };

    it('holds every entry once', () => {
      expect(ids(lists.papers)).toEqual(ids(papers));
      expect(ids(lists.topics)).toEqual(ids(nodes));
      expect(ids(lists.tasks).toSorted()).toEqual(ids(benchmarks.tasks).toSorted());
      expect(ids(lists.results).toSorted()).toEqual(ids(benchmarks.sources).toSorted());
    });

    it.each(Object.entries(lists))('keeps to its published schema: %s', (collection, entries) => {
      const schema = z.looseObject({ $id: z.string() }).parse(readJson(`api/v1/schema/${collection}.json`));
      expect(schema.$id).toBe(address(`api/v1/schema/${collection}.json`));
      const validate = ajv.compile(schema);
      for (const entry of entries) expect(validate(entry) ? [] : validate.errors, entry.id).toEqual([]);
      // The schema is one that can be broken.
      expect(validate({ ...entries[0], surplus: 1 })).toBe(false);
    });

    it('has each paper as a file of its own, with addresses that exist', () => {
      for (const paper of lists.papers) {
        expect(readJson(`api/v1/papers/${paper.id}.json`)).toEqual(paper);
        const { citations, url } = z.looseObject({ url: z.string(), citations: z.record(z.string(), z.string()) }).parse(paper);
        expect(url).toBe(address(`papers/${paper.id}/`));
        for (const file of Object.values(citations)) expect(files).toContain(file.slice(address('').length));
      }
      expect(files.filter((file) => /^api\/v1\/papers\/[^/]+\.json$/.test(file))).toHaveLength(papers.length);
    });
  });

  describe('the sitemap', () => {
    const locations = (path: string) => [...read(path).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, location]) => location ?? '');
    const parts = locations('sitemap-index.xml').map((part) => part.slice(address('').length));
    const listed = parts.flatMap(locations);

    it('is well formed', () => {
      for (const file of ['sitemap-index.xml', ...parts]) expect(() => parseXml(read(file)), file).not.toThrow();
    });

    it('holds every page that may be indexed, and no other', () => {
      const indexable = files.filter(
        (file) => file.endsWith('.html') && !file.startsWith('pagefind') && !/<meta name="robots" content="noindex"/.test(read(file)),
      );
      expect(listed.toSorted()).toEqual(indexable.map((file) => address(file.replace(/index\.html$/, ''))).toSorted());
      expect(indexable).not.toContain('404.html');
    });

    it('holds each paper and topic', () => {
      expect(listed.filter((url) => /\/papers\/[^/]+\/$/.test(url))).toHaveLength(papers.length);
      expect(listed.filter((url) => /\/topics\/[^/]+\/$/.test(url))).toHaveLength(nodes.length);
      expect(pagesBelow('papers/')).toHaveLength(papers.length + 1);
    });

    it('is named in robots.txt', () => {
      expect(read('robots.txt')).toContain(`\nSitemap: ${address('sitemap-index.xml')}\n`);
    });
  });

  it('lets browsers add the search of the site', () => {
    const { OpenSearchDescription: search } = z
      .object({
        OpenSearchDescription: z.looseObject({
          ShortName: z.string().max(16),
          Url: z.array(z.object({ type: z.string(), template: z.string() })),
        }),
      })
      .parse(parseXml(read('opensearch.xml')));
    expect(search.Url[0]).toMatchObject({ type: 'text/html', template: `${address('papers/')}?q={searchTerms}` });
    expect(read('index.html')).toContain(
      `<link rel="search" type="application/opensearchdescription+xml" title="${search.ShortName}" href="./opensearch.xml"`,
    );
  });

  it('guides language models to addresses that exist', () => {
    const links = [...read('llms.txt').matchAll(/\]\(([^)]+)\)/g)].map(([, url]) => url ?? '');
    expect(links.length).toBeGreaterThan(nodes.length);
    for (const url of links) {
      expect(url.startsWith(address(''))).toBe(true);
      const path = url.slice(address('').length);
      expect(files, url).toContain(path.endsWith('/') ? `${path}index.html` : path);
    }
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

function jsonLd(html: string): unknown[] {
  return [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, json]) => JSON.parse(json ?? ''));
}
