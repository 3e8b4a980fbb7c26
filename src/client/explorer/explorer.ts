/**
 * Runs a list of papers: its state, the address that says it, and what the controls and buttons change of it. What only
 * some readers ask for is loaded when they do.
 */
import { readAddress, writeAddress } from '../../domain/query/address.ts';
import { cleanQuery } from '../../domain/query/clean-query.ts';
import { facetIds, plainView, type ViewState } from '../../domain/query/view-state.ts';
import { copyText } from '../copy-text.ts';
import { loadPagefind, type Pagefind } from '../pagefind.ts';
import { Answers, notFilled } from './answers.ts';
import { Controls } from './controls.ts';
import { earlyChoices } from './early-choices.ts';
import { type FindScope, find } from './find.ts';
import { moveInList } from './list-moves.ts';
import { changedState, pressedState } from './read-controls.ts';
import { Results } from './results.ts';

function need(root: HTMLElement, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`The list of papers has no part "${selector}".`);
  return found;
}

export class Explorer {
  readonly #root: HTMLElement;
  readonly #controls: Controls;
  readonly #scope: FindScope;
  readonly #answers: Answers;
  /** Place for what the address says and the list cannot follow. */
  readonly #ignored: HTMLElement;
  #state: ViewState = plainView;
  /** Whether the newest entry of the history is a query being typed, which the next letter replaces. */
  #isTyping = false;

