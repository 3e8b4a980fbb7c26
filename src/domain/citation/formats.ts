/** The formats in which papers can be downloaded and copied: one list for endpoints, menus and the browser. */
import type { Paper } from '../papers.ts';
import { bibtexFile } from './bibtex.ts';
import { cslJson } from './csl-json.ts';
import { csvFile } from './csv.ts';
import { risFile } from './ris.ts';

export interface CitationFormat {
  readonly id: 'bibtex' | 'ris' | 'csl-json' | 'csv';
  /** Ending of the file name without its first dot. */
  readonly extension: string;
  /** For the Content-Type header and for downloads made in the browser. */
  readonly mediaType: string;
  readonly label: string;
  /** What the format is for, in a few words. */
  readonly description: string;
  /** The file for the papers, in their order; `known`, all papers of the list, names those that supersede others. */
  readonly write: (papers: readonly Paper[], known?: readonly Paper[]) => string;
}

export const citationFormats: readonly CitationFormat[] = [
  {
    id: 'bibtex',
    extension: 'bib',
    mediaType: 'application/x-bibtex; charset=utf-8',
    label: 'BibTeX',
    description: 'LaTeX, and most reference managers',
    write: bibtexFile,
  },
  {
    id: 'ris',
    extension: 'ris',
    mediaType: 'application/x-research-info-systems; charset=utf-8',
    label: 'RIS',
    description: 'EndNote, Mendeley, Zotero',
    write: risFile,
  },
  {
    id: 'csl-json',
    extension: 'csl.json',
    mediaType: 'application/vnd.citationstyles.csl+json; charset=utf-8',
    label: 'CSL-JSON',
    description: 'pandoc, Quarto, Zotero',
    write: cslJson,
  },
  {
    id: 'csv',
    extension: 'csv',
    mediaType: 'text/csv; charset=utf-8; header=present',
    label: 'CSV',
    description: 'Spreadsheets',
    write: csvFile,
  },
];

/** Those that reference managers read: what one paper and one topic are offered in. The table is for the whole list. */
export const referenceFormats = citationFormats.filter(({ id }) => id !== 'csv');
