/** What a reader has asked of a list of papers: words, filters, order and look. Everything in it can stand in an address. */

/** Properties by which papers are filtered, in the order of the filter bar; each is a filter of the search index. */
export const facetIds = ['topic', 'venue', 'year', 'type', 'space', 'objectives', 'code', 'domain', 'suite', 'task'] as const;
export type FacetId = (typeof facetIds)[number];

/** The order of results. A minus turns it round; `newest` and `oldest` do so for each other. */
export const sorts = ['relevance', 'newest', 'oldest', 'title', '-title', 'venue', '-venue'] as const;
export type Sort = (typeof sorts)[number];

export const groupings = ['year', 'topic', 'none'] as const;
export type Grouping = (typeof groupings)[number];

export const views = ['summaries', 'compact', 'table'] as const;
export type View = (typeof views)[number];

/** Columns of the table besides the title. */
export const columns = ['authors', 'venue', 'year', 'type', 'topics', 'space', 'objectives', 'tasks', 'code', 'key'] as const;
export type Column = (typeof columns)[number];
export const defaultColumns: readonly Column[] = ['venue', 'year', 'topics', 'space', 'objectives', 'code'];

/** Chosen values of one facet. A value is that of the index or, for years, also a range such as `2020..2023`, open at either end. */
export interface FacetChoice {
  /** Papers with any of these; all papers when empty. */
  readonly include: readonly string[];
  /** Papers with none of these. */
  readonly exclude: readonly string[];
}

export interface ViewState {
  readonly query: string;
  readonly facets: Readonly<Record<FacetId, FacetChoice>>;
  /** Undefined for the usual one: by relevance for a query, else newest first. */
  readonly sort?: Sort;
  /** Undefined for the usual one: that of the page where the order is by year. */
  readonly group?: Grouping;
  readonly view: View;
  readonly columns: readonly Column[];
  /** Ids of the papers that a shared link selects. */
  readonly selection: readonly string[];
}

const noChoice: FacetChoice = { include: [], exclude: [] };

export const emptyFacets: ViewState['facets'] = {
  topic: noChoice,
  venue: noChoice,
  year: noChoice,
  type: noChoice,
  space: noChoice,
  objectives: noChoice,
  code: noChoice,
  domain: noChoice,
  suite: noChoice,
  task: noChoice,
};

export const plainView: ViewState = { query: '', facets: emptyFacets, view: 'summaries', columns: defaultColumns, selection: [] };

/** The order that is really used: without a query nothing is more relevant than anything else. */
export function effectiveSort({ query, sort }: Pick<ViewState, 'query' | 'sort'>): Sort {
  if (query === '') return sort === undefined || sort === 'relevance' ? 'newest' : sort;
  return sort ?? 'relevance';
}

/**
 * The grouping that is really used: none for a query or a table.
 * @param usual how the page groups its own list, newest first
 */
export function effectiveGroup(state: Pick<ViewState, 'query' | 'sort' | 'group' | 'view'>, usual: Grouping = 'year'): Grouping {
  if (state.query !== '' || state.view === 'table') return 'none';
  const sort = effectiveSort(state);
  return state.group ?? (sort === 'newest' || sort === 'oldest' ? usual : 'none');
}

/** Whether any word or filter narrows the list. */
export function isNarrowed({ query, facets }: Pick<ViewState, 'query' | 'facets'>): boolean {
  return query !== '' || facetIds.some((id) => facets[id].include.length + facets[id].exclude.length > 0);
}

/** Whether the list as the page comes already shows the state. */
export function isPlain(state: ViewState, usual: Grouping = 'year'): boolean {
  return !isNarrowed(state) && effectiveSort(state) === 'newest' && effectiveGroup(state, usual) === usual && state.view === 'summaries';
}

/** The state with one value of a facet included, excluded or neither. */
export function choose(state: ViewState, facet: FacetId, value: string, how: 'include' | 'exclude' | 'neither'): ViewState {
  const { include, exclude } = state.facets[facet];
  const without = (values: readonly string[]) => values.filter((candidate) => candidate !== value);
  const choice = {
    include: how === 'include' ? [...without(include), value] : without(include),
    exclude: how === 'exclude' ? [...without(exclude), value] : without(exclude),
  };
  return { ...state, facets: { ...state.facets, [facet]: choice } };
}
