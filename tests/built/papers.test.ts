/** The page of each paper holds what its file says, and nothing of another's. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { authorId } from '../../src/domain/authors.ts';
import { displayName } from '../../src/domain/names.ts';
import type { Paper } from '../../src/domain/papers.ts';
import { loadLibrary } from '../content/load-library.ts';
import { builtSites } from '../setup/built-sites.ts';
import { attributeValues, pageText } from './built-pages.ts';

const { papers, benchmarks } = await loadLibrary();
const pages = new Map(papers.map(({ id }) => [id, readFileSync(join(builtSites.root.dir, 'papers', id, 'index.html'), 'utf8')]));

const entities: Readonly<Record<string, string>> = { '&#39;': "'", '&quot;': '"', '&lt;': '<', '&gt;': '>', '&amp;': '&' };
const shown = (html: string) => pageText(html).replace(/&(?:#39|quot|lt|gt|amp);/g, (entity) => entities[entity] ?? entity);

/** What the pattern finds in the page of a paper, by the paper's id. */
function partsOf(pattern: RegExp): Map<string, string> {
  return new Map([...pages].map(([id, html]) => [id, pattern.exec(html)?.[1] ?? '']));
}

/** The same for each paper out of its file. */
function expected<Value>(value: (paper: Paper) => Value): Map<string, Value> {
  return new Map(papers.map((paper) => [paper.id, value(paper)]));
}

const each = <From, To>(map: ReadonlyMap<string, From>, change: (value: From) => To) =>
  new Map([...map].map(([id, value]) => [id, change(value)]));

describe('the page of each paper', () => {
  it('is headed by its title, and names its acronym', () => {
    expect(each(partsOf(/<h1\b[^>]*>(.*?)<\/h1>/s), shown)).toEqual(expected(({ title }) => title));
    expect(each(partsOf(/<p class="eyebrow">\s*<b class="acronym"[^>]*>(.*?)<\/b>/s), shown)).toEqual(
      expected(({ acronym }) => acronym ?? ''),
    );
  });

  it('leads to its venue, and to each of its authors in their order', () => {
    const hrefs = (html: string) => attributeValues(html, 'a', 'href');
    expect(each(partsOf(/<p class="eyebrow">(.*?)<\/p>/s), hrefs)).toEqual(expected(({ venue }) => [`../../venues/${venue.id}/`]));
    const authors = partsOf(/<p class="authors"[^>]*>(.*?)<\/p>/s);
    expect(each(authors, hrefs)).toEqual(expected((paper) => paper.authors.map((name) => `../../authors/${authorId(name)}/`)));
    const names = (html: string) => [...html.matchAll(/<a\b[^>]*>(.*?)<\/a>/g)].map(([, name = '']) => shown(name));
    expect(each(authors, names)).toEqual(expected((paper) => paper.authors.map(displayName)));
  });

  it('has a button for each address and identifier of the file', () => {
    const actions = each(partsOf(/<ul class="actions"[^>]*>(.*?)<\/ul>/s), (html) =>
      attributeValues(html, 'a', 'href').filter((href) => !href.startsWith('#')),
    );
    const addresses = ({ links }: Paper) => [
      ...[links.paper, links.pdf, links.code, links.project].filter((href) => href !== undefined),
      ...(links.arxiv ? [`https://arxiv.org/abs/${links.arxiv}`] : []),
      ...(links.doi ? [`https://doi.org/${links.doi}`] : []),
      ...(links.openreview ? [`https://openreview.net/forum?id=${links.openreview}`] : []),
    ];
    expect(each(actions, (hrefs) => hrefs.toSorted())).toEqual(expected((paper) => [...new Set(addresses(paper))].sort()));
  });

  it('tells what it is about', () => {
    expect(each(partsOf(/<p class="paper-summary prose">(.*?)<\/p>/s), shown)).toEqual(expected(({ summary }) => summary));
  });

  it('names the tasks that it introduced, and no other', () => {
    const tasks = each(partsOf(/Introduces the tasks?\b(.*?)<\/p>/s), (html) =>
      attributeValues(html, 'a', 'href').flatMap((href) => /\/tasks\/([^/]+)\//.exec(href)?.[1] ?? []),
    );
    const own = ({ id }: Paper) =>
      benchmarks.tasks.filter(({ introducedBy }) => 'paper' in introducedBy && introducedBy.paper.id === id).map((task) => task.id);
    expect(each(tasks, (ids) => ids.toSorted())).toEqual(expected((paper) => own(paper).toSorted()));
    expect([...tasks.values()].some((ids) => ids.length > 0)).toBe(true);
    const singular = [...partsOf(/Introduces the (tasks?)\b/)].filter(([, noun]) => noun === 'task').map(([id]) => id);
    expect(singular).toEqual(papers.filter((paper) => own(paper).length === 1).map(({ id }) => id));
  });

  it('leads to the figures that it reports itself', () => {
    const reported = each(partsOf(/Reports itself<\/span>(.*?)<\/p>/s), (html) => attributeValues(html, 'a', 'href'));
    const sources = (id: string) => benchmarks.sources.filter(({ paper }) => paper === id);
    expect(reported).toEqual(expected(({ id }) => sources(id).map((source) => `../../results/${source.id}/`)));
    expect([...reported.values()].some((hrefs) => hrefs.length > 0)).toBe(true);
  });
});
