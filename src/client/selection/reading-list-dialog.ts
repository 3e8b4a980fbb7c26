/** The reader's list in a dialog: read or unread, private notes, exports, import. */
import { countText } from '../../domain/count-text.ts';
import { copyText } from '../copy-text.ts';
import { actionButton, make } from '../element.ts';
import { exportFormats } from './citation-file.ts';
import { downloadCitations, saveFile } from './export.ts';
import { type ListedPaper, mergeLists, readReadingList, writeReadingList } from './reading-list.ts';
import { lossWarning, selectionLink, storedList, storeList } from './store.ts';

/** What the entries of the list do to the dialog. */
interface Dialog {
  readonly say: (text: string) => void;
  /** Takes the entry away, of which the paper is off the list. */
  readonly drop: (item: HTMLElement) => void;
}

function listItem(paper: ListedPaper, papersPage: string, { say, drop }: Dialog): HTMLElement {
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
  const read = make('input', { type: 'checkbox' });
  read.checked = paper.read;
  read.addEventListener('change', () => change({ read: read.checked }));
  const note = make('textarea', { rows: '2', 'aria-label': `Note on ${name}`, placeholder: 'Private note' });
  note.value = paper.note;
  note.addEventListener('input', () => change({ note: note.value }));
  const remove = actionButton(
    'Remove',
    () => {
      storeList(storedList().filter(({ id }) => id !== paper.id));
      drop(item);
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
  return item;
}

/** Opens the dialog inside the element. Notes stay in this browser unless the reader exports them. */
export function openReadingList(root: HTMLElement, papersPage: string): void {
  const list = make('ol', { class: 'listed' });
  const close = make('button', { value: 'close' }, 'Close');
  const status = make('p', { role: 'status', class: 'meta' });
  const say = (text: string) => {
    status.textContent = text;
  };
  const sayAndWarn = (text: string) => say(`${text} ${lossWarning()}`.trim());
  const count = () => {
    const papers = storedList();
    const unread = papers.filter((paper) => !paper.read).length;
    sayAndWarn(
      papers.length === 0
        ? 'The list is empty. Tick papers in any list, or import a file.'
        : `${countText(papers.length, 'paper')} on the list, ${unread.toLocaleString('en')} unread.`,
    );
  };
  const drop = (item: HTMLElement) => {
    const neighbour = item.nextElementSibling ?? item.previousElementSibling;
    item.remove();
    count();
    (neighbour?.querySelector('button') ?? close).focus();
  };
  const draw = () => {
    list.replaceChildren(...storedList().map((paper) => listItem(paper, papersPage, { say, drop })));
    count();
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
    draw();
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
  dialog.addEventListener('close', () => dialog.remove());
  draw();
  root.append(dialog);
  dialog.showModal();
}
