/** The menu of one facet: a button that opens a panel with its values, each with a box, a number and a button that excludes it. */
import type { FacetValue } from '../../domain/query/facets.ts';
import type { FacetChoice, FacetId } from '../../domain/query/view-state.ts';
import { make } from '../element.ts';
import type * as FacetPanel from './facet-panel.ts';

export class FacetMenu {
  readonly #menu: HTMLDetailsElement;
  readonly #id: FacetId;
  readonly #chosen = make('span', { class: 'chosen' });
  readonly legend: string;
  #panel: typeof FacetPanel | undefined;

  constructor(menu: HTMLDetailsElement, id: FacetId) {
    this.#menu = menu;
    this.#id = id;
    const button = menu.querySelector('summary');
    this.legend = button?.textContent.trim() ?? id;
    button?.append(this.#chosen);
  }

  /**
   * Makes the panel.
   * @param panel what makes its parts, which is loaded with the values
   */
  fill(values: readonly FacetValue[], panel: typeof FacetPanel): void {
    this.#panel = panel;
    this.#menu.append(panel.facetPanel(this.#id, this.legend, values));
    if (this.#menu.open) keepInside(this.#menu);
  }

  get isOpen(): boolean {
    return this.#menu.open;
  }

  /** Boxes of the values, in their order. */
  get inputs(): HTMLInputElement[] {
    return [...this.#menu.querySelectorAll<HTMLInputElement>('li input')];
  }

  /** The name of a value as the panel shows it. */
  nameOf(value: string): string | undefined {
    const input = this.inputs.find((candidate) => candidate.value === value);
    return input?.closest('li')?.querySelector('.name')?.textContent ?? undefined;
  }

  /** @param act is told when the values come into sight */
  whenOpened(act: () => void): void {
    this.#menu.addEventListener('toggle', () => this.#menu.open && act());
  }

  /** Sets boxes and buttons to what is chosen. */
  show({ include, exclude }: FacetChoice): void {
    const chosen = include.length + exclude.length;
    this.#menu.classList.toggle('active', chosen > 0);
    this.#chosen.textContent = chosen > 0 ? String(chosen) : '';
    for (const input of this.inputs) {
      input.checked = include.includes(input.value);
      const isOut = exclude.includes(input.value);
      const item = input.closest('li');
      item?.classList.toggle('excluded', isOut);
      item?.querySelector('.exclude')?.setAttribute('aria-pressed', String(isOut));
    }
  }

  /** Writes the numbers beside the values. What would bring nothing cannot be chosen, unless it already is. */
  showCounts(counts: Readonly<Record<string, number>>, { include, exclude }: FacetChoice): void {
    for (const input of this.inputs) {
      const item = input.closest('li');
      const count = counts[input.value] ?? 0;
      const chosen = include.includes(input.value) || exclude.includes(input.value);
      const isNone = count === 0 && !chosen;
      item?.querySelector('.count')?.replaceChildren(String(count));
      item?.classList.toggle('none', isNone);
      // A control that has the focus keeps it.
      input.disabled = isNone && document.activeElement !== input;
      const button = item?.querySelector<HTMLButtonElement>('.exclude') ?? this.#addExclude(input);
      if (!button) continue;
      button.setAttribute('aria-pressed', String(exclude.includes(input.value)));
      button.disabled = isNone && document.activeElement !== button;
    }
  }

  #addExclude(input: HTMLInputElement): HTMLButtonElement | undefined {
    const button = this.#panel?.excludeButton(this.nameOf(input.value) ?? input.value, input.value);
    if (button) input.closest('li')?.append(button);
    return button;
  }
}

/**
 * A menu closes when another opens, at a click elsewhere, when the focus leaves for what it would cover, and at Escape,
 * which gives the focus back to its button.
 */
export function keepOneOpen(menus: readonly HTMLDetailsElement[]): void {
  // Zooming changes the size too.
  window.addEventListener('resize', () => {
    for (const menu of menus) if (menu.open) keepInside(menu);
  });
  for (const menu of menus) {
    menu.addEventListener('toggle', () => {
      if (!menu.open) return;
      for (const other of menus) if (other !== menu) other.open = false;
      keepInside(menu);
    });
    menu.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !menu.open) return;
      event.stopPropagation();
      menu.open = false;
      menu.querySelector('summary')?.focus();
    });
    menu.addEventListener('focusout', ({ relatedTarget }) => {
      if (menu.open && isOverlay(menu) && relatedTarget instanceof Node && !menu.contains(relatedTarget)) menu.open = false;
    });
    document.addEventListener('pointerdown', (event) => {
      if (menu.open && event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
    });
  }
}

/** On a phone the panels lie in the flow of the page and cover nothing. */
function isOverlay(menu: HTMLDetailsElement): boolean {
  const panel = menu.querySelector('.panel');
  return panel !== null && getComputedStyle(panel).position === 'absolute';
}

/** A panel that would pass the right edge of the window opens to the left. */
function keepInside(menu: HTMLDetailsElement): void {
  const panel = menu.querySelector('.panel');
  panel?.classList.remove('end');
  if (panel && panel.getBoundingClientRect().right > document.documentElement.clientWidth) panel.classList.add('end');
}
