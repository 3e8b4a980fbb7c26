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
    const entries = found.sections.flatMap((section) =>
      section.hits.map((hit, place): Entry => ({ hit, ...(place === 0 && section.group && { starts: section }) })),
    );
    const size = firstSizes[state.view];
    if (state.view === 'table') this.#table ??= await import('./table.ts');
    const loaded = await this.#load(entries.slice(0, size));
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
      this.#append(body, first, entries.slice(size), state);
    } else {
      // Rows have headings of the third level.
      const heading = found.sections.some(({ group }) => group) ? [] : [make('h2', { class: 'visually-hidden' }, 'Results')];
      this.#box.replaceChildren(...heading);
      this.#append(this.#box, first, entries.slice(size), state);
    }
    return state.query === '' || first.some((page) => hasQueryWord(page, state.query));
  }

  #load(entries: readonly Entry[]): Promise<(PageFragment & { readonly starts?: Section })[]> {
    // The engine keeps one object for a page and changes it with the next query: take what is of this one.
    return Promise.all(entries.map(async ({ hit, starts }) => ({ ...(await loadPage(hit)), ...(starts && { starts }) })));
  }

  #append(
    into: HTMLElement,
    pages: readonly (PageFragment & { readonly starts?: Section })[],
    rest: readonly Entry[],
    state: ViewState,
  ): void {
    const rows = pages.flatMap((page) => {
      if (state.view === 'table' && this.#table) return [this.#table.tableRow(page, state.columns, this.#words)];
      const row = paperRow(page, this.#places, state.query);
      return page.starts ? [this.#groupHead(page.starts), row] : [row];
    });
    into.append(...rows);
    this.#box.querySelector('.more')?.remove();
    if (rest.length > 0) this.#box.append(this.#moreButton(into, rest, state));
    document.dispatchEvent(new Event('papers-shown'));
  }

  #groupHead({ group = '', hits }: Section): HTMLElement {
    const { name, href } = this.#words.group(group);
    const count = make('span', { class: 'count' }, countText(hits.length, 'paper'));
    return make('h2', { class: 'group-head' }, make('a', { href }, name), count);
  }

  #moreButton(into: HTMLElement, rest: readonly Entry[], state: ViewState): HTMLElement {
    const size = moreSizes[state.view];
    const label = `Show ${Math.min(size, rest.length)} more of ${rest.length}`;
    return actionButton(
      label,
      () => {
        void this.#load(rest.slice(0, size)).then((pages) => {
          const before = titleLinks(this.#box).length;
          this.#append(into, pages, rest.slice(size), state);
          titleLinks(this.#box)[before]?.focus();
        });
      },
      { class: 'more' },
    );
  }
}

/** Links of the titles in a list, in its order. */
export function titleLinks(box: ParentNode): HTMLAnchorElement[] {
  return [...box.querySelectorAll<HTMLAnchorElement>('.paper-row .title > a, tbody th > a')];
}
