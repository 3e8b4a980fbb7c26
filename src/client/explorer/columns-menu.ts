/** The menu of the columns of the table, of the kind that the facets have. */
import { type Column, columns } from '../../domain/query/view-state.ts';
import { make } from '../element.ts';

export const columnNames: Readonly<Record<Column, string>> = {
  authors: 'Authors',
  venue: 'Venue',
  year: 'Year',
  type: 'Publication',
  topics: 'Topics',
  space: 'Design space',
  objectives: 'Objectives',
  tasks: 'Benchmark tasks',
  code: 'Code',
  key: 'BibTeX key',
};

/** The menu, hidden until there is a table. */
export function columnsMenu(): HTMLDetailsElement {
  const choices = columns.map((column) => {
    const input = make('input', { type: 'checkbox', name: 'cols', value: column });
    return make('li', {}, make('label', {}, input, ' ', make('span', { class: 'name' }, columnNames[column])));
  });
  const panel = make(
    'fieldset',
    { class: 'panel' },
    make('legend', { class: 'visually-hidden' }, 'Columns of the table'),
    make('ul', { role: 'list' }, ...choices),
  );
  return make('details', { class: 'facet columns-menu', hidden: '' }, make('summary', {}, 'Columns'), panel);
}
