/** Figures as a table for programs: one row for each figure with everything that is known about it (RFC 4180). */
import { csvCell } from '../citation/csv.ts';
import type { Figure } from './result-source.ts';

const columns: readonly (readonly [header: string, cell: (figure: Figure) => string | number | boolean | undefined])[] = [
  ['source', ({ table }) => table.source.id],
  ['reported in', ({ table }) => table.source.title],
  ['table', ({ table }) => table.table],
  ['metric', ({ table }) => table.metric],
  ['method', ({ method }) => method.name],
  ['method as printed', ({ method }) => method.printed],
  ['own paper', ({ method }) => method.own],
  ['task', ({ task }) => task.name],
  ['suite', ({ task }) => task.suite],
  ['value as printed', ({ printed }) => printed],
  ['spread', ({ spread }) => spread],
  ['candidates', ({ table }) => table.candidates],
  ['runs', ({ runs }) => runs],
  ['origin', ({ origin }) => origin],
  ['note', ({ note }) => note],
];

/** The figures in the order given. */
export function figuresCsv(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => columns.map(([, cell]) => figureCell(String(cell(figure) ?? ''))));
  return [columns.map(([header]) => header), ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}

/** A negative number is no formula; the apostrophe that keeps formulas out would change it. */
function figureCell(text: string): string {
  return /^-\d[\d.e± -]*$/.test(text) ? text : csvCell(text);
}
