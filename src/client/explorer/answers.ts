/** What stands below the controls: the list of the page, or the answer of the index to a state, and a line that says which. */
import { countText } from '../../domain/count-text.ts';
import { indexFilters, listOrder } from '../../domain/query/index-filters.ts';
import { effectiveGroup, type FacetId, isNarrowed, isPlain, plainView, type ViewState } from '../../domain/query/view-state.ts';
import { quotedStart } from '../../domain/quoted-query.ts';
import { make } from '../element.ts';
import type { Pagefind, SearchHit } from '../pagefind.ts';
import { showDone, showFound } from '../spoken-status.ts';
import type { Controls } from './controls.ts';
import { countFacets, type FindScope, find, inOrder, loadFacet } from './find.ts';
import { narrowRows } from './own-rows.ts';
import { type Results, titleLinks } from './results.ts';
import { ViewExports } from './view-exports.ts';

/** Lets the browser hand over what a reader has done meanwhile. */
const nextTask = () => new Promise((resolve) => setTimeout(resolve));

export const notFilled = 'The filters could not be loaded. Check the connection and try again.';

export interface AnswerPlaces {
  /** The list that the page came with. */
  readonly ownList: HTMLElement;
  readonly results: HTMLElement;
  /** The line that says how many papers there are, before the one that is read out. */
  readonly status: HTMLElement;
}

export class Answers {
  readonly #places: AnswerPlaces;
  readonly #controls: Controls;
  readonly #results: Results;
  readonly #scope: FindScope;
  readonly #engine: () => Promise<Pagefind>;
  /** Papers in the list of the page. */
  readonly #total: number;
  readonly #exports: ViewExports;
  /** Whether the engine and the files of a first question are here. */
  #isWarm = false;
  readonly #loadedFacets = new Map<FacetId, Promise<void>>();
  #state: ViewState | undefined;

  constructor(
    places: AnswerPlaces,
    controls: Controls,
    results: Results,
    scope: FindScope,
    asks: { engine: () => Promise<Pagefind>; total: number },
  ) {
    this.#places = places;
    this.#controls = controls;
    this.#results = results;
    this.#scope = scope;
    this.#engine = asks.engine;
    this.#total = asks.total;
    this.#exports = new ViewExports(
      document.querySelector('.exports'),
      () => this.#wholeOrder(),
      (text) => this.say(text),
    );
  }

  /** The papers of the list in the order of its files. */
  async #wholeOrder(): Promise<readonly SearchHit[]> {
    const engine = await this.#engine();
    return inOrder(engine, await engine.hits(null, indexFilters(plainView, this.#scope)), listOrder(plainView));
  }

  /** Says what an action has done. */
  say(text: string): void {
    showDone(this.#places.status, text);
  }

  #sayCount(text: string): void {
    showFound(this.#places.status, text);
  }

  /** Links of the papers in sight. */
  get titles(): HTMLAnchorElement[] {
    return titleLinks(this.#places.results.hidden ? this.#places.ownList : this.#places.results);
  }

  /** Shows the papers of a state and the numbers of the open filters. Answers that come after a newer question are dropped. */
  async show(state: ViewState): Promise<void> {
    this.#state = state;
    const isCurrent = () => state === this.#state;
    const { results, ownList } = this.#places;
    try {
      if (isPlain(state, this.#scope.usualGroup)) this.#showOwnList();
      else {
        results.setAttribute('aria-busy', 'true');
        if (!this.#isWarm) this.#showFirstRows(state);
        // Groups and the cells of a table have the names of the filters.
        if (state.view === 'table' || effectiveGroup(state, this.#scope.usualGroup) !== 'none') await this.#controls.fill();
        const engine = await this.#engine();
        // Letters that wait come first: in a long list the engine takes longer for one of them than a reader does.
        await nextTask();
        if (!isCurrent()) return;
        const found = await find(engine, state, this.#scope);
        if (!isCurrent()) return;
        this.#isWarm = true;
        const isNear = !(await this.#results.show(found, state, isCurrent));
        if (!isCurrent()) return;
        results.removeAttribute('aria-busy');
        results.hidden = false;
        ownList.hidden = true;
        this.#sayFound(found.count, state, isNear);
        this.#exports.show(isNarrowed(state) ? found : undefined);
      }
      await this.#showCounts(state);
    } catch {
      if (!isCurrent()) return;
      this.#showOwnList();
      this.#sayCount('The search could not be loaded. Check the connection and try again; the whole list is below.');
    }
  }

  /** Counts a facet whose values came into sight. */
  async count(facet: FacetId): Promise<void> {
    try {
      await this.#controls.fill();
    } catch {
      this.say(notFilled);
      return;
    }
    try {
      await this.#load(facet);
      if (this.#state) await this.#showCounts(this.#state);
    } catch {
      // Without the index the numbers of the whole list stay.
    }
  }

  #load(facet: FacetId): Promise<void> {
    const loading = this.#loadedFacets.get(facet) ?? this.#engine().then((engine) => loadFacet(engine, facet));
    loading.catch(() => this.#loadedFacets.delete(facet));
    this.#loadedFacets.set(facet, loading);
    return loading;
  }

  async #showCounts(state: ViewState): Promise<void> {
    const facets = this.#controls.openFacets();
    if (facets.length === 0) return;
    await Promise.all(facets.map((facet) => this.#load(facet)));
    const counts = await countFacets(await this.#engine(), state, this.#scope, facets);
    if (state !== this.#state) return;
    for (const [facet, values] of counts) this.#controls.showCounts(facet, values, state);
  }

  /** Of the rows in sight those with the words, at once: the engine takes a moment to come. */
  #showFirstRows({ query, facets }: ViewState): void {
    const count = isNarrowed({ query: '', facets }) ? 0 : narrowRows(this.#places.ownList, query);
    this.#sayCount(query !== '' && count > 0 ? `Searching… ${countText(count, 'paper')} so far` : 'Searching…');
  }

  #showOwnList(): void {
    const { results, ownList } = this.#places;
    narrowRows(ownList, '');
    results.removeAttribute('aria-busy');
    results.hidden = true;
    results.replaceChildren();
    ownList.hidden = false;
    this.#exports.show(undefined);
    this.#sayCount(countText(this.#total, 'paper'));
    document.dispatchEvent(new Event('papers-shown'));
  }

  /** @param isNear whether no paper has the words, and what is shown only comes near them */
  #sayFound(count: number, state: ViewState, isNear: boolean): void {
    const papers = countText(count, 'paper');
    if (count === 0) {
      const advice =
        state.query === ''
          ? 'Take away one of the filters above.'
          : 'Try fewer or shorter words, a family name or an acronym, or take away a filter.';
      this.#places.results.replaceChildren(make('p', { class: 'nothing' }, advice));
      this.#sayCount('No paper fits.');
    } else if (isNear) this.#sayCount(`No paper has the words ${quotedStart(state.query)}. The nearest: ${papers}`);
    else this.#sayCount(isNarrowed(state) ? `${count} of ${countText(this.#total, 'paper')}` : papers);
  }
}
