/** The form of the explorer: what it offers, and how it shows a state. */
import type { KnownValues } from '../../domain/query/address.ts';
import type { FacetValues } from '../../domain/query/facets.ts';
import {
  type Column,
  effectiveGroup,
  effectiveSort,
  type FacetId,
  facetIds,
  type Grouping,
  type ViewState,
} from '../../domain/query/view-state.ts';
import { readYearRange } from '../../domain/query/year-range.ts';
import { make } from '../element.ts';
import { columnNames, columnsMenu } from './columns-menu.ts';
import { FacetMenu, keepOneOpen } from './facet-menu.ts';

function isFacetId(text: string | undefined): text is FacetId {
  return facetIds.some((id) => id === text);
}

export class Controls {
  readonly form: HTMLFormElement;
  readonly #menus = new Map<FacetId, FacetMenu>();
  readonly #columns = columnsMenu();
  /** Address of the values of the filters. */
  readonly #values: string;
  #filling: Promise<void> | undefined;

  constructor(form: HTMLFormElement, values: string) {
    this.form = form;
    this.#values = values;
    form.querySelector('.views')?.after(this.#columns, ' ');
    const menus = [...form.querySelectorAll<HTMLDetailsElement>('details.facet')];
    for (const menu of menus) {
      const id = menu.dataset['facet'];
      if (isFacetId(id)) this.#menus.set(id, new FacetMenu(menu, id));
    }
    keepOneOpen(menus);
  }

  /**
   * Brings the values of the filters: a search by words does without. Fetched once; a failed try is made again by the next
   * call.
   * @throws the browser's error when they cannot be fetched
   */
  fill(): Promise<void> {
    this.#filling ??= this.#fetchValues().catch((error: unknown) => {
      this.#filling = undefined;
      throw error;
    });
    return this.#filling;
  }

  async #fetchValues(): Promise<void> {
    const [response, panel] = await Promise.all([fetch(this.#values), import('./facet-panel.ts')]);
    if (!response.ok) throw new Error(`${this.#values}: ${response.status}`);
    const values: FacetValues = await response.json();
    for (const [id, menu] of this.#menus) menu.fill(values[id] ?? [], panel);
  }

  /** Facets of the page in their order. */
  get facets(): readonly FacetId[] {
    return [...this.#menus.keys()];
  }

  openFacets(): FacetId[] {
    return [...this.#menus].flatMap(([id, menu]) => (menu.isOpen ? [id] : []));
  }

  /** @param act is told when the values of a facet come into sight */
  whenOpened(act: (facet: FacetId) => void): void {
    for (const [id, menu] of this.#menus) menu.whenOpened(() => act(id));
  }

  inputs(facet: FacetId): readonly HTMLInputElement[] {
    return this.#menus.get(facet)?.inputs ?? [];
  }

  knownValues(): KnownValues {
    return Object.fromEntries(this.facets.map((id) => [id, new Set(this.inputs(id).map(({ value }) => value))]));
  }

  /** Words for a value of a facet: its name in the menu, or the range that it stands for. */
  label(facet: FacetId, value: string): string {
    const range = facet === 'year' && readYearRange(value);
    if (range)
      return range.from === undefined ? `to ${range.to}` : range.to === undefined ? `from ${range.from}` : `${range.from} to ${range.to}`;
    return this.#menus.get(facet)?.nameOf(value) ?? value;
  }

  /** Topics without topics below them, in order. */
  leaves(): string[] {
    const depth = (input: HTMLInputElement | undefined) => Number(input?.closest('li')?.style.getPropertyValue('--depth') ?? 0);
    const inputs = this.inputs('topic');
    return inputs.filter((input, place) => depth(inputs[place + 1]) <= depth(input)).map(({ value }) => value);
  }

  columnName(column: Column): string {
    return columnNames[column];
  }

  get query(): HTMLInputElement | null {
    return this.form.querySelector<HTMLInputElement>('input[type="search"]');
  }

  /** Buttons of the active filters, the last of which clears all. */
  get chips(): HTMLButtonElement[] {
    return [...this.form.querySelectorAll<HTMLButtonElement>('.chips button')];
  }

  /** Sets every control to the state. */
  show(state: ViewState, usualGroup: Grouping): void {
    if (this.query && document.activeElement !== this.query) this.query.value = state.query;
    for (const [id, menu] of this.#menus) menu.show(state.facets[id]);
    const range = state.facets.year.include.map(readYearRange).find((found) => found !== undefined);
    for (const end of ['from', 'to'] as const) this.#setSelect(`select[data-range="${end}"]`, String(range?.[end] ?? ''));

    this.#setSelect('select[name="sort"]', effectiveSort(state).replace('-', ''));
    const relevance = this.form.querySelector<HTMLOptionElement>('option[value="relevance"]');
    if (relevance) relevance.disabled = state.query === '';
    const group = this.#setSelect('select[name="group"]', effectiveGroup(state, usualGroup));
    if (group) group.disabled = state.query !== '' || state.view === 'table';
    for (const input of this.form.querySelectorAll<HTMLInputElement>('input[name="view"]')) input.checked = input.value === state.view;
    for (const input of this.form.querySelectorAll<HTMLInputElement>('input[name="cols"]'))
      input.checked = state.columns.some((column) => column === input.value);
    this.#columns.hidden = state.view !== 'table';
  }

  #setSelect(selector: string, value: string): HTMLSelectElement | null {
    const select = this.form.querySelector<HTMLSelectElement>(selector);
    if (select) select.value = value;
    return select;
  }

  showCounts(facet: FacetId, counts: Readonly<Record<string, number>>, state: ViewState): void {
    this.#menus.get(facet)?.showCounts(counts, state.facets[facet]);
  }

  /** One button for each active filter, and one for all. */
  showChips(state: ViewState): void {
    const list = this.form.querySelector<HTMLElement>('.chips');
    if (!list) return;
    const chip = (facet: FacetId, value: string, not: boolean) => {
      const text = `${this.#menus.get(facet)?.legend ?? facet}: ${not ? 'not ' : ''}${this.label(facet, value)}`;
      const button = make(
        'button',
        {
          type: 'button',
          class: not ? 'value not' : 'value',
          'aria-label': `Remove filter ${text}`,
          'data-facet': facet,
          'data-remove': value,
        },
        text,
      );
      return make('li', {}, button);
    };
    const chips = facetIds.flatMap((id) => [
      ...state.facets[id].include.map((value) => chip(id, value, false)),
      ...state.facets[id].exclude.map((value) => chip(id, value, true)),
    ]);
    const clear = make('li', {}, make('button', { type: 'button', 'data-action': 'clear' }, 'Clear all'));
    list.replaceChildren(...chips, ...(chips.length > 0 || state.query !== '' ? [clear] : []));
    list.hidden = list.childElementCount === 0;
  }
}
