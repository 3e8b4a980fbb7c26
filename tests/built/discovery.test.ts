/** What leads machines to the pages, in both builds: the sitemap, the search for browsers, the guide for language models. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadLibrary } from '../content/load-library.ts';
import { hasMoved } from '../content/redirects.ts';
import { builtSites } from '../setup/built-sites.ts';
import { readSite } from './site-files.ts';
import { parseXml } from './xml.ts';

const { papers, taxonomy } = await loadLibrary();
const nodes = taxonomy.nodes;

describe.each(Object.entries(builtSites))('in the %s build', (_name, site) => {
  const { files, read, address } = readSite(site);
  const pagesBelow = (folder: string) => files.filter((file) => file.startsWith(folder) && file.endsWith('index.html') && !hasMoved(file));

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
