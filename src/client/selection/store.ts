/** Keeps the reader's list in local storage, without an account; every change is told to the document as `selection-change`. */
import { storageKey } from '../../domain/browser-storage.ts';
import { keyOfRow } from '../../domain/citation/key.ts';
import { type ListedPaper, type ReadingList, readReadingList, writeReadingList } from './reading-list.ts';

const listKey = storageKey('reading-list');

/** The list that could not be stored, as storage is switched off or full: it lives as long as the page. */
let unstored: ReadingList | undefined;

/** The list that was read or stored last, and its text: a long list is asked for many times between its changes. */
let lastRead: { readonly text: string; readonly papers: ReadingList } = { text: '', papers: [] };

export function storedList(): ReadingList {
  // What is in storage then is an earlier list.
  if (unstored) return unstored;
  try {
    const text = localStorage.getItem(listKey);
    if (text === null) return [];
    if (text !== lastRead.text) lastRead = { text, papers: readReadingList(text).papers };
    return lastRead.papers;
  } catch {
    return [];
  }
}

/** What a reader must know who would lose the list by leaving the page; nothing while it is stored. */
export function lossWarning(): string {
  return unstored && unstored.length > 0
    ? 'This browser has no room for the list: it is lost when you leave this page. Save it as JSON in the reading list.'
    : '';
}

export function storeList(papers: ReadingList): void {
  try {
    if (papers.length === 0) localStorage.removeItem(listKey);
    else {
      const text = writeReadingList(papers);
      localStorage.setItem(listKey, text);
      lastRead = { text, papers };
    }
    unstored = undefined;
  } catch {
    unstored = papers;
  }
  document.dispatchEvent(new Event('selection-change'));
}

/** The address that shows the selection to others. Notes and read marks are not in it. */
export function selectionLink(papersPage: string): string {
  const ids = storedList().map(({ id }) => id);
  return new URL(`${papersPage}?sel=${ids.join(',')}`, location.href).href;
}

/** Tells `act` of every change, those in other windows of the site too. */
export function whenListChanges(act: () => void): void {
  document.addEventListener('selection-change', act);
  window.addEventListener('storage', (event) => event.key === listKey && act());
  window.addEventListener('pageshow', (event) => event.persisted && act());
}

/** The paper that a tick box stands for: what the box says of it, or the row around it. */
export function tickedPaper(tick: HTMLElement): ListedPaper {
  const row = tick.closest<HTMLElement>('.paper-row');
  const textOf = (selector: string) => row?.querySelector(selector)?.textContent.trim() ?? '';
  const { paper: id = '', title = textOf('.title > a'), record = textOf('.venue') } = tick.dataset;
  const key = tick.dataset['key'] ?? row?.dataset['key'] ?? keyOfRow(textOf('.authors'), record, title);
  return { id, key, title: title || id, record, read: false, note: '' };
}
