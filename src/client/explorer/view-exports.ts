/**
 * The citations beside a list: of the whole list as the page came, of the papers in view once the reader has narrowed it.
 * A view may have any number of papers: they are taken out of the file of the whole list, whose order the index knows.
 */
import { citeCommand, mostCited } from '../../domain/citation/cite-command.ts';
import { countText } from '../../domain/count-text.ts';
import type { SearchHit } from '../pagefind.ts';
import type { Found } from './find.ts';

export class ViewExports {
  readonly #head: HTMLElement | null;
  readonly #cite: HTMLDetailsElement | null;
  readonly #command: HTMLElement | null;
  readonly #bibtex: HTMLAnchorElement | null;
  /** All papers of the list in the order of its files. */
  readonly #order: () => Promise<readonly SearchHit[]>;
  readonly #say: (text: string) => void;
  /** What they say without script. */
  readonly #whole: { readonly head: string; readonly command: string; readonly isCitable: boolean };
  /** The papers in view; undefined when that is all of them. */
  #view: Found | undefined;

  constructor(root: HTMLElement | null, order: () => Promise<readonly SearchHit[]>, say: (text: string) => void) {
    this.#head = root?.querySelector('[data-head]') ?? null;
    this.#cite = root?.querySelector('details') ?? null;
    this.#command = root?.querySelector('#cite-command') ?? null;
    this.#bibtex = root?.querySelector('a[data-extension="bib"]') ?? null;
    this.#order = order;
    this.#say = say;
    this.#whole = {
      head: this.#head?.textContent ?? '',
      command: this.#command?.textContent ?? '',
      isCitable: this.#cite?.hidden === false,
    };
    root?.addEventListener('click', (event) => this.#click(event));
    this.#cite?.addEventListener('toggle', () => void this.#showCommand());
  }

  /** @param found the papers in view; nothing when the whole list is */
  show(found: Found | undefined): void {
    this.#view = found && found.count > 0 ? found : undefined;
    if (this.#head) this.#head.textContent = this.#view ? viewHead(this.#view.count) : this.#whole.head;
    if (this.#cite) this.#cite.hidden = this.#view ? this.#view.count > mostCited : !this.#whole.isCitable;
    void this.#showCommand();
  }

  #click(event: MouseEvent): void {
    const { target, altKey, ctrlKey, metaKey, shiftKey } = event;
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-extension]') : null;
    // With a key held down the reader wants the link itself.
    if (!link || !this.#view || altKey || ctrlKey || metaKey || shiftKey) return;
    event.preventDefault();
    this.#download(link, this.#view).catch(() =>
      this.#say('The citations could not be fetched. Check the connection and reload the page.'),
    );
  }

  /** Places of the papers in the files of the list, each once: a paper may stand in several groups. */
  async #places({ sections }: Found): Promise<{ places: number[]; total: number }> {
    const order = new Map((await this.#order()).map(({ id }, place) => [id, place]));
    const ids = new Set(sections.flatMap(({ hits }) => hits.map(({ id }) => id)));
    return { places: [...ids].map((id) => order.get(id) ?? -1), total: order.size };
  }

  async #download(link: HTMLAnchorElement, view: Found): Promise<void> {
    const [{ downloadView }, { isExportExtension }, { places, total }] = await Promise.all([
      import('../selection/export.ts'),
      import('../selection/citation-file.ts'),
      this.#places(view),
    ]);
    const extension = link.dataset['extension'] ?? '';
    if (!isExportExtension(extension)) return;
    this.#say(await downloadView(link.href, extension, places, total));
  }

  async #keys(view: Found, file: string): Promise<string[] | undefined> {
    const [{ viewKeys }, { places, total }] = await Promise.all([import('../selection/export.ts'), this.#places(view)]);
    return viewKeys(file, places, total);
  }

  /** Fills the command in sight; until its keys are there it is empty, never that of other papers. */
  async #showCommand(): Promise<void> {
    const view = this.#view;
    if (!this.#command || !this.#cite || this.#cite.hidden) return;
    this.#command.textContent = view ? '' : this.#whole.command;
    if (!view || !this.#bibtex || !this.#cite.open) return;
    const keys = await this.#keys(view, this.#bibtex.href).catch(() => undefined);
    if (view !== this.#view) return;
    this.#command.textContent = keys ? citeCommand(keys.map((key) => ({ key }))) : 'The keys could not be fetched.';
  }
}

function viewHead(count: number): string {
  return count === 1 ? 'Cite this paper' : `Cite these ${countText(count, 'paper')}`;
}
