import { chooseFigures, chooseTables } from '../../domain/benchmarks/figure-choice.ts';
import type { ResultSource } from '../../domain/benchmarks/result-source.ts';
import { type ResultsFile, readResultsFile } from '../../domain/benchmarks/results-file.ts';
import { figuresCsv } from '../../domain/benchmarks/table-csv.ts';
import { tableLatex } from '../../domain/benchmarks/table-latex.ts';
import { tableMarkdown } from '../../domain/benchmarks/table-markdown.ts';
import type { FigureChoice } from '../../domain/benchmarks/task-choice.ts';
import { copyText } from '../copy-text.ts';
import { saveFile } from '../save-file.ts';

export type ExportFormat = 'csv' | 'md' | 'tex';

let sources: Promise<ResultSource[]> | undefined;

async function loadSources(file: string): Promise<ResultSource[]> {
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${file} answered ${response.status}.`);
  const data: ResultsFile = await response.json();
  return readResultsFile(data);
}

/** The chosen figures of a source or a method as text. */
async function figuresText(
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

/**
 * Gives the reader the chosen figures of a source or a method: CSV as a file, tables for texts on the clipboard.
 * @param file address of the file with all figures; loaded once
 * @returns what happened, for the reader
 * @throws Error when the figures cannot be loaded
 */
export async function exportFigures(
  file: string,
  format: ExportFormat,
  shown: { view: 'source' | 'method'; id: string },
  choice: FigureChoice,
): Promise<string> {
  const text = await figuresText(file, format, shown, choice);
  if (format !== 'csv') return (await copyText(text)) ? 'Copied' : 'The browser did not allow copying.';
  saveFile(`${shown.id}.csv`, 'text/csv', text);
  return 'Downloaded';
}
