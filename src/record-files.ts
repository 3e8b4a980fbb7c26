/** The files for programs that stand beside the pages of single papers, and those under addresses that have moved. */
import { publicPaper } from './api.ts';
import { referenceFormats } from './domain/citation/formats.ts';
import type { MovedExport } from './domain/moved-exports.ts';
import type { Paper } from './domain/papers.ts';
import { library } from './library.ts';
import { exportsOfMoved } from './moved.ts';

type RecordFile = MovedExport;

function filesOfPaper(paper: Paper): RecordFile[] {
  return [
    ...referenceFormats.map(({ extension, mediaType, write }) => ({
      path: `papers/${paper.id}.${extension}`,
      mediaType,
      text: write([paper], library.papers),
    })),
    { path: `api/v1/papers/${paper.id}.json`, mediaType: 'application/json', text: JSON.stringify(publicPaper(paper)) },
  ];
}

/** `papers/ID.bib`, `.ris`, `.csl.json` and `api/v1/papers/ID.json` of every paper, and the exports of moved papers and topics. */
export function recordFiles(): RecordFile[] {
  return [...library.papers.flatMap(filesOfPaper), ...exportsOfMoved];
}

/** The same files in parts, each made when it is asked for: of long lists, all at once would need much memory. */
export function recordFileParts(papersInPart = 200): (() => RecordFile[])[] {
  const parts = Array.from({ length: Math.ceil(library.papers.length / papersInPart) }, (_, part) => {
    const papers = library.papers.slice(part * papersInPart, (part + 1) * papersInPart);
    return () => papers.flatMap(filesOfPaper);
  });
  return [...parts, () => exportsOfMoved];
}
