/**
 * The library: all entries of the content, linked to each other. Built once from plain data; every page, export and
 * figure reads it. Entries are expected to have passed the checks; a broken link between them throws here all the same.
 */
import { type Author, collectAuthors } from './authors.ts';
import { type Benchmarks, buildBenchmarks } from './benchmarks/benchmarks.ts';
import type { Content, Entry } from './entry.ts';
import { linkLineage, type Relation } from './lineage.ts';
import { compareText } from './order.ts';
import { linkPapers, type Paper } from './papers.ts';
import { linkPaths, type ReadingPath } from './paths.ts';
import { buildTaxonomy, type Taxonomy } from './taxonomy.ts';
import { linkVenues, type Venue } from './venues.ts';

export interface Library {
  /** Newest year first, then title. */
  readonly papers: readonly Paper[];
  readonly taxonomy: Taxonomy;
  /** By short name, each with at least the papers of the list. */
  readonly venues: readonly Venue[];
  /** By family name. */
  readonly authors: readonly Author[];
  /** Years with papers, newest first. */
  readonly years: readonly number[];
  /** How papers relate to each other, newest paper first. */
  readonly lineage: readonly Relation[];
  /** Guided ways through the papers, in their order. */
  readonly paths: readonly ReadingPath[];
  /** Tasks, methods and reported results. */
  readonly benchmarks: Benchmarks;
  /** By term. */
  readonly glossary: readonly Entry<'glossary'>[];
  /** Newest first. */
  readonly news: readonly Entry<'news'>[];
  readonly pages: readonly Entry<'pages'>[];
}

/**
 * Links all entries.
 * @throws Error that names the entry and the missing id when an entry refers to one that is not there.
 */
export function buildLibrary(content: Content): Library {
  const taxonomy = buildTaxonomy(content.topics);
  const papers = linkPapers(content.papers, content.venues, taxonomy.nodes);
  return {
    papers,
    taxonomy: taxonomy.withPapers(papers),
    venues: linkVenues(content.venues, papers),
    authors: collectAuthors(papers),
    years: [...new Set(papers.map((paper) => paper.year))].toSorted((a, b) => b - a),
    lineage: linkLineage(content.lineage, papers),
    paths: linkPaths(content.paths, papers, taxonomy),
    benchmarks: buildBenchmarks(content, papers, taxonomy),
    glossary: content.glossary.toSorted((a, b) => compareText(a.data.term, b.data.term)),
    news: content.news.toSorted((a, b) => b.data.date.localeCompare(a.data.date) || a.id.localeCompare(b.id)),
    pages: content.pages,
  };
}
