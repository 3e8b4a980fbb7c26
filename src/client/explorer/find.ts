/** What the index answers to a state of the list: papers in sections, and numbers for the filters. */
import { type FilterScope, indexFilters, type ListOrder, listOrder, papersOnly } from '../../domain/query/index-filters.ts';
import { effectiveGroup, type FacetId, type Grouping, type ViewState } from '../../domain/query/view-state.ts';
import type { Pagefind, SearchHit } from '../pagefind.ts';

/** Papers that stand together: of a year, of a topic, or all. */
export interface Section {
  readonly group?: string;
  readonly hits: readonly SearchHit[];
}

export type FacetCounts = ReadonlyMap<FacetId, Readonly<Record<string, number>>>;

export interface Found {
  readonly count: number;
  readonly sections: readonly Section[];
}

export interface FindScope extends FilterScope {
  /** Leaves of the taxonomy in their order, for groups. */
  readonly leaves: readonly string[];
  readonly usualGroup: Grouping;
}

/** Groups in the order of the list. */
function groupsOf(kind: 'year' | 'topic', state: ViewState, scope: FindScope): readonly string[] {
  if (kind === 'topic') return scope.leaves;
  return state.sort === 'oldest' ? scope.years.toSorted() : scope.years.toSorted().toReversed();
}

/** The hits in an order of the list; the engine would look for each of them along all the papers. */
export async function inOrder(engine: Pagefind, hits: readonly SearchHit[], order: ListOrder | undefined): Promise<readonly SearchHit[]> {
  if (!order) return hits;
  const places = await engine.places(order.by);
  const placeOf = ({ id }: SearchHit) => places.get(id) ?? places.size;
  return hits.toSorted(order.reversed ? (a, b) => placeOf(b) - placeOf(a) : (a, b) => placeOf(a) - placeOf(b));
}

async function findSections(engine: Pagefind, state: ViewState, scope: FindScope, all: readonly SearchHit[]): Promise<Section[]> {
  const kind = effectiveGroup(state, scope.usualGroup);
  if (kind === 'none') return [{ hits: await inOrder(engine, all, listOrder(state)) }];
  // Within a year the order by year says nothing more.
  const order: ListOrder | undefined = kind === 'year' && (state.sort ?? 'newest').match(/est$/) ? { by: 'title' } : listOrder(state);
  const sections = await Promise.all(
    groupsOf(kind, state, scope).map(async (group) => {
      const fixed = { ...scope.fixed, [kind]: [...(scope.fixed?.[kind] ?? []), group] };
      const hits = await engine.hits(null, indexFilters(state, { ...scope, fixed }));
      return { group, hits: await inOrder(engine, hits, order) };
    }),
  );
  return sections.filter(({ hits }) => hits.length > 0);
}

/** The papers of a state, in its order and groups. */
export async function find(engine: Pagefind, state: ViewState, scope: FindScope): Promise<Found> {
  const hits = await engine.hits(state.query || null, indexFilters(state, scope));
  return { count: hits.length, sections: await findSections(engine, state, scope, hits) };
}

/**
 * Numbers of papers for each value of the facets, in the results as they are but for the facet's own choices: what
 * choosing a value would bring. The files of the facets must have been loaded by `loadFacet`.
 */
export async function countFacets(engine: Pagefind, state: ViewState, scope: FindScope, facets: readonly FacetId[]): Promise<FacetCounts> {
  const counts = await Promise.all(
    facets.map(async (facet) => {
      const { filters } = await engine.search(state.query || null, { filters: indexFilters(state, scope, facet) });
      return [facet, filters[facet] ?? {}] as const;
    }),
  );
  return new Map(counts);
}

/** Loads the file of a facet: the engine fetches those that a search names, and counts only these. */
export async function loadFacet(engine: Pagefind, facet: FacetId): Promise<void> {
  await engine.search(null, { filters: { kind: papersOnly, [facet]: { not: 'none' } } });
}
