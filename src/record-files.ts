/** The files for programs that stand beside the pages of single papers, and those under addresses that have moved. */
import { publicPaper } from './api.ts';
import { referenceFormats } from './domain/citation/formats.ts';
import type { MovedExport } from './domain/moved-exports.ts';
import { library } from './library.ts';
import { exportsOfMoved } from './moved.ts';

type RecordFile = MovedExport;

/** `papers/ID.bib`, `.ris`, `.csl.json` and `api/v1/papers/ID.json` of every paper, and the exports of moved papers and topics. */
export function recordFiles(): RecordFile[] {
  const { papers } = library;
  return [
    ...papers.flatMap((paper) => [
      ...referenceFormats.map(({ extension, mediaType, write }) => ({
        path: `papers/${paper.id}.${extension}`,
        mediaType,
        text: write([paper], papers),
      })),
      { path: `api/v1/papers/${paper.id}.json`, mediaType: 'application/json', text: JSON.stringify(publicPaper(paper)) },
    ]),
    ...exportsOfMoved,
  ];
}
