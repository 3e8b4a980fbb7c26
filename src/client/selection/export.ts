/** Files of citations for the papers of the list, joined from the file that each paper has on the site. */
import type { ReadingList } from './reading-list.ts';
import { storedList } from './store.ts';

export const exportFormats = [
  { extension: 'bib', label: 'BibTeX', mediaType: 'application/x-bibtex' },
  { extension: 'ris', label: 'RIS', mediaType: 'application/x-research-info-systems' },
  { extension: 'csl.json', label: 'CSL-JSON', mediaType: 'application/vnd.citationstyles.csl+json' },
] as const;
export type ExportExtension = (typeof exportFormats)[number]['extension'];

/** The address that shows the selection to others. Notes and read marks are not in it. */
export function selectionLink(papersPage: string): string {
  const ids = storedList().map(({ id }) => id);
  return new URL(`${papersPage}?sel=${ids.join(',')}`, location.href).href;
}

/** One file of the contents of several. */
export function joinFiles(extension: ExportExtension, files: readonly string[]): string {
  if (extension !== 'csl.json') return `${files.map((file) => file.trim()).join('\n\n')}\n`;
  const items = files.flatMap((file): unknown[] => {
    const parsed: unknown = JSON.parse(file);
    return Array.isArray(parsed) ? parsed : [parsed];
  });
  return `${JSON.stringify(items, null, 2)}\n`;
}

/** Offers a text to the reader as a file. */
export function saveFile(name: string, mediaType: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: mediaType }));
  link.download = name;
  link.click();
  // Browsers read the blob after the click; a minute is ample.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/**
 * Fetches, joins and saves.
 * @param papersPage address of the list, below which each paper has its files
 * @returns what happened, for the reader
 */
export async function downloadCitations(papersPage: string, papers: ReadingList, extension: ExportExtension): Promise<string> {
  const answers = await Promise.all(
    papers.map(async ({ id }) => {
      try {
        const response = await fetch(`${papersPage}${id}.${extension}`);
        return response.ok ? await response.text() : undefined;
      } catch {
        return undefined;
      }
    }),
  );
  const files = answers.filter((file) => file !== undefined);
  const format = exportFormats.find((candidate) => candidate.extension === extension);
  if (files.length === 0 || !format) return 'The citations could not be fetched. Check the connection and try again.';
  saveFile(`selected-papers.${extension}`, format.mediaType, joinFiles(extension, files));
  const missing = papers.length - files.length;
  const saved = `${format.label} of ${files.length === 1 ? '1 paper' : `${files.length} papers`} saved.`;
  return missing === 0 ? saved : `${saved} ${missing} could not be fetched.`;
}
