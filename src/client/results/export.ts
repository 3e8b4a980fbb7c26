import { chooseFigures, chooseTables, type FigureChoice } from '../../domain/benchmarks/figure-choice.ts';
import type { ResultSource } from '../../domain/benchmarks/result-source.ts';
import { type ResultsFile, readResultsFile } from '../../domain/benchmarks/results-file.ts';
import { figuresCsv } from '../../domain/benchmarks/table-csv.ts';
import { tableLatex } from '../../domain/benchmarks/table-latex.ts';
import { tableMarkdown } from '../../domain/benchmarks/table-markdown.ts';

export type ExportFormat = 'csv' | 'md' | 'tex';

let sources: Promise<ResultSource[]> | undefined;

async function loadSources(file: string): Promise<ResultSource[]> {
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${file} answered ${response.status}.`);
  const data: ResultsFile = await response.json();
  return readResultsFile(data);
}

/**
 * The chosen figures of a source or a method as text.
 * @param file address of the file with all figures; loaded once.
 */
export async function exportFigures(
  file: string,
  format: ExportFormat,
  { view, id }: { view: 'source' | 'method'; id: string },
  choice: FigureChoice,
): Promise<string> {
  sources ??= loadSources(file).catch((error: unknown) => {
    sources = undefined;
    throw error;
  });
  const all = await sources;
  const chosen = view === 'method' ? all : all.filter((source) => source.id === id);
  if (format === 'csv') {
    const figures = chosen.flatMap((source) => source.figures).filter(({ method }) => view === 'source' || method.id === id);
    return figuresCsv(chooseFigures(figures, choice));
  }
  const write = format === 'md' ? tableMarkdown : tableLatex;
  return chosen
    .flatMap((source) => chooseTables(source, choice))
    .map(write)
    .join('\n');
}
