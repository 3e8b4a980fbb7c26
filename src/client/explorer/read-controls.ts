/** What the controls of the list ask for, as changes to its state. */
import { readAddress } from '../../domain/query/address.ts';
import type { ViewState } from '../../domain/query/view-state.ts';
import { readYearRange, writeYearRange } from '../../domain/query/year-range.ts';

/** The state with the range of years as the two lists have it, in whichever order; single years stay. */
export function withRange(state: ViewState, form: HTMLFormElement): ViewState {
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
export function withLook(state: ViewState, form: HTMLFormElement, changed: string): ViewState {
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
