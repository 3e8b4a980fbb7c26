/** Addresses that the entries give the site. */
import { authorId } from '../domain/authors.ts';
import { parseName } from '../domain/names.ts';
import type { Published } from '../domain/published.ts';
import type { CollectionName } from '../schemas/collections.ts';
import type { Source } from './check.ts';
import { citationKeyOf, textAt, textsAt, valueAt } from './source-entry.ts';

/** Collections whose entries have a page at `/COLLECTION/ID/`. */
const collectionsWithPages = ['papers', 'topics', 'paths', 'tasks', 'methods', 'results'] as const satisfies readonly CollectionName[];

/** Every page of an entry, author, venue or year, with the key of a paper. */
export function currentAddresses(source: Source): Published[] {
  const papers = source.of('papers');
  const venues = papers.map((paper) => textAt(paper, ['venue'])).filter((venue) => venue !== undefined && source.ids('venues').has(venue));
  const years = papers.map((paper) => valueAt(paper, ['year'])).filter((year) => typeof year === 'number');
  const authors = papers.flatMap((paper) => textsAt(paper, ['authors']).map(({ text }) => authorId(parseName(text))));
  const derived = [
    ...venues.map((id) => `/venues/${id}/`),
    ...years.map((year) => `/years/${year}/`),
    ...authors.map((id) => `/authors/${id}/`),
  ];
  return [
    ...papers.map((paper) => ({ address: `/papers/${paper.id}/`, key: citationKeyOf(paper) })),
    ...collectionsWithPages.slice(1).flatMap((name) => [...source.ids(name)].map((id) => ({ address: `/${name}/${id}/` }))),
    ...[...new Set(derived)].map((address) => ({ address })),
  ];
}
