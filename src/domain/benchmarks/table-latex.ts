import { latexText } from '../citation/latex.ts';
import { protocolOf } from './result-source.ts';
import { captionOf, type TableView } from './table-view.ts';

/** A figure in math mode: a minus instead of a hyphen, powers of ten as printed. */
function latexFigure(printed: string): string {
  return `$${printed.replaceAll('±', '\\pm').replace(/e(-?\d+)/g, '\\mathrm{e}{$1}')}$`;
}

const marked = (text: string, mark: string | undefined) => (mark === undefined ? text : `${text}\\textsuperscript{${mark}}`);

/** Text of a caption or a remark: what `latexText` leaves in Unicode but LaTeX fonts may lack, as a command. */
const proseText = (text: string) => latexText(text).replaceAll('±', '$\\pm$');

/** A table for LaTeX with the package booktabs, with its caption above and its remarks below. */
export function tableLatex(view: TableView): string {
  const { table, columns, rows, footnotes, usualOrigin } = view;
  const line = (cells: readonly string[]) => `    ${cells.join(' & ')} \\\\`;
  const remarks = [
    ...(usualOrigin === '' ? [] : [`Without a mark: ${usualOrigin}`]),
    ...footnotes.map(({ mark, text }) => `(${mark}) ${text}`),
    `Source: ${table.source.title}.`,
  ];
  return [
    '% Needs \\usepackage{booktabs}',
    '\\begin{table}',
    '  \\centering',
    `  \\caption{${proseText(captionOf(table))} (${proseText(protocolOf(table).join(', '))}).}`,
    `  \\label{tab:${table.source.id}-${table.id}}`,
    `  \\begin{tabular}{l${'r'.repeat(columns.length)}}`,
    '    \\toprule',
    line(['Method', ...columns.map(({ label }) => latexText(label))]),
    '    \\midrule',
    ...rows.map(({ method, mark, cells }) =>
      line([
        marked(latexText(method.name), mark),
        ...cells.map((cell) => (cell ? marked(latexFigure(cell.figure.printed), cell.mark) : '')),
      ]),
    ),
    '    \\bottomrule',
    '  \\end{tabular}',
    ...remarks.map((text) => `  \\par\\footnotesize ${proseText(text)}`),
    '\\end{table}',
    '',
  ].join('\n');
}
