/** schema.org descriptions of a paper for search engines. */
import { displayName } from '../names.ts';
import { recordUrls } from '../paper-links.ts';
import type { Paper } from '../papers.ts';
import { pageRange, publisherName, safeUrl, seriesTitle } from './record.ts';

/** Addresses that only the site knows. */
export interface PaperUrls {
  /** The paper's page on this site, absolute. */
  readonly page: string;
}

export type JsonLd = { readonly [key: string]: string | number | boolean | JsonLd | readonly (string | JsonLd)[] };

/** https://schema.org/ScholarlyArticle, or its counterpart for software and websites. */
export function scholarlyArticleJsonLd(paper: Paper, urls: PaperUrls): JsonLd {
  const { first, last } = pageRange(paper);
  const { arxiv, code, doi, openreview, paper: address, pdf } = paper.links;
  const publisher = publisherName(paper);
  const container = containerJsonLd(paper);
  const elsewhere = [
    ...(doi ? [recordUrls.doi(doi)] : []),
    ...(arxiv ? [recordUrls.arxiv(arxiv)] : []),
    ...(openreview ? [recordUrls.openreview(openreview)] : []),
  ].filter((url) => url !== address);
  const identifiers = [...(doi ? [propertyValue('DOI', doi)] : []), ...(arxiv ? [propertyValue('arXiv', arxiv)] : [])];
  return {
    '@context': 'https://schema.org',
    '@type': jsonLdTypes[paper.venue.type],
    '@id': `${urls.page}#paper`,
    headline: paper.title,
    name: paper.title,
    author: paper.authors.map(
      (author): JsonLd => ({
        '@type': 'Person',
        name: displayName(author),
        familyName: author.family,
        ...(author.given && { givenName: author.given }),
      }),
    ),
    datePublished: String(paper.year),
    description: paper.summary,
    inLanguage: 'en',
    url: safeUrl(address),
    mainEntityOfPage: urls.page,
    ...(container && { isPartOf: container }),
    ...(first && { pageStart: first }),
    ...(last && { pageEnd: last }),
    ...(publisher && { publisher: { '@type': 'Organization', name: publisher } }),
    ...(identifiers.length > 0 && { identifier: identifiers }),
    ...(elsewhere.length > 0 && { sameAs: elsewhere }),
    ...(pdf && { encoding: { '@type': 'MediaObject', contentUrl: safeUrl(pdf), encodingFormat: 'application/pdf' } }),
    ...(code && paper.venue.type === 'software' && { codeRepository: safeUrl(code) }),
  };
}

/** A page that lists papers; all addresses are absolute. */
export interface PaperCollection {
  readonly page: string;
  readonly name: string;
  readonly description: string;
  /** Papers in the list. */
  readonly total: number;
}

/**
 * https://schema.org/CollectionPage whose entity is the list. Its items are not named again: the page links to them in
 * their order, and what a paper is stands on its own page.
 */
export function paperCollectionJsonLd({ page, name, description, total }: PaperCollection): JsonLd {
  return {
    '@context': 'https://schema.org',
    '@type': 'CollectionPage',
    '@id': page,
    url: page,
    name,
    description,
    inLanguage: 'en',
    mainEntity: { '@type': 'ItemList', numberOfItems: total },
  };
}

/** What the site knows of its data as a whole; all addresses are absolute. */
export interface PaperDataset {
  readonly page: string;
  readonly name: string;
  readonly description: string;
  /** Address of the licence. */
  readonly license: string;
  /** "YYYY-MM-DD" of the first and the last change. */
  readonly published: string;
  readonly modified: string;
  /** Address of the survey whose data it is, and its authors. */
  readonly citation: string;
  readonly creators: readonly string[];
  readonly files: readonly { readonly url: string; readonly mediaType: string; readonly label: string }[];
}

/** https://schema.org/Dataset, as https://developers.google.com/search/docs/appearance/structured-data/dataset reads it. */
export function datasetJsonLd(dataset: PaperDataset): JsonLd {
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': `${dataset.page}#dataset`,
    url: dataset.page,
    name: dataset.name,
    description: dataset.description,
    license: dataset.license,
    isAccessibleForFree: true,
    datePublished: dataset.published,
    dateModified: dataset.modified,
    citation: dataset.citation,
    creator: dataset.creators.map((name): JsonLd => ({ '@type': 'Person', name })),
    distribution: dataset.files.map(
      ({ url, mediaType, label }): JsonLd => ({
        '@type': 'DataDownload',
        name: label,
        contentUrl: url,
        encodingFormat: mediaType.replace(/;.*/, ''),
      }),
    ),
  };
}

const jsonLdTypes = {
  conference: 'ScholarlyArticle',
  workshop: 'ScholarlyArticle',
  journal: 'ScholarlyArticle',
  preprint: 'ScholarlyArticle',
  report: 'Report',
  software: 'SoftwareSourceCode',
  website: 'WebSite',
} as const satisfies Record<Paper['venue']['type'], string>;

function propertyValue(propertyID: string, value: string): JsonLd {
  return { '@type': 'PropertyValue', propertyID, value };
}

/** Journal or proceedings, and the volume of it where it is numbered. */
function containerJsonLd(paper: Paper): JsonLd | undefined {
  const { name, type } = paper.venue;
  if (type !== 'conference' && type !== 'workshop' && type !== 'journal') return undefined;
  const series = seriesTitle(paper);
  const whole: JsonLd = {
    '@type': type === 'journal' ? 'Periodical' : 'Book',
    name,
    ...(series && { isPartOf: { '@type': 'BookSeries', name: series } }),
  };
  return paper.volume ? { '@type': 'PublicationVolume', volumeNumber: paper.volume, isPartOf: whole } : whole;
}

/** JSON that can stand inside a `<script>` element: no text in it can end the element or open a comment. */
export function escapeJsonForHtml(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
