/** What the controls of the list ask for, as changes to its state. */
import { readAddress } from '../../domain/query/address.ts';
import { choose, emptyFacets, type FacetId, type ViewState } from '../../domain/query/view-state.ts';
import { readYearRange, writeYearRange } from '../../domain/query/year-range.ts';

/** The form, and the facets that the page has. */
export interface ReadableControls {
  readonly form: HTMLFormElement;
  readonly facets: readonly FacetId[];
}

/** The state after a control of the form has changed; undefined where the control says nothing about the state. */
export function changedState(state: ViewState, control: EventTarget | null, { form, facets }: ReadableControls): ViewState | undefined {
  if (!(control instanceof HTMLSelectElement || control instanceof HTMLInputElement)) return undefined;
  if (control.dataset['range']) return withRange(state, form);
  if (control instanceof HTMLInputElement && control.closest('[data-facet]')) {
    const facet = facets.find((id) => id === control.name);
    return facet && choose(state, facet, control.value, control.checked ? 'include' : 'neither');
  }
  return /^(?:sort|group|view|cols)$/.test(control.name) ? withLook(state, form, control.name) : undefined;
}

/** The state after a button has been pressed: one that excludes a value, removes a chip, sorts the table or clears all. */
export function pressedState(state: ViewState, button: HTMLButtonElement, facets: readonly FacetId[]): ViewState | undefined {
  const { exclude, remove, facet: named, sort, action } = button.dataset;
  const facet = facets.find((id) => id === (named ?? button.closest<HTMLElement>('[data-facet]')?.dataset['facet']));
  if (exclude && facet) return choose(state, facet, exclude, state.facets[facet].exclude.includes(exclude) ? 'neither' : 'exclude');
  if (remove && facet) return choose(state, facet, remove, 'neither');
  if (action === 'clear') return { ...state, query: '', facets: emptyFacets };
  if (!sort) return undefined;
  const wanted = readAddress(`?sort=${sort}`, {}).state.sort;
  return wanted && { ...state, sort: wanted };
}

/** The state with the range of years as the two lists have it, in whichever order; single years stay. */
function withRange(state: ViewState, form: HTMLFormElement): ViewState {
  const end = (name: string) => Number(form.querySelector<HTMLSelectElement>(`select[data-range="${name}"]`)?.value) || undefined;
  const [from, to] = [end('from'), end('to')];
  const range = writeYearRange(from && to && from > to ? { from: to, to: from } : { ...(from && { from }), ...(to && { to }) });
  const { year } = state.facets;
  const single = year.include.filter((value) => !readYearRange(value));
  return { ...state, facets: { ...state.facets, year: { ...year, include: range ? [...single, range] : single } } };
}

/**
 * The state with order, grouping, view and columns as the controls have them.
 * @param changed name of the control that the reader moved: what the others show may only follow from the state
 */
function withLook(state: ViewState, form: HTMLFormElement, changed: string): ViewState {
  const data = new FormData(form);
  const text = (name: string) => {
    const value = data.get(name);
    return typeof value === 'string' ? value : '';
  };
  const look = new URLSearchParams({ view: text('view'), cols: data.getAll('cols').join(','), [changed]: text(changed) });
  if (changed === 'cols') look.set('cols', data.getAll('cols').join(','));
  const { sort, group, view, columns } = readAddress(look.toString(), {}).state;
  return { ...state, ...(changed === 'sort' && sort && { sort }), ...(changed === 'group' && group && { group }), view, columns };
}
