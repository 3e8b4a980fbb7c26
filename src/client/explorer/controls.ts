/** The form of the explorer: what it offers, and how it shows a state. */
import type { KnownValues } from '../../domain/query/address.ts';
import { effectiveGroup, effectiveSort, type FacetId, facetIds, type Grouping, type ViewState } from '../../domain/query/view-state.ts';
import { readYearRange } from '../../domain/query/year-range.ts';
import { make } from '../element.ts';

function isFacetId(text: string | undefined): text is FacetId {
  return facetIds.some((id) => id === text);
}

export class Controls {
  readonly form: HTMLFormElement;
  readonly #facets = new Map<FacetId, HTMLDetailsElement>();

  constructor(form: HTMLFormElement) {
    this.form = form;
    for (const menu of form.querySelectorAll<HTMLDetailsElement>('details.facet')) {
      const id = menu.dataset['facet'];
      if (isFacetId(id)) this.#facets.set(id, menu);
    }
    for (const menu of form.querySelectorAll<HTMLDetailsElement>('details.facet')) this.#keepOneOpen(menu);
  }

  /** A menu closes when another opens, at a click elsewhere, and at Escape, which gives the focus back to its button. */
  #keepOneOpen(menu: HTMLDetailsElement): void {
    menu.addEventListener('toggle', () => {
      if (!menu.open) return;
      for (const other of this.form.querySelectorAll<HTMLDetailsElement>('details.facet')) if (other !== menu) other.open = false;
      this.#keepInside(menu);
    });
    menu.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !menu.open) return;
      event.stopPropagation();
      menu.open = false;
      menu.querySelector('summary')?.focus();
    });
    document.addEventListener('pointerdown', (event) => {
      if (menu.open && event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
    });
  }

  /** A panel that would pass the right edge of the window opens to the left. */
  #keepInside(menu: HTMLDetailsElement): void {
    const panel = menu.querySelector('.panel');
    panel?.classList.remove('end');
    if (panel && panel.getBoundingClientRect().right > document.documentElement.clientWidth) panel.classList.add('end');
  }

  /** Facets of the page in their order. */
  get facets(): readonly FacetId[] {
    return [...this.#facets.keys()];
  }

  openFacets(): FacetId[] {
    return [...this.#facets].flatMap(([id, menu]) => (menu.open ? [id] : []));
  }

  /** @param act is told when the values of a facet come into sight */
  whenOpened(act: (facet: FacetId) => void): void {
    for (const [id, menu] of this.#facets) menu.addEventListener('toggle', () => menu.open && act(id));
  }

  inputs(facet: FacetId): HTMLInputElement[] {
    return [...(this.#facets.get(facet)?.querySelectorAll<HTMLInputElement>('li input') ?? [])];
  }

  knownValues(): KnownValues {
    return Object.fromEntries(this.facets.map((id) => [id, new Set(this.inputs(id).map(({ value }) => value))]));
  }

  legend(facet: FacetId): string {
    return this.#facets.get(facet)?.querySelector('legend')?.textContent ?? facet;
  }

  label(facet: FacetId, value: string): string {
    const range = facet === 'year' && readYearRange(value);
    if (range)
      return range.from === undefined ? `to ${range.to}` : range.to === undefined ? `from ${range.from}` : `${range.from} to ${range.to}`;
    const input = this.inputs(facet).find((candidate) => candidate.value === value);
    return input?.closest('li')?.querySelector('.name')?.textContent ?? value;
  }

  /** Topics without topics below them, in order. */
  leaves(): string[] {
    const depth = (input: HTMLInputElement | undefined) => Number(input?.closest('li')?.style.getPropertyValue('--depth') ?? 0);
    const inputs = this.inputs('topic');
    return inputs.filter((input, place) => depth(inputs[place + 1]) <= depth(input)).map(({ value }) => value);
  }

  columnName(column: string): string {
    return this.form.querySelector(`input[name="cols"][value="${column}"]`)?.parentElement?.textContent?.trim() ?? column;
  }

  get query(): HTMLInputElement | null {
    return this.form.querySelector<HTMLInputElement>('input[type="search"]');
  }

  /** Sets every control to the state. */
  show(state: ViewState, usualGroup: Grouping): void {
    if (this.query && document.activeElement !== this.query) this.query.value = state.query;
    for (const [id, menu] of this.#facets) {
      const { include, exclude } = state.facets[id];
      const chosen = include.length + exclude.length;
      menu.classList.toggle('active', chosen > 0);
      menu.querySelector('.chosen')?.replaceChildren(chosen > 0 ? String(chosen) : '');
      for (const input of this.inputs(id)) {
        input.checked = include.includes(input.value);
        const isOut = exclude.includes(input.value);
        input.closest('li')?.classList.toggle('excluded', isOut);
        input.closest('li')?.querySelector('.exclude')?.setAttribute('aria-pressed', String(isOut));
      }
    }
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
    const columnsMenu = this.form.querySelector<HTMLElement>('.columns-menu');
    if (columnsMenu) columnsMenu.hidden = state.view !== 'table';
  }

  #setSelect(selector: string, value: string): HTMLSelectElement | null {
    const select = this.form.querySelector<HTMLSelectElement>(selector);
    if (select) select.value = value;
    return select;
  }

  /** Writes the numbers beside the values of a facet. What would bring nothing cannot be chosen, unless it already is. */
  showCounts(facet: FacetId, counts: Readonly<Record<string, number>>, state: ViewState): void {
    const { include, exclude } = state.facets[facet];
    for (const input of this.inputs(facet)) {
      const item = input.closest('li');
      const count = counts[input.value] ?? 0;
      const chosen = include.includes(input.value) || exclude.includes(input.value);
      const isNone = count === 0 && !chosen;
      item?.querySelector('.count')?.replaceChildren(String(count));
      item?.classList.toggle('none', isNone);
      // A control that has the focus keeps it.
      input.disabled = isNone && document.activeElement !== input;
      const button = item?.querySelector<HTMLButtonElement>('.exclude') ?? this.#addExclude(input);
      button.setAttribute('aria-pressed', String(exclude.includes(input.value)));
      button.disabled = isNone && document.activeElement !== button;
    }
  }

  #addExclude(input: HTMLInputElement): HTMLButtonElement {
    const name = input.closest('li')?.querySelector('.name')?.textContent ?? input.value;
    const button = make(
      'button',
      { type: 'button', class: 'exclude', 'aria-label': `Exclude ${name}`, title: `Exclude ${name}`, 'data-exclude': input.value },
      '−',
    );
    input.closest('li')?.append(button);
    return button;
  }

  /** One button for each active filter, and one for all. */
  showChips(state: ViewState): void {
    const list = this.form.querySelector<HTMLElement>('.chips');
    if (!list) return;
    const chip = (facet: FacetId, value: string, not: boolean) => {
      const text = `${this.legend(facet)}: ${not ? 'not ' : ''}${this.label(facet, value)}`;
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
