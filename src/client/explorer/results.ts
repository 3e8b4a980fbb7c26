/** The place of the results: shows sections of papers as rows or as a table, some at a time. */
import { countText } from '../../domain/count-text.ts';
import { effectiveSort, type ViewState } from '../../domain/query/view-state.ts';
import { exactFirst, hasQueryWord } from '../../domain/search-match.ts';
import { actionButton, make } from '../element.ts';
import { loadPage, type PageFragment, type SearchHit } from '../pagefind.ts';
import type { Found, Section } from './find.ts';
import { paperRow, type RowPlaces } from './rows.ts';
import type * as Table from './table.ts';
import type { TableWords } from './table.ts';

export interface ResultWords extends TableWords {
  /** Heading of a group and the address of its own page. */
  group(group: string): { name: string; href: string };
}

interface Entry {
  readonly hit: SearchHit;
  /** The section that starts with this entry. */
  readonly starts?: Section;
}

/** A list, and how many of its papers stand in the page. */
interface ShownList {
  readonly sections: readonly Section[];
  readonly shown: number;
}

/** Papers of the sections in their order, from the one at `start` on: in a long list most are never looked at. */
function entriesFrom(sections: readonly Section[], start: number, most: number): Entry[] {
  const entries: Entry[] = [];
  let before = 0;
  for (const section of sections) {
    const from = Math.max(0, start - before);
    const hits = section.hits.slice(from, from + most - entries.length);
    entries.push(...hits.map((hit, place): Entry => ({ hit, ...(from + place === 0 && section.group && { starts: section }) })));
    if (entries.length === most) break;
    before += section.hits.length;
  }
  return entries;
}

const countOf = (sections: readonly Section[]) => sections.reduce((sum, { hits }) => sum + hits.length, 0);

/** Papers shown at first: a screen or two, for each has a file of its own to fetch. */
const firstSizes = { summaries: 8, compact: 40, table: 40 } as const;
/** Papers added by each "Show more". */
const moreSizes = { summaries: 20, compact: 40, table: 40 } as const;

export class Results {
  readonly #box: HTMLElement;
  readonly #places: RowPlaces;
  readonly #words: ResultWords;
  /** Makes tables; loaded for the first one. */
  #table: typeof Table | undefined;

  constructor(box: HTMLElement, places: RowPlaces, words: ResultWords) {
    this.#box = box;
    this.#places = places;
    this.#words = words;
  }

  /**
   * Shows the first papers.
   * @param isCurrent false when a newer question has been asked: then nothing is shown
   * @returns whether any paper shown really has a word of the query
   */
  async show(found: Found, state: ViewState, isCurrent: () => boolean): Promise<boolean> {
    const { sections } = found;
    if (state.view === 'table') this.#table ??= await import('./table.ts');
    const loaded = await this.#load(entriesFrom(sections, 0, firstSizes[state.view]));
    if (!isCurrent()) return true;
    const first = effectiveSort(state) === 'relevance' ? exactFirst(loaded, state.query) : loaded;
    this.#box.dataset['view'] = state.view;
    if (state.view === 'table' && this.#table) {
      const { box, head, body } = this.#table.paperTable(state, this.#words);
      // A heading that has been pressed keeps the focus, as the new one of its column.
      const pressed = document.activeElement?.closest('th');
      const column = pressed && this.#box.contains(pressed) ? pressed.cellIndex : -1;
      this.#box.replaceChildren(box);
      head.cells[column]?.querySelector('button')?.focus();
      this.#append(body, first, { sections, shown: first.length }, state);
    } else {
      // Rows have headings of the third level.
      const heading = sections.some(({ group }) => group) ? [] : [make('h2', { class: 'visually-hidden' }, 'Results')];
      this.#box.replaceChildren(...heading);
      this.#append(this.#box, first, { sections, shown: first.length }, state);
    }
    return state.query === '' || first.some((page) => hasQueryWord(page, state.query));
  }

  #load(entries: readonly Entry[]): Promise<(PageFragment & { readonly starts?: Section })[]> {
    // The engine keeps one object for a page and changes it with the next query: take what is of this one.
    return Promise.all(entries.map(async ({ hit, starts }) => ({ ...(await loadPage(hit)), ...(starts && { starts }) })));
  }

  #append(into: HTMLElement, pages: readonly (PageFragment & { readonly starts?: Section })[], list: ShownList, state: ViewState): void {
    const rows = pages.flatMap((page) => {
      if (state.view === 'table' && this.#table) return [this.#table.tableRow(page, state.columns, this.#words)];
      const row = paperRow(page, this.#places, state.query);
      return page.starts ? [this.#groupHead(page.starts), row] : [row];
    });
    into.append(...rows);
    this.#box.querySelector('.more')?.remove();
    if (list.shown < countOf(list.sections)) this.#box.append(this.#moreButton(into, list, state));
    document.dispatchEvent(new Event('papers-shown'));
  }

  #groupHead({ group = '', hits }: Section): HTMLElement {
    const { name, href } = this.#words.group(group);
    const count = make('span', { class: 'count' }, countText(hits.length, 'paper'));
    return make('h2', { class: 'group-head' }, make('a', { href }, name), count);
  }

  #moreButton(into: HTMLElement, { sections, shown }: ShownList, state: ViewState): HTMLElement {
    const size = moreSizes[state.view];
    const left = countOf(sections) - shown;
    // Beside the button: the line that says how many papers there are is far above it.
    const failure = make('p', { class: 'nothing', role: 'alert' }, 'More papers could not be loaded. Check the connection and try again.');
    const button = actionButton(
      size < left ? `Show ${size} more of ${left}` : `Show ${left} more`,
      () => {
        failure.remove();
        this.#load(entriesFrom(sections, shown, size)).then(
          (pages) => {
            // Pressed twice, or another question was asked meanwhile.
            if (!button.isConnected) return;
            const before = titleLinks(this.#box).length;
            this.#append(into, pages, { sections, shown: shown + pages.length }, state);
            titleLinks(this.#box)[before]?.focus();
          },
          () => button.after(failure),
        );
      },
      { class: 'more' },
    );
    return button;
  }
}

/** Links of the titles in a list, in its order. */
export function titleLinks(box: ParentNode): HTMLAnchorElement[] {
  return [...box.querySelectorAll<HTMLAnchorElement>('.paper-row .title > a, tbody th > a')];
}
