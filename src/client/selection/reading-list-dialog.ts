/** The reader's list in a dialog: read or unread, private notes, exports, import. */
import { countText } from '../../domain/count-text.ts';
import { copyText } from '../copy-text.ts';
import { actionButton, make } from '../element.ts';
import { saveFile } from '../save-file.ts';
import { exportFormats } from './citation-file.ts';
import { downloadCitations } from './export.ts';
import { type ListedPaper, mergeLists, type ReadingList, readReadingList, writeReadingList } from './reading-list.ts';
import { lossWarning, selectionLink, storedList, storeList, whenListChanges } from './store.ts';

/** What the entries of the list do to the dialog. */
interface Dialog {
  readonly say: (text: string) => void;
  /** Takes the focus out of an entry that is about to go. */
  readonly leave: (item: HTMLElement) => void;
}

/** A paper in the dialog. */
interface Entry {
  readonly item: HTMLElement;
  readonly name: string;
  /** Shows what the list says of the paper now. */
  readonly show: (paper: ListedPaper) => void;
}

function listEntry(paper: ListedPaper, papersPage: string, { say, leave }: Dialog): Entry {
  const change = (part: Partial<ListedPaper>) => {
    const papers = storedList();
    // Another window may have taken it off the list: what is said of it here is not lost for that.
    const isListed = papers.some(({ id }) => id === paper.id);
    const all = isListed ? papers : [...papers, { ...paper, read: read.checked, note: note.value }];
    storeList(all.map((listed) => (listed.id === paper.id ? { ...listed, ...part } : listed)));
    const warning = lossWarning();
    if (warning !== '') say(warning);
  };
  const name = paper.title.split(':')[0] ?? paper.title;
  const read = make('input', { type: 'checkbox', 'aria-label': `Read ${name}` });
  read.addEventListener('change', () => change({ read: read.checked }));
  const note = make('textarea', { rows: '2', 'aria-label': `Note on ${name}`, placeholder: 'Private note' });
  /** Whether it was written on since it has the focus; it loses that to another window too. */
  let isTyped = false;
  note.addEventListener('input', () => {
    isTyped = true;
    change({ note: note.value });
  });
  note.addEventListener('blur', () => {
    const kept = storedList().find(({ id }) => id === paper.id);
    // Another window stored a note that it had read before the last letters were typed here.
    if (isTyped && kept && kept.note !== note.value) change({ note: note.value });
    isTyped = false;
  });
  const remove = actionButton(
    'Remove',
    () => {
      leave(item);
      storeList(storedList().filter(({ id }) => id !== paper.id));
    },
    { 'aria-label': `Remove ${name}` },
  );
  const item = make(
    'li',
    {},
    make('a', { href: `${papersPage}${paper.id}/` }, paper.title),
    make('span', { class: 'meta' }, ` ${paper.record}`),
    make('div', { class: 'acts' }, make('label', {}, read, ' Read'), remove),
    note,
  );
  const show = (latest: ListedPaper) => {
    read.checked = latest.read;
    if (!isTyped && note.value !== latest.note) note.value = latest.note;
  };
  return { item, name, show };
}

/** Makes the dialog that is open show the list as it is now. */
let showChange: (() => void) | undefined;
whenListChanges(() => showChange?.());

/** Opens the dialog inside the element, once. Notes stay in this browser unless the reader exports them. */
export function openReadingList(root: HTMLElement, papersPage: string): void {
  // Pressed twice before this code was there.
  if (root.querySelector('dialog')) return;
  const list = make('ol', { class: 'listed' });
  const close = make('button', { value: 'close' }, 'Close');
  const status = make('p', { role: 'status', class: 'meta' });
  const say = (text: string) => {
    status.textContent = text;
  };
  const sayAndWarn = (text: string) => say(`${text} ${lossWarning()}`.trim());
  const leave = (item: HTMLElement) => {
    const neighbour = item.nextElementSibling ?? item.previousElementSibling;
    (neighbour?.querySelector('button') ?? close).focus();
  };
  const entries = new Map<string, Entry>();
  /** What was said of the list last: what has happened since is not talked over by the same again. */
  let summary = '';
  const summarize = (papers: ReadingList, held: readonly Entry[]) => {
    const unread = papers.filter((paper) => !paper.read).length;
    const count =
      papers.length === 0
        ? 'The list is empty. Tick papers in any list, or import a file.'
        : `${countText(papers.length, 'paper')} on the list, ${unread.toLocaleString('en')} unread.`;
    const notes = held.map(({ name }) => ` Another window took ${name} off: a tick or a note here puts it back.`);
    const now = `${count}${notes.join('')}`;
    if (now !== summary) sayAndWarn(now);
    summary = now;
  };
  /** Changes no more than what is new, so that the focus and what is being typed stay. */
  const draw = () => {
    const papers = storedList();
    const ids = new Set(papers.map(({ id }) => id));
    const held: Entry[] = [];
    for (const [id, entry] of entries) {
      if (ids.has(id)) continue;
      // An entry that has the focus stays until a later change: nothing is taken from under the reader's hands.
      if (entry.item.contains(document.activeElement)) held.push(entry);
      else {
        entry.item.remove();
        entries.delete(id);
      }
    }
    let last: Element | undefined;
    for (const paper of papers) {
      const known = entries.get(paper.id);
      const entry = known ?? listEntry(paper, papersPage, { say, leave });
      entry.show(paper);
      if (!known) {
        entries.set(paper.id, entry);
        if (last) last.after(entry.item);
        else list.prepend(entry.item);
      }
      last = entry.item;
    }
    summarize(papers, held);
  };
  const file = make('input', {
    type: 'file',
    accept: '.json,application/json',
    class: 'visually-hidden',
    'aria-label': 'File of a reading list',
    tabindex: '-1',
  });
  const importFile = (text: string) => {
    const { papers, damaged } = readReadingList(text);
    storeList(mergeLists(storedList(), papers));
    const leftOut = damaged > 0 ? `; left out as damaged: ${countText(damaged, 'entry', 'entries')}` : '';
    sayAndWarn(`${countText(papers.length, 'paper')} read from the file${leftOut}.`);
  };
  file.addEventListener('change', () => {
    void file.files?.[0]
      ?.text()
      .then(importFile)
      .catch((error: unknown) => say(error instanceof Error ? error.message : 'The file could not be read.'))
      .finally(() => {
        file.value = '';
      });
  });
  const exports = exportFormats.map(({ extension, label }) =>
    actionButton(label, () => void downloadCitations(papersPage, storedList(), extension).then(say)),
  );
  const files = make(
    'div',
    { class: 'acts' },
    ...exports,
    actionButton('Copy link', () => {
      void copyText(selectionLink(papersPage)).then((done) =>
        say(done ? 'The link to the selection is on the clipboard.' : selectionLink(papersPage)),
      );
    }),
    actionButton('Save list (JSON)', () => saveFile('reading-list.json', 'application/json', writeReadingList(storedList()))),
    actionButton('Import list', () => file.click()),
    file,
  );
  const dialog = make(
    'dialog',
    { class: 'reading-list', 'aria-labelledby': 'reading-list-title' },
    make('h2', { id: 'reading-list-title' }, 'Reading list'),
    make('p', { class: 'meta' }, 'Kept in this browser only; notes are in the JSON file you save, and in nothing else.'),
    status,
    files,
    list,
    make('form', { method: 'dialog' }, close),
  );
  dialog.addEventListener('close', () => {
    showChange = undefined;
    dialog.remove();
  });
  showChange = draw;
  draw();
  root.append(dialog);
  dialog.showModal();
}
