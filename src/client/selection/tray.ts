/** The bar at the foot of the window: how many papers are selected, and what to do with them. */
import { citeCommand } from '../../domain/citation/cite-command.ts';
import { countText } from '../../domain/count-text.ts';
import { copyText } from '../copy-text.ts';
import { actionButton, make } from '../element.ts';
import type { ReadingList } from './reading-list.ts';
import { lossWarning, selectionLink, storedList, storeList, whenListChanges } from './store.ts';

export class Tray {
  readonly #box: HTMLElement;
  readonly #count = make('b');
  readonly #status = make('span', { class: 'said', role: 'status' });
  readonly #undo: HTMLButtonElement;
  readonly #clear = actionButton('Clear', () => storeList([]));
  /** What there must be papers for. */
  readonly #uses: readonly HTMLButtonElement[];
  readonly #bar: HTMLElement;
  /** The list before the last change that took papers away. */
  #before: ReadingList = [];
  #last: ReadingList = storedList();

  constructor(box: HTMLElement) {
    this.#box = box;
    this.#undo = actionButton('Undo', () => storeList(this.#before), { hidden: '' });
    this.#uses = [
      actionButton('Copy \\cite{…}', () => void this.#copy(citeCommand(storedList()), 'The \\cite command')),
      actionButton('BibTeX', () => void this.#download(), { class: 'spare' }),
      actionButton('Copy link', () => void this.#copy(selectionLink(this.#box.dataset['papers'] ?? ''), 'The link to the selection'), {
        class: 'spare',
      }),
      actionButton('Reading list', () => void this.#openList()),
    ];
    const buttons = make('span', { class: 'acts' }, ...this.#uses, this.#clear);
    this.#bar = make('section', { class: 'tray', 'aria-label': 'Selected papers' }, this.#count, this.#status, this.#undo, buttons);
    box.append(this.#bar);
    whenListChanges(() => this.#show());
    this.#show();
  }

  #show(): void {
    const papers = storedList();
    const warning = lossWarning();
    const ids = new Set(papers.map(({ id }) => id));
    const lost = this.#last.filter(({ id }) => !ids.has(id));
    if (lost.length > 0) {
      this.#before = this.#last;
      const withNote = lost.filter(({ note }) => note !== '').length;
      const taken = lost.length === 1 ? (lost[0]?.key ?? '') : countText(lost.length, 'paper');
      this.#say(`Took ${taken} off${withNote > 0 ? ', with notes' : ''}. ${warning}`.trim());
    } else if (papers.length > this.#last.length || warning !== '') this.#say(warning);
    const hadFocus = this.#bar.contains(document.activeElement);
    this.#undo.hidden = lost.length === 0;
    this.#last = papers;
    this.#count.textContent = `${countText(papers.length, 'paper')} selected`;
    for (const button of this.#uses) button.hidden = papers.length === 0;
    // An emptied tray stays as long as its last change can be undone.
    this.#bar.hidden = papers.length === 0 && lost.length === 0;
    if (hadFocus && this.#bar.hidden) document.getElementById('main')?.focus({ preventScroll: true });
    else if (hadFocus && this.#undo.hidden) this.#clear.focus();
  }

  #say(text: string): void {
    this.#status.textContent = text;
  }

  async #copy(text: string, what: string): Promise<void> {
    this.#undo.hidden = true;
    this.#say((await copyText(text)) ? `${what} is on the clipboard.` : `The browser did not allow copying: ${text}`);
  }

  async #download(): Promise<void> {
    this.#undo.hidden = true;
    try {
      const { downloadCitations } = await import('./export.ts');
      this.#say(await downloadCitations(this.#box.dataset['papers'] ?? '', storedList(), 'bib'));
    } catch {
      this.#say('The citations could not be fetched. Check the connection and try again.');
    }
  }

  async #openList(): Promise<void> {
    try {
      const { openReadingList } = await import('./reading-list-dialog.ts');
      openReadingList(this.#box, this.#box.dataset['papers'] ?? '');
    } catch {
      this.#say('The reading list could not be opened. Check the connection and reload the page.');
    }
  }
}
