/** A state of the list as the query part of an address, and back. */
import { cleanQuery, longestQuery } from './clean-query.ts';
import {
  columns,
  defaultColumns,
  effectiveGroup,
  effectiveSort,
  emptyFacets,
  type FacetChoice,
  type FacetId,
  facetIds,
  type Grouping,
  groupings,
  plainView,
  sorts,
  type ViewState,
  views,
} from './view-state.ts';
import { readYearRange } from './year-range.ts';

/** Papers that one link can share. */
export const mostSelected = 200;

/** The values that each facet has in the list at hand. */
export type KnownValues = Readonly<Partial<Record<FacetId, ReadonlySet<string>>>>;

export interface ReadAddress {
  readonly state: ViewState;
  /** What the address says and the list cannot follow, in words for the reader. */
  readonly ignored: readonly string[];
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** Reads the query part of an address. Nothing in it can fail: what has no meaning is left out and reported. */
export function readAddress(search: string, known: KnownValues): ReadAddress {
  const ignored: string[] = [];
  const parameters = new URLSearchParams(search);
  const words = (name: string) =>
    parameters
      .getAll(name)
      .flatMap((text) => text.split(','))
      .filter((text) => text !== '');
  const oneOf = <Value extends string>(name: string, allowed: readonly Value[]): Value | undefined => {
    const text = parameters.get(name);
    const found = allowed.find((candidate) => candidate === text);
    if (text !== null && !found) ignored.push(`${name}=${short(text)}`);
    return found;
  };
  const someOf = <Value extends string>(name: string, isAllowed: (text: string) => text is Value): Value[] => [
    ...new Set(
      words(name).filter((text): text is Value => {
        const fits = isAllowed(text);
        if (!fits) ignored.push(`${name}=${short(text)}`);
        return fits;
      }),
    ),
  ];

  const facets: Record<FacetId, FacetChoice> = { ...emptyFacets };
  for (const id of facetIds) {
    const isKnown = (text: string): text is string =>
      Boolean(known[id]?.has(text)) || (id === 'year' && known.year !== undefined && readYearRange(text) !== undefined);
    const include = someOf(id, isKnown);
    facets[id] = { include, exclude: someOf(`-${id}`, isKnown).filter((value) => !include.includes(value)) };
  }

  const text = parameters.get('q') ?? '';
  const query = cleanQuery(text);
  if (text.trim().length > longestQuery) ignored.push(`the query after ${longestQuery} characters`);

  const isColumn = (name: string): name is (typeof columns)[number] => columns.some((column) => column === name);
  const chosenColumns = someOf('cols', isColumn);
  const isId = (id: string): id is string => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id);
  const shared = someOf('sel', isId);
  if (shared.length > mostSelected) ignored.push(`the papers of the link after the first ${mostSelected}`);
  const sort = oneOf('sort', sorts);
  const group = oneOf('group', groupings);

  const names = new Set(['q', 'sort', 'group', 'view', 'cols', 'sel', ...facetIds, ...facetIds.map((id) => `-${id}`)]);
  for (const name of new Set(parameters.keys())) if (!names.has(name)) ignored.push(short(name));

  return {
    state: {
      query,
      facets,
      view: oneOf('view', views) ?? plainView.view,
      columns: chosenColumns.length > 0 ? chosenColumns : defaultColumns,
      selection: shared.slice(0, mostSelected),
      ...(sort && { sort }),
      ...(group && { group }),
    },
    ignored,
  };
}

/**
 * The query part for a state, with its question mark; empty for the plain list. What is usual is left out.
 * @param usual how the page groups its own list
 */
export function writeAddress(state: ViewState, usual: Grouping = 'year'): string {
  const parts: string[] = [];
  const add = (name: string, values: readonly string[]) => {
    if (values.length > 0) parts.push(`${name}=${values.map(encodeURIComponent).join(',')}`);
  };
  if (state.query !== '') parts.push(`q=${encodeURIComponent(state.query).replaceAll('%20', '+')}`);
  for (const id of facetIds) {
    add(id, state.facets[id].include);
    add(`-${id}`, state.facets[id].exclude);
  }
  const { sort: _sort, ...unsorted } = state;
  if (state.sort && effectiveSort(state) !== effectiveSort(unsorted)) parts.push(`sort=${state.sort}`);
  const { group: _group, ...ungrouped } = state;
  if (state.group && effectiveGroup(state, usual) !== effectiveGroup(ungrouped, usual)) parts.push(`group=${state.group}`);
  if (state.view !== plainView.view) parts.push(`view=${state.view}`);
  if (state.view === 'table' && state.columns.join() !== defaultColumns.join()) add('cols', state.columns);
  add('sel', state.selection);
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}
