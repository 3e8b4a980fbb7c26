import { describe, expect, it } from 'vitest';
import { sampleSource } from './sample-source.ts';
import { figuresCsv } from './table-csv.ts';
import { tableLatex } from './table-latex.ts';
import { tableMarkdown } from './table-markdown.ts';
import { layOutTable, layOutTask } from './table-view.ts';

const source = sampleSource();
const [table] = source.tables;
if (!table) throw new Error('The sample has no table.');
const view = layOutTable(table);

describe('a table', () => {
  it('has methods as rows and tasks as columns, in the order of the source', () => {
    expect(view.columns.map(({ label }) => label)).toEqual(['Ant Morphology', 'Hopper | 50%']);
    expect(view.rows.map(({ method, cells }) => [method.id, ...cells.map((cell) => cell?.figure.printed)])).toEqual([
      ['coms', '0.944 ± 0.016', '2.056 ± 0.314'],
      ['climb', '-1.11e5 ± 4.87e4', '0.900'],
    ]);
  });

  it('says the usual origin once and marks what differs', () => {
    expect(view.usualOrigin).toBe('Run for this source.');
    expect(view.footnotes).toEqual([{ mark: 'a', text: 'Run for this source. Probably a "typing" slip.' }]);
    expect(view.rows.map(({ mark, cells }) => [mark, ...cells.map((cell) => cell?.mark)])).toEqual([
      [undefined, undefined, undefined],
      [undefined, 'a', undefined],
    ]);
  });

  it('marks a row once when the remark holds for all of it', () => {
    const narrow = layOutTable(table, new Set(['ant']));
    expect(narrow.columns).toHaveLength(1);
    expect(narrow.rows.map(({ mark }) => mark)).toEqual([undefined, 'a']);
  });

  it('leaves a hole where a method has no figure', () => {
    const holed = layOutTable({ ...table, figures: table.figures.slice(0, 3) });
    expect(holed.rows.at(1)?.cells.map((cell) => cell?.figure.printed)).toEqual(['-1.11e5 ± 4.87e4', undefined]);
  });
});

it('the figures of a task stand under the tables they come from', () => {
  const grid = layOutTask(source, 'suite-ant');
  expect(grid.columns.map(({ label, detail }) => [label, detail])).toEqual([
    ['normalised 100th percentile', 'Table 1'],
    ['normalised 50th percentile', 'Table 2'],
  ]);
  expect(grid.rows.map(({ cells }) => cells.map((cell) => cell?.figure.printed))).toEqual([
    ['0.944 ± 0.016', undefined],
    ['-1.11e5 ± 4.87e4', '0.500'],
  ]);
});

describe('a table as a file', () => {
  it('is CSV with one row for each figure, negative numbers unchanged', () => {
    expect(figuresCsv(table.figures)).toBe(
      [
        'source,reported in,table,metric,method,method as printed,own paper,task,suite,value as printed,spread,candidates,runs,origin,note',
        'coms-pdf,Conservative Objective Models_2,Table 1,normalised 100th percentile,COMs,COMs (ours),true,Ant Morphology,Suite,0.944 ± 0.016,standard deviation,128,8,run for this source,',
        'coms-pdf,Conservative Objective Models_2,Table 1,normalised 100th percentile,COMs,COMs (ours),true,Hopper | 50%,Suite,2.056 ± 0.314,standard deviation,128,8,run for this source,',
        'coms-pdf,Conservative Objective Models_2,Table 1,normalised 100th percentile,Gradient_Ascent *,Grad.,false,Ant Morphology,Suite,-1.11e5 ± 4.87e4,standard deviation,128,8,run for this source,"Probably a ""typing"" slip."',
        'coms-pdf,Conservative Objective Models_2,Table 1,normalised 100th percentile,Gradient_Ascent *,Grad.,false,Hopper | 50%,Suite,0.900,,128,,run for this source,',
        '',
      ].join('\r\n'),
    );
  });

  it('is CSV in which no text is a formula', () => {
    const [figure] = table.figures;
    if (!figure) throw new Error('The sample has no figure.');
    expect(figuresCsv([{ ...figure, origin: '=1+1', note: '-1+cmd' }])).toContain(",'=1+1,'-1+cmd\r\n");
  });

  it('is Markdown with its signs escaped', () => {
    expect(tableMarkdown(view)).toBe(`**COMs & co, Table 1: normalised 100th percentile** (128 candidates, 8 runs, ± standard deviation)

| Method | Ant Morphology | Hopper \\| 50% |
| --- | ---: | ---: |
| COMs | 0.944 ± 0.016 | 2.056 ± 0.314 |
| Gradient\\_Ascent \\* | -1.11e5 ± 4.87e4 (a) | 0.900 |

Without a mark: Run for this source.

(a) Run for this source. Probably a "typing" slip.

Source: Conservative Objective Models\\_2, <https://example.org/coms>.
`);
  });

  it('is LaTeX with booktabs and its signs escaped', () => {
    expect(tableLatex(view)).toBe(String.raw`% Needs \usepackage{booktabs}
\begin{table}
  \centering
  \caption{COMs \& co, Table 1: normalised 100th percentile (128 candidates, 8 runs, $\pm$ standard deviation).}
  \label{tab:coms-pdf-table-1-normalised-100th-percentile}
  \begin{tabular}{lrr}
    \toprule
    Method & Ant Morphology & Hopper | 50\% \\
    \midrule
    COMs & $0.944 \pm 0.016$ & $2.056 \pm 0.314$ \\
    Gradient\_Ascent * & $-1.11\mathrm{e}{5} \pm 4.87\mathrm{e}{4}$\textsuperscript{a} & $0.900$ \\
    \bottomrule
  \end{tabular}
  \par\footnotesize Without a mark: Run for this source.
  \par\footnotesize (a) Run for this source. Probably a "typing" slip.
  \par\footnotesize Source: Conservative Objective Models\_2.
\end{table}
`);
  });
});
