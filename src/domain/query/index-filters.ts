/** A state of the list as filters of the search index, and as an order. */
import type { PaperOrder } from './paper-orders.ts';
import { effectiveSort, type FacetId, facetIds, type ViewState } from './view-state.ts';
import { yearsOf } from './year-range.ts';

/** One value, any of several, none of them, or all of several conditions (https://pagefind.app/docs/js-api-filtering/). */
export type IndexFilter = string | { any: string[] } | { not: IndexFilter } | IndexFilter[];

/** The index names the kind of every page but those of papers. */
const otherKinds = ['page', 'topic', 'task', 'method'];
export const papersOnly: IndexFilter = { not: { any: otherKinds } };

export interface FilterScope {
  /** Values that hold whatever the reader chooses: the topic of a topic page, the group being filled. */
  readonly fixed?: Readonly<Partial<Record<FacetId, readonly string[]>>>;
  /** All years of the list, for ranges. */
  readonly years: readonly string[];
}

/**
 * Filters for the papers of a state: any of the included values of a facet, none of the excluded ones, all facets.
 * @param except the facet whose own choices do not count, for the numbers beside its values
 */
export function indexFilters(
  state: Pick<ViewState, 'facets'>,
  { fixed = {}, years }: FilterScope,
  except?: FacetId,
): Record<string, IndexFilter> {
  const filters: Record<string, IndexFilter> = { kind: papersOnly };
  for (const id of facetIds) {
    const expand = (values: readonly string[]) =>
      id === 'year' ? [...new Set(values.flatMap((value) => yearsOf(value, years)))] : [...values];
    const { include, exclude } = id === except ? { include: [], exclude: [] } : state.facets[id];
    const conditions: IndexFilter[] = [...(fixed[id] ?? [])];
    // A range without a year of the list has no paper: a value that no paper has says so to the index.
    if (include.length > 0) conditions.push({ any: expand(include).length > 0 ? expand(include) : ['none'] });
    if (expand(exclude).length > 0) conditions.push({ not: { any: expand(exclude) } });
    const [only] = conditions;
    if (only !== undefined) filters[id] = conditions.length === 1 ? only : conditions;
  }
  return filters;
}

/** An order of the list, or the same from its end. */
export interface ListOrder {
  readonly by: PaperOrder;
  readonly reversed?: boolean;
}

/** The order of a state; nothing for relevance, which is that of the index. */
export function listOrder(state: Pick<ViewState, 'query' | 'sort'>): ListOrder | undefined {
  switch (effectiveSort(state)) {
    case 'relevance':
      return undefined;
    case 'newest':
      return { by: 'newest' };
    case 'oldest':
      return { by: 'newest', reversed: true };
    case 'title':
      return { by: 'title' };
    case '-title':
      return { by: 'title', reversed: true };
    case 'venue':
      return { by: 'venue' };
    case '-venue':
      return { by: 'venue', reversed: true };
  }
}
