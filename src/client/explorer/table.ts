/** Results as a table for comparing papers. */
import { type Column, effectiveSort, type Sort, type ViewState } from '../../domain/query/view-state.ts';
import { make } from '../element.ts';
import type { PageFragment } from '../pagefind.ts';
import { topicChips } from './rows.ts';

export interface TableWords {
  /** Heading of a column. */
  columnName(column: Column): string;
  /** Words for a value of a facet. */
  label(facet: 'type' | 'space' | 'objectives', value: string): string;
  readonly topics: string;
}

/** Sort of a column upwards and downwards; columns that no order of the index serves have none. */
const columnSorts: Readonly<Partial<Record<Column | 'title', { up: Sort; down: Sort }>>> = {
  title: { up: 'title', down: '-title' },
  venue: { up: 'venue', down: '-venue' },
  year: { up: 'oldest', down: 'newest' },
};

function heading(column: Column | 'title', name: string, sort: Sort): HTMLTableCellElement {
  const orders = columnSorts[column];
  if (!orders) return make('th', { scope: 'col' }, name);
  const state = sort === orders.up ? 'ascending' : sort === orders.down ? 'descending' : undefined;
  // A year is looked at from the newest, names from the first letter.
  const first = column === 'year' ? orders.down : orders.up;
  const next = sort === orders.up ? orders.down : sort === orders.down ? orders.up : first;
  return make('th', { scope: 'col', 'aria-sort': state }, make('button', { type: 'button', 'data-sort': next }, name));
}

function cell(column: Column, page: PageFragment, { label, topics }: TableWords): HTMLTableCellElement {
  const { meta, filters } = page;
  const facetText = (facet: 'type' | 'space' | 'objectives') => (filters[facet] ?? []).map((value) => label(facet, value)).join(', ');
  switch (column) {
    case 'authors':
      return make('td', {}, meta['by'] ?? '');
    case 'venue':
      return make('td', {}, (meta['venue'] ?? '').replace(/ \d{4}$/, ''));
    case 'year':
      return make('td', {}, filters['year']?.[0] ?? '');
    case 'type':
    case 'space':
    case 'objectives':
      return make('td', {}, facetText(column));
    case 'topics':
      return make(
        'td',
        {},
        ...topicChips(page, topics).flatMap((chip, index) => [
          ...(index > 0 ? [', '] : []),
          make('a', { href: chip.href }, chip.textContent),
        ]),
      );
    case 'tasks':
      return make('td', {}, meta['tasks'] ?? '');
    case 'code':
      return make('td', {}, ...(meta['code']?.startsWith('https://') ? [make('a', { href: meta['code'] }, 'Code')] : []));
    case 'key':
      return make('td', {}, make('code', {}, meta['key'] ?? ''));
  }
}

export function tableRow(page: PageFragment, columns: readonly Column[], words: TableWords): HTMLTableRowElement {
  const { title = page.url, acronym, id, key, venue } = page.meta;
  // After the title, by which the table is sorted.
  const short = acronym && !title.startsWith(acronym) ? [make('span', {}, ` ${acronym}`)] : [];
  const tick = make('input', {
    type: 'checkbox',
    class: 'tick',
    'aria-label': `Select ${acronym ?? title}`,
    'data-paper': id,
    'data-key': key,
    'data-title': title,
    'data-record': venue,
  });
  return make(
    'tr',
    {},
    make('td', {}, tick),
    make('th', { scope: 'row' }, make('a', { href: page.url }, title), ...short),
    ...columns.map((column) => cell(column, page, words)),
  );
}

interface PaperTable {
  readonly box: HTMLElement;
  readonly head: HTMLTableRowElement;
  readonly body: HTMLTableSectionElement;
}

export function paperTable(state: ViewState, words: TableWords): PaperTable {
  const sort = effectiveSort(state);
  const body = make('tbody');
  const head = make(
    'tr',
    {},
    make('td', {}, make('span', { class: 'visually-hidden' }, 'Selected')),
    heading('title', 'Title', sort),
    ...state.columns.map((column) => heading(column, words.columnName(column), sort)),
  );
  const table = make('table', {}, make('caption', { class: 'visually-hidden' }, 'Papers found'), make('thead', {}, head), body);
  return { box: make('div', { class: 'box', tabindex: '0', role: 'region', 'aria-label': 'Table of papers' }, table), head, body };
}
