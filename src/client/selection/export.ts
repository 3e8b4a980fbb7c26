/** Files of citations for some of the papers, put together from the files that the site has. */
import { countText } from '../../domain/count-text.ts';
import { saveFile } from '../save-file.ts';
import { type ExportExtension, entryKey, exportFormats, fileEntries, joinEntries } from './citation-file.ts';
import type { ReadingList } from './reading-list.ts';

/** From so many papers on, the file of all papers is less to fetch than a file for each. */
const manyPapers = 40;

async function fetchText(url: string): Promise<string | undefined> {
  try {
    const response = await fetch(url);
    return response.ok ? await response.text() : undefined;
  } catch {
    return undefined;
  }
}

/** Saves the entries as a file and says so. */
function saveEntries(name: string, extension: ExportExtension, entries: readonly string[], model?: string): string {
  const format = exportFormats.find((candidate) => candidate.extension === extension);
  saveFile(`${name}.${extension}`, format?.mediaType ?? '', joinEntries(extension, entries, model));
  return `${format?.label} of ${countText(entries.length, 'paper')} saved.`;
}

const notFetched = 'The citations could not be fetched. Check the connection and try again.';

/**
 * Fetches, joins and saves.
 * @param papersPage address of the list, below which each paper has its files, and beside which all papers have theirs
 * @returns what happened, for the reader
 */
export async function downloadCitations(papersPage: string, papers: ReadingList, extension: ExportExtension): Promise<string> {
  let entries: string[];
  let model: string | undefined;
  if (extension === 'csv' || papers.length > manyPapers) {
    model = await fetchText(papersPage.replace(/\/$/, `.${extension}`));
    if (model === undefined) return notFetched;
    const byKey = new Map(fileEntries(extension, model).map((entry) => [entryKey(extension, entry), entry]));
    entries = papers.flatMap(({ key }) => byKey.get(key) ?? []);
  } else {
    const files = await Promise.all(papers.map(({ id }) => fetchText(`${papersPage}${id}.${extension}`)));
    entries = files.flatMap((file) => (file === undefined ? [] : fileEntries(extension, file)));
  }
  if (entries.length === 0) return notFetched;
  const missing = papers.length - entries.length;
  const saved = saveEntries('selected-papers', extension, entries, model);
  return missing === 0 ? saved : `${saved} ${missing} could not be found.`;
}

/** The entries at the places in a file of the site, in the order of the places; nothing where it could not be fetched. */
async function entriesAt(file: string, extension: ExportExtension, places: readonly number[], total: number) {
  const model = await fetchText(file);
  if (model === undefined) return undefined;
  const all = fileEntries(extension, model);
  const entries = places.flatMap((place) => all[place] ?? []);
  // A page that was opened before the list has grown counts other papers than the file has.
  return all.length === total && entries.length === places.length ? { entries, model } : undefined;
}

/**
 * Saves the papers of a view, however many.
 * @param file address of the file of the whole list, in which the places count from 0
 * @param total papers of the whole list
 * @returns what happened, for the reader
 */
export async function downloadView(file: string, extension: ExportExtension, places: readonly number[], total: number): Promise<string> {
  const found = await entriesAt(file, extension, places, total);
  if (!found) return `${notFetched} If the list has changed, reload the page.`;
  return saveEntries('papers-in-view', extension, found.entries, found.model);
}

/** BibTeX keys of the papers of a view; nothing where they could not be fetched. */
export async function viewKeys(file: string, places: readonly number[], total: number): Promise<string[] | undefined> {
  const found = await entriesAt(file, 'bib', places, total);
  return found?.entries.flatMap((entry) => entryKey('bib', entry) ?? []);
}
