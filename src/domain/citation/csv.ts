/** The list as a table: RFC 4180, UTF-8 without byte order mark, one header row. */
import { sortName } from '../names.ts';
import type { Paper } from '../papers.ts';
import { arxivReference, oneLine } from './record.ts';

/** Several values in one cell. */
const joined = (values: readonly string[]): string => values.join('; ');

/** The columns, in order: header and cell. */
const columns: readonly (readonly [header: string, cell: (paper: Paper) => string | number | undefined])[] = [
  ['id', (paper) => paper.id],
  ['key', (paper) => paper.key],
  ['title', (paper) => paper.title],
  ['acronym', (paper) => paper.acronym],
  ['authors', (paper) => joined([...paper.authors.map(sortName), ...(paper.moreAuthors ? ['et al.'] : [])])],
  ['year', (paper) => paper.year],
  ['venue', (paper) => paper.venue.name],
  ['type', (paper) => paper.venue.type],
  ['volume', (paper) => paper.volume],
  ['number', (paper) => paper.number],
  ['pages', (paper) => paper.pages],
  ['publisher', (paper) => paper.publisher],
  ['doi', (paper) => paper.links.doi],
  // With its prefix, since a spreadsheet turns a bare 2107.10880 into a number and drops the zero.
  ['arxiv', (paper) => arxivReference(paper)],
  ['openreview', (paper) => paper.links.openreview],
  ['url', (paper) => paper.links.paper],
  ['pdf', (paper) => paper.links.pdf],
  ['code', (paper) => paper.links.code],
  ['project', (paper) => paper.links.project],
  ['design space', (paper) => joined(paper.designSpace)],
  ['objectives', (paper) => joined(paper.objectives)],
  ['topics', (paper) => joined(paper.topics.map((topic) => topic.id))],
  ['added', (paper) => paper.added],
];

/** The papers in the order given, one row each. */
export function csvFile(papers: readonly Paper[]): string {
  const rows = [columns.map(([header]) => header), ...papers.map((paper) => columns.map(([, cell]) => cell(paper) ?? ''))];
  return rows.map((row) => `${row.map((cell) => csvCell(String(cell))).join(',')}\r\n`).join('');
}

/**
 * A cell that no spreadsheet takes for a formula: an apostrophe goes before the signs that start one
 * (https://owasp.org/www-community/attacks/CSV_Injection), quotes around what RFC 4180 wants quoted.
 */
export function csvCell(text: string): string {
  const isFormula = /^[=+\-@＝＋－＠\t\r\n]/.test(text);
  const cell = `${isFormula ? "'" : ''}${oneLine(text)}`;
  return /[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