  private constructor(root: HTMLElement) {
    const form = need(root, 'form');
    if (!(form instanceof HTMLFormElement)) throw new Error('The controls of the list are not a form.');
    this.#root = root;
    this.#ignored = need(root, '[data-ignored]');
    const { topic, group, filters = '' } = root.dataset;
    const controls = new Controls(form, filters);
    this.#controls = controls;
    this.#scope = {
      fixed: topic ? { topic: [topic] } : {},
      get years() {
        return controls.inputs('year').map(({ value }) => value);
      },
      get leaves() {
        return controls.leaves();
      },
      usualGroup: group === 'year' ? 'year' : 'none',
    };
    this.#answers = this.#makeAnswers();
  }

  /**
   * Brings a list to life and shows what the address asks for.
   * @throws the browser's error when what the address names cannot be fetched
   */
  static async start(root: HTMLElement): Promise<Explorer> {
    const explorer = new Explorer(root);
    await explorer.#knowAddress();
    explorer.#state = explorer.#readAddress();
    explorer.#listen(explorer.#controls.form);
    // What was typed, chosen or opened before this code was there counts too.
    const typed = cleanQuery(explorer.#controls.query?.value ?? '');
    const chosen = explorer.#withEarlyChoices();
    if (typed !== '' && location.search === '') {
      explorer.#state = chosen;
      explorer.#type();
    } else if (chosen === explorer.#state) explorer.#refresh();
    else explorer.#go(chosen);
    for (const facet of explorer.#controls.openFacets()) void explorer.#answers.count(facet);
    return explorer;
  }

  /** The state of the address, with what the reader has chosen since the page came. */
  #withEarlyChoices(): ViewState {
    const choices = earlyChoices(this.#controls.form);
    this.#controls.show(this.#state, this.#scope.usualGroup);
    return choices.reduce((state, { control, restore }) => {
      restore();
      return changedState(state, control, this.#controls) ?? state;
    }, this.#state);
  }

  #makeAnswers(): Answers {
    const controls = this.#controls;
    const scope = this.#scope;
    const { venues = '', topics = '', years = '', total } = this.#root.dataset;
    const places = {
      ownList: need(this.#root, '.static-list'),
      results: need(this.#root, '.results'),
      status: need(this.#root, '.status'),
    };
    const results = new Results(
      places.results,
      { list: places.ownList, venues, topics },
      {
        topics,
        columnName: (column) => controls.columnName(column),
        label: (facet, value) => controls.label(facet, value),
        group: (group) => {
          const isYear = scope.years.includes(group);
          return { name: isYear ? group : controls.label('topic', group), href: `${isYear ? years : topics}${group}/` };
        },
      },
    );
    return new Answers(places, controls, results, scope, { engine: () => this.#engine(), total: Number(total) });
  }

  #engine(): Promise<Pagefind> {
    return loadPagefind(this.#root.dataset['bundle'] ?? '');
  }

  /** Brings the values of the filters where the address names some, to tell those that there are from others. */
  async #knowAddress(): Promise<void> {
    const names = new URLSearchParams(location.search);
    if (facetIds.some((id) => names.has(id) || names.has(`-${id}`))) await this.#controls.fill();
  }

  #readAddress(): ViewState {
    const { state, ignored } = readAddress(location.search, this.#controls.knownValues());
    this.#ignored.hidden = ignored.length === 0;
    this.#ignored.textContent =
      ignored.length === 0
        ? ''
        : `The address asks for more than this list can show. Left out: ${ignored.slice(0, 5).join('; ')}${ignored.length > 5 ? '; …' : ''}.`;
    return state;
  }

  #listen(form: HTMLFormElement): void {
    // Loading ahead of a question is silent; the question itself says what went wrong.
    this.#engine().catch(() => undefined);
    for (const intent of ['pointerover', 'focusin'] as const)
      need(form, '.facets').addEventListener(intent, () => this.#controls.fill().catch(() => undefined), { once: true });
    this.#controls.whenOpened((facet) => void this.#answers.count(facet));
    this.#controls.query?.addEventListener('input', () => this.#type());
    form.addEventListener('change', (event) => this.#goIfAny(changedState(this.#state, event.target, this.#controls)));
    window.addEventListener('popstate', () => void this.#followAddress());
  }

  async #followAddress(): Promise<void> {
    this.#isTyping = false;
    try {
      await this.#knowAddress();
    } catch {
      this.#answers.say(notFilled);
      return;
    }
    this.#state = this.#readAddress();
    if (this.#controls.query) this.#controls.query.value = this.#state.query;
    this.#refresh();
  }

  #type(): void {
    const query = cleanQuery(this.#controls.query?.value ?? '');
    if (query === this.#state.query) return;
    const replaces = this.#isTyping;
    this.#go({ ...this.#state, query }, replaces);
    this.#isTyping = true;
  }

  /** The address of a state, without the host. */
  #address(state: ViewState): string {
    return location.pathname + writeAddress(state, this.#scope.usualGroup);
  }

  /** Makes a state the present one: address, controls, results. */
  #go(wanted: ViewState, replace = false): void {
    const address = this.#address(wanted);
    try {
      if (replace) history.replaceState(null, '', address);
      else if (address !== location.pathname + location.search) history.pushState(null, '', address);
    } catch {
      // Browsers refuse when addresses change too fast; the next change writes it.
    }
    this.#isTyping = false;
    this.#state = wanted;
    this.#ignored.hidden = true;
    this.#refresh();
  }

  #goIfAny(wanted: ViewState | undefined): void {
    if (wanted) this.#go(wanted);
  }

  #refresh(): void {
    this.#controls.show(this.#state, this.#scope.usualGroup);
    this.#controls.showChips(this.#state);
    this.#orSay(this.#showShared());
    void this.#answers.show(this.#state);
  }

  /** Tells the reader when something could not be loaded. */
  #orSay(act: Promise<void>): void {
    act.catch(() => this.#answers.say('A part of the page could not be loaded. Check the connection and try again.'));
  }

  async #showShared(): Promise<void> {
    const box = need(this.#root, '.shared');
    if (this.#state.selection.length === 0 && !box.dataset['ids']) return;
    const { showSharedSelection } = await import('../selection/shared-selection.ts');
    await showSharedSelection(box, this.#state.selection, () => {
      this.#go({ ...this.#state, selection: [] });
      this.#controls.query?.focus();
    });
  }

  async #help(): Promise<void> {
    const { openHelp } = await import('./help.ts');
    openHelp(this.#root);
  }

  /** Does what a button of the list asks for. */
  press(button: HTMLButtonElement): void {
    const { action } = button.dataset;
    if (action === 'copy-link') void this.#copyLink();
    else if (action === 'select-view') void this.#selectView();
    else if (action === 'help') this.#orSay(this.#help());
    else {
      const chip = this.#controls.chips.indexOf(button);
      if (action === 'clear' && this.#controls.query) this.#controls.query.value = '';
      this.#goIfAny(pressedState(this.#state, button, this.#controls.facets));
      if (chip >= 0) this.#focusNear(chip);
    }
  }

  /** A chip that is gone leaves the focus to the next one, or to the search field. */
  #focusNear(place: number): void {
    const { chips, query } = this.#controls;
    (chips[Math.min(place, chips.length - 1)] ?? query)?.focus();
  }

  async #copyLink(): Promise<void> {
    const done = await copyText(location.origin + this.#address(this.#state));
    this.#answers.say(
      done ? 'The link to this view is on the clipboard.' : 'The browser did not allow copying: take the link from the address bar.',
    );
  }

  async #selectView(): Promise<void> {
    try {
      const [{ selectHits }, engine] = await Promise.all([import('./select-view.ts'), this.#engine()]);
      const { sections } = await find(engine, this.#state, this.#scope);
      const hits = sections.flatMap((section) => section.hits);
      this.#answers.say(await selectHits(hits, this.#state.query));
    } catch {
      this.#answers.say('The search could not be loaded, so nothing was selected. Check the connection and try again.');
    }
  }

  /** Does what a key of the list asks for. */
  steer(event: KeyboardEvent): void {
    if (event.key === '?') this.#orSay(this.#help());
    else moveInList(event, this.#answers.titles, this.#controls.query);
  }
}
