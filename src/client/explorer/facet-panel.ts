/** The parts of a facet's panel: loaded with the values, when a reader reaches for the filters. */
import type { FacetValue } from '../../domain/query/facets.ts';
import type { FacetId } from '../../domain/query/view-state.ts';
import { make } from '../element.ts';

/** What a reader must know to understand the numbers. */
const notes: Readonly<Partial<Record<FacetId, string>>> = {
  domain: 'Of the benchmark tasks that a paper introduces or reports on.',
  suite: 'Of the benchmark tasks that a paper introduces or reports on.',
  task: 'The tasks that most papers report on, at least two. Search finds the others.',
};

function yearRange(years: readonly string[]): HTMLElement {
  const ends = (['From', 'To'] as const).map((end) => {
    const options = years.map((year) => make('option', {}, year));
    return make(
      'label',
      {},
      `${end} `,
      make('select', { 'data-range': end.toLowerCase() }, make('option', { value: '' }, 'any'), ...options),
    );
  });
  return make('div', { class: 'range' }, ...ends);
}

function valueItem(facet: FacetId, { value, label, count, depth = 0, accent }: FacetValue): HTMLElement {
  const box = make('input', { type: 'checkbox', name: facet, value });
  const words = [make('span', { class: 'name' }, label), ' ', make('span', { class: 'count' }, String(count))];
  const style = depth > 0 ? `--depth: ${depth}` : undefined;
  return make('li', { style, 'data-accent': accent }, make('label', {}, box, ' ', ...words));
}

/** The panel with all values of a facet. */
export function facetPanel(id: FacetId, legend: string, values: readonly FacetValue[]): HTMLElement {
  const years = id === 'year' ? [yearRange(values.map(({ value }) => value).toReversed())] : [];
  const note = notes[id] ? [make('p', { class: 'meta' }, notes[id])] : [];
  const list = make('ul', { role: 'list' }, ...values.map((value) => valueItem(id, value)));
  return make('fieldset', { class: 'panel' }, make('legend', { class: 'visually-hidden' }, legend), ...years, ...note, list);
}

/** The button that leaves out the papers with a value. */
export function excludeButton(name: string, value: string): HTMLButtonElement {
  const label = `Exclude ${name}`;
  return make('button', { type: 'button', class: 'exclude', 'aria-label': label, title: label, 'data-exclude': value }, '−');
}
