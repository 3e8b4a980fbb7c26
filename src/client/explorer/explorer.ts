/** Runs a list of papers: the state of its controls, the address, the questions to the index and the results. */
import { cleanQuery, readAddress, writeAddress } from '../../domain/query/address.ts';
import { choose, emptyFacets, type FacetId, isNarrowed, isPlain, type ViewState } from '../../domain/query/view-state.ts';
import { copyText } from '../copy-text.ts';
import { loadPagefind, type Pagefind } from '../pagefind.ts';
import { showSharedSelection } from '../selection/shared-selection.ts';
import { Controls } from './controls.ts';
import { countFacets, type FindScope, find, loadFacet } from './find.ts';
import { openHelp } from './help.ts';
import { withLook, withRange } from './read-controls.ts';
import { Results, titleLinks } from './results.ts';
import { selectHits } from './select-view.ts';

function papersText(count: number): string {
  return count === 1 ? '1 paper' : `${count} papers`;
}

function need(root: HTMLElement, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The list of papers has no part "${selector}".`);
  return found;
}

export class Explorer {
  readonly #root: HTMLElement;
  readonly #controls: Controls;
  readonly #scope: FindScope;
  readonly #results: Results;
  readonly #resultBox: HTMLElement;
  readonly #staticList: HTMLElement;
  readonly #status: HTMLElement;
  readonly #total: number;
  readonly #loadedFacets = new Map<FacetId, Promise<void>>();
  #state: ViewState;
  /** Number of the newest question; answers to older ones are dropped. */
  #asked = 0;
  /** Whether the newest entry of the history is a query being typed, which the next letter replaces. */
  #isTyping = false;

  constructor(root: HTMLElement) {
    const form = need(root, 'form');
    if (!(form instanceof HTMLFormElement)) throw new Error('The controls of the list are not a form.');
    this.#root = root;
    this.#controls = new Controls(form);
    this.#resultBox = need(root, '.results');
    this.#staticList = need(root, '.static-list');
    this.#status = need(root, '.status');
    const { venues = '', topics = '', years = '', topic, group, total } = root.dataset;
    this.#total = Number(total);
    this.#scope = {
      fixed: topic ? { topic: [topic] } : {},
      years: this.#controls.inputs('year').map(({ value }) => value),
      leaves: this.#controls.leaves(),
      usualGroup: group === 'year' ? 'year' : 'none',
    };
    this.#results = new Results(
      this.#resultBox,
      { list: this.#staticList, venues, topics },
      {
        topics,
        columnName: (column) => this.#controls.columnName(column),
        label: (facet, value) => this.#controls.label(facet, value),
        group: (group) => {
          const isYear = this.#scope.years.includes(group);
          return { name: isYear ? group : this.#controls.label('topic', group), href: `${isYear ? years : topics}${group}/` };
        },
      },
    );
    this.#state = this.#readAddress();
    // What was typed or ticked before this code was there counts too.
    this.#listen(form);
    const typed = cleanQuery(this.#controls.query?.value ?? '');
    if (typed !== '' && location.search === '') this.#type();
    else this.#refresh();
    const early = form.querySelector<HTMLInputElement>('details.facet[data-facet] li input:checked');
    if (early && location.search === '') early.dispatchEvent(new Event('change', { bubbles: true }));
  }

  #engine(): Promise<Pagefind> {
    return loadPagefind(this.#root.dataset['bundle'] ?? '');
  }

  #readAddress(): ViewState {
    const { state, ignored } = readAddress(location.search, this.#controls.knownValues());
    const note = need(this.#root, '[data-ignored]');
    note.hidden = ignored.length === 0;
    note.textContent =
      ignored.length === 0
        ? ''
        : `Left out, because this list has nothing of the kind: ${ignored.slice(0, 5).join('; ')}${ignored.length > 5 ? '; …' : ''}.`;
    return state;
  }

  #listen(form: HTMLFormElement): void {
    // Loading ahead of a question is silent; the question itself says what went wrong.
    this.#engine().catch(() => undefined);
    this.#controls.whenOpened((facet) => void this.#count(facet));
    this.#controls.query?.addEventListener('input', () => this.#type());
    form.addEventListener('change', (event) => this.#change(event.target));
    this.#root.addEventListener('click', (event) => {
      const button = event.target instanceof Element ? event.target.closest('button') : null;
      if (button) this.#press(button);
    });
    window.addEventListener('popstate', () => {
      this.#isTyping = false;
      this.#state = this.#readAddress();
      if (this.#controls.query) this.#controls.query.value = this.#state.query;
      this.#refresh();
    });
  }

  #type(): void {
    const query = cleanQuery(this.#controls.query?.value ?? '');
    if (query === this.#state.query) return;
    const replaces = this.#isTyping;
    this.#go({ ...this.#state, query }, replaces);
    this.#isTyping = true;
  }

  /** Makes a state the present one: address, controls, results. */
  #go(wanted: ViewState, replace = false): void {
    const { usualGroup } = this.#scope;
    const address = location.pathname + writeAddress(wanted, usualGroup);
    try {
      if (replace) history.replaceState(null, '', address);
      else if (address !== location.pathname + location.search) history.pushState(null, '', address);
    } catch {
      // Browsers refuse when addresses change too fast; the next change writes it.
    }
    this.#isTyping = false;
    this.#state = wanted;
    need(this.#root, '[data-ignored]').hidden = true;
    this.#refresh();
  }

  #change(target: EventTarget | null): void {
    if (target instanceof HTMLSelectElement && target.dataset['range']) this.#go(withRange(this.#state, this.#controls.form));
    else if (target instanceof HTMLInputElement && target.closest('[data-facet]')) {
      const facet = this.#controls.facets.find((id) => id === target.name);
      if (facet) this.#go(choose(this.#state, facet, target.value, target.checked ? 'include' : 'neither'));
    } else if (
      (target instanceof HTMLSelectElement || target instanceof HTMLInputElement) &&
      /^(?:sort|group|view|cols)$/.test(target.name)
    )
      this.#go(withLook(this.#state, this.#controls.form, target.name));
  }

  #press(button: HTMLButtonElement): void {
    const { exclude, remove, facet: named, sort, action } = button.dataset;
    const facet = this.#controls.facets.find((id) => id === (named ?? button.closest<HTMLElement>('[data-facet]')?.dataset['facet']));
    if (exclude && facet) {
      const isOut = this.#state.facets[facet].exclude.includes(exclude);
      this.#go(choose(this.#state, facet, exclude, isOut ? 'neither' : 'exclude'));
    } else if (remove && facet) {
      const place = [...this.#root.querySelectorAll('.chips button')].indexOf(button);
      this.#go(choose(this.#state, facet, remove, 'neither'));
      const left = this.#root.querySelectorAll<HTMLElement>('.chips button');
      (left[Math.min(place, left.length - 1)] ?? this.#controls.query)?.focus();
    } else if (sort) {
      const { state } = readAddress(`?sort=${sort}`, {});
      if (state.sort) this.#go({ ...this.#state, sort: state.sort });
    } else if (action === 'clear') {
      if (this.#controls.query) this.#controls.query.value = '';
      this.#go({ ...this.#state, query: '', facets: emptyFacets });
      this.#controls.query?.focus();
    } else if (action === 'copy-link') void this.#copyLink();
    else if (action === 'select-view') void this.#selectView();
    else if (action === 'help') openHelp(this.#root);
  }

  async #copyLink(): Promise<void> {
    const done = await copyText(location.origin + location.pathname + writeAddress(this.#state, this.#scope.usualGroup));
    this.#status.textContent = done
      ? 'The link to this view is on the clipboard.'
      : 'The browser did not allow copying: take the link from the address bar.';
  }

  async #selectView(): Promise<void> {
    try {
      const { sections } = await find(await this.#engine(), this.#state, this.#scope);
      this.#status.textContent = await selectHits(
        sections.flatMap(({ hits }) => hits),
        this.#state.query,
      );
    } catch {
      this.#status.textContent = 'The search could not be loaded, so nothing was selected. Check the connection and try again.';
    }
  }

  /** Counts a facet whose values came into sight. */
  async #count(facet: FacetId): Promise<void> {
    try {
      await this.#load(facet);
      await this.#showCounts(this.#asked);
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

  async #showCounts(asked: number): Promise<void> {
    const facets = this.#controls.openFacets();
    if (facets.length === 0) return;
    await Promise.all(facets.map((facet) => this.#load(facet)));
    const counts = await countFacets(await this.#engine(), this.#state, this.#scope, facets);
    if (asked !== this.#asked) return;
    for (const [facet, values] of counts) this.#controls.showCounts(facet, values, this.#state);
  }

  #refresh(): void {
    this.#asked += 1;
    this.#controls.show(this.#state, this.#scope.usualGroup);
    this.#controls.showChips(this.#state);
    void showSharedSelection(need(this.#root, '.shared'), this.#state.selection, () => this.#go({ ...this.#state, selection: [] }));
    void this.#answer(this.#asked);
  }

  async #answer(asked: number): Promise<void> {
    const state = this.#state;
    const isCurrent = () => asked === this.#asked;
    try {
      if (isPlain(state, this.#scope.usualGroup)) this.#showOwnList();
      else {
        this.#resultBox.setAttribute('aria-busy', 'true');
        const found = await find(await this.#engine(), state, this.#scope);
        if (!isCurrent()) return;
        const isNear = !(await this.#results.show(found, state, isCurrent));
        if (!isCurrent()) return;
        this.#resultBox.removeAttribute('aria-busy');
        this.#resultBox.hidden = false;
        this.#staticList.hidden = true;
        this.#say(found.count, state, isNear);
      }
      await this.#showCounts(asked);
    } catch {
      if (!isCurrent()) return;
      this.#showOwnList();
      this.#status.textContent = 'The search could not be loaded. Check the connection and try again; the whole list is below.';
    }
  }

  #showOwnList(): void {
    this.#resultBox.hidden = true;
    this.#resultBox.replaceChildren();
    this.#staticList.hidden = false;
    this.#status.textContent = papersText(this.#total);
    document.dispatchEvent(new Event('papers-shown'));
  }

  #say(count: number, state: ViewState, isNear: boolean): void {
    if (count === 0) {
      this.#status.textContent = 'No paper fits.';
      const advice =
        state.query === ''
          ? 'Take away one of the filters above.'
          : 'Try fewer or shorter words, a family name or an acronym, or take away a filter.';
      const nothing = document.createElement('p');
      nothing.className = 'nothing';
      nothing.textContent = advice;
      this.#resultBox.replaceChildren(nothing);
    } else if (isNear) this.#status.textContent = `No paper has the words “${state.query.slice(0, 60)}”. The nearest: ${papersText(count)}`;
    else this.#status.textContent = isNarrowed(state) ? `${count} of ${papersText(this.#total)}` : papersText(count);
  }

  /** Does what a key of the list asks for. */
  steer(event: KeyboardEvent): void {
    const { key } = event;
    const links = titleLinks(this.#resultBox.hidden ? this.#staticList : this.#resultBox);
    const focused = document.activeElement;
    const place = links.findIndex((link) => link === focused || link.closest('.paper-row, tr')?.contains(focused));
    if (key === '?') openHelp(this.#root);
    else if (key === 'x') {
      const tick = links[place]?.closest('.paper-row, tr')?.querySelector<HTMLInputElement>('.tick');
      tick?.click();
    } else {
      event.preventDefault();
      const step = key === 'j' || key === 'ArrowDown' ? 1 : -1;
      if (place === 0 && key === 'ArrowUp') this.#controls.query?.focus();
      else links[place < 0 ? 0 : Math.min(Math.max(place + step, 0), links.length - 1)]?.focus();
    }
  }
}
