/** Citations and what pages tell machines of their papers, in both builds: those of the content, no more and no fewer. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bibtexEntry } from '../../src/domain/citation/bibtex.ts';
import { citeCommand, mostCited } from '../../src/domain/citation/cite-command.ts';
import { citationFormats, referenceFormats } from '../../src/domain/citation/formats.ts';
import { escapeJsonForHtml, scholarlyArticleJsonLd } from '../../src/domain/citation/json-ld.ts';
import { citationMetaTags, coins } from '../../src/domain/citation/reference-meta.ts';
import { citationStyles, styledCitation } from '../../src/domain/citation/styled.ts';
import { rowsOnPage, splitList } from '../../src/domain/paging.ts';
import type { Paper } from '../../src/domain/papers.ts';
import { loadLibrary } from '../content/load-library.ts';
import { hasMoved } from '../content/redirects.ts';
import { builtSites } from '../setup/built-sites.ts';
import { elementText, metaTags, paragraphHtml, spanTitles } from './markup.ts';
import { readSite } from './site-files.ts';

const { papers, taxonomy } = await loadLibrary();
const nodes = taxonomy.nodes;
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

describe.each(Object.entries(builtSites))('in the %s build', (_name, site) => {
  const { files, read, address } = readSite(site);
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
      const isExport = (folder: string) => new RegExp(`^${folder}/[^/]+\\.(?:bib|ris|csl\\.json)$`);
      const count = (folder: string) => files.filter((file) => isExport(folder).test(file) && !hasMoved(file)).length;
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
});

function jsonLd(html: string): unknown[] {
  return [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, json]) => JSON.parse(json ?? ''));
}
