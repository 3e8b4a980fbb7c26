import { markdownText } from '../markdown-text.ts';
import { protocolOf } from './result-source.ts';
import { captionOf, type TableView } from './table-view.ts';

/** A table in GitHub's Markdown, with its caption above and its remarks below. */
export function tableMarkdown(view: TableView): string {
  const { table, columns, rows, footnotes, usualOrigin } = view;
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const marked = (text: string, mark: string | undefined) => (mark === undefined ? text : `${text} (${mark})`);
  return [
    `**${markdownText(captionOf(table))}** (${markdownText(protocolOf(table).join(', '))})`,
    '',
    line(['Method', ...columns.map(({ label }) => markdownText(label))]),
    line(['---', ...columns.map(() => '---:')]),
    ...rows.map(({ method, mark, cells }) =>
      line([marked(markdownText(method.name), mark), ...cells.map((cell) => (cell ? marked(cell.figure.printed, cell.mark) : ''))]),
    ),
    '',
    ...(usualOrigin === '' ? [] : [`Without a mark: ${markdownText(usualOrigin)}`, '']),
    ...footnotes.flatMap(({ mark, text }) => [`(${mark}) ${markdownText(text)}`, '']),
    `Source: ${markdownText(table.source.title)}${table.source.url ? `, <${table.source.url}>` : ''}.`,
    '',
  ].join('\n');
}
