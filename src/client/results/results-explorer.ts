/**
 * Shows the tables of one source, or one method in all sources, where the page shows one source. What it shows comes
 * from the static pages of sources and methods, so that there is one way in which a figure is drawn.
 */
import { choosesTask, type FigureChoice } from '../../domain/benchmarks/task-choice.ts';
import { make } from '../element.ts';
import { showDone, showFound } from '../spoken-status.ts';
import type { ExportFormat } from './export.ts';
import { filterFigures, tasksIn } from './shown-figures.ts';

class ResultsExplorer extends HTMLElement {
  private form: HTMLFormElement | null = null;
  /** Counts the loads, so that a slow answer does not replace a later one. */
  private loads = 0;

  connectedCallback(): void {
    this.form = this.querySelector('form');
    const { form } = this;
    if (!form) return;
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('change', (event) => {
      const name = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement ? event.target.name : '';
      if (name === 'view' || name === 'source' || name === 'method') void this.load({ metric: '', suite: '', tasks: [] });
      else this.apply(name === 'suite' ? { ...this.choice(), tasks: [] } : this.choice());
    });
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-export]'))
      button.addEventListener('click', () => void this.export(button.dataset['export']));
    this.start();
  }

  /** The state that the address names, or that of the page as it came. */
  private start(): void {
    const query = new URLSearchParams(location.search);
    const method = query.get('method');
    const source = query.get('source');
    if (method !== null) {
      this.setRadio('method');
      this.setSelect('method', method);
    } else if (source !== null) this.setSelect('source', source);
    const choice = { metric: query.get('metric') ?? '', suite: query.get('suite') ?? '', tasks: query.getAll('task') };
    const isShown = method === null && this.value('source') === this.dataset['shown'] && source === null;
    if (isShown) this.apply(choice);
    else void this.load(choice);
  }

  private async load(choice: FigureChoice): Promise<void> {
    this.loads += 1;
    const load = this.loads;
    const byMethod = this.value('view') === 'method';
    for (const part of this.querySelectorAll<HTMLElement>('[data-view]'))
      part.hidden = part.dataset['view'] !== (byMethod ? 'method' : 'source');
    const address = byMethod ? `${this.dataset['methods']}${this.value('method')}/` : `${this.dataset['sources']}${this.value('source')}/`;
    this.say('Loading', showFound);
    this.allowChoices(false);
    const figures = await import('./load-figures.ts').then(({ loadFigures }) => loadFigures(address, byMethod)).catch(() => undefined);
    if (load !== this.loads) return;
    this.allowChoices(true);
    const shown = document.getElementById('shown');
    if (!figures || !shown) return this.say('The figures could not be loaded.');
    shown.replaceChildren(figures.title, ...figures.tables);
    this.say(figures.title.textContent, showFound);
    this.apply(choice);
  }

  /** Shows what fits, offers what there is to choose, and puts the state into the address. */
  private apply(choice: FigureChoice): void {
    const shown = document.getElementById('shown');
    if (!shown) return;
    const metrics = [...shown.querySelectorAll<HTMLElement>('[data-metric]')].map(({ dataset }) => dataset['metric'] ?? '');
    const tasks = tasksIn(shown);
    const metric = this.offer('metric', metrics, choice.metric);
    const suite = this.offer(
      'suite',
      tasks.map((task) => task.suite),
      choice.suite,
    );
    const names = [...new Set(tasks.filter((task) => suite === '' || task.suite === suite).map(({ name }) => name))];
    const chosen = choice.tasks.filter((name) => names.includes(name));
    this.offerTasks(names, chosen);
    const applied = { metric, suite, tasks: chosen };
    filterFigures(shown, applied.metric, (task) => choosesTask(applied, task));
    for (const [index, table] of [...shown.querySelectorAll<HTMLDetailsElement>('details[data-metric]:not([hidden])')].entries())
      table.open = index === 0;
    this.remember(applied);
  }

  private remember({ metric, suite, tasks }: FigureChoice): void {
    const query = new URLSearchParams();
    if (this.value('view') === 'method') query.set('method', this.value('method'));
    else if (this.value('source') !== this.dataset['shown']) query.set('source', this.value('source'));
    if (metric !== '') query.set('metric', metric);
    if (suite !== '') query.set('suite', suite);
    for (const task of tasks) query.append('task', task);
    history.replaceState(null, '', query.size > 0 ? `?${query}` : location.pathname + location.hash);
  }

  private async export(format: string | undefined): Promise<void> {
    const formats: readonly ExportFormat[] = ['csv', 'md', 'tex'];
    const known = formats.find((name) => name === format);
    const file = this.dataset['file'];
    if (!known || !file) return;
    const id = this.value(this.value('view') === 'method' ? 'method' : 'source');
    const view = this.value('view') === 'method' ? 'method' : 'source';
    const said = await import('./export.ts')
      .then(({ exportFigures }) => exportFigures(file, known, { view, id }, this.choice()))
      .catch(() => 'The figures could not be loaded.');
    this.say(said);
  }

  private choice(): FigureChoice {
    const boxes = [...this.querySelectorAll<HTMLInputElement>('input[name="task"]:checked')];
    return { metric: this.value('metric'), suite: this.value('suite'), tasks: boxes.map(({ value }) => value) };
  }

  /** Fills a select with the values there are and chooses one of them; returns the choice. */
  private offer(name: string, values: readonly string[], chosen: string): string {
    const select = this.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
    if (!select) return '';
    const known = [...new Set(values)];
    select.replaceChildren(make('option', { value: '' }, 'all'), ...known.map((value) => make('option', { value }, value)));
    select.value = known.includes(chosen) ? chosen : '';
    return select.value;
  }

  /** Boxes for the tasks there are; those that stay are left alone, since one of them may have the focus. */
  private offerTasks(names: readonly string[], chosen: readonly string[]): void {
    const boxes = () => [...this.querySelectorAll<HTMLInputElement>('input[name="task"]')];
    if (
      boxes()
        .map(({ value }) => value)
        .join('\n') !== names.join('\n')
    )
      this.querySelector('.tasks div')?.replaceChildren(
        ...names.map((name) => make('label', {}, make('input', { type: 'checkbox', name: 'task', value: name }), ` ${name}`)),
      );
    for (const box of boxes()) box.checked = chosen.includes(box.value);
  }

  /** What can be chosen belongs to what is shown: a choice made while that is replaced would be lost. */
  private allowChoices(allowed: boolean): void {
    for (const field of this.querySelectorAll<HTMLSelectElement | HTMLFieldSetElement>('[name="metric"], [name="suite"], .tasks'))
      field.disabled = !allowed;
  }

  private value(name: string): string {
    const value = this.form ? new FormData(this.form).get(name) : null;
    return typeof value === 'string' ? value : '';
  }

  private setSelect(name: string, value: string): void {
    const select = this.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
    if (select && [...select.options].some((option) => option.value === value)) select.value = value;
  }

  private setRadio(value: string): void {
    const radio = this.querySelector<HTMLInputElement>(`input[name="view"][value="${value}"]`);
    if (radio) radio.checked = true;
  }

  /** @param show how it is read out */
  private say(text: string, show = showDone): void {
    const status = this.querySelector('.status');
    if (status) show(status, text);
  }
}

customElements.define('results-explorer', ResultsExplorer);
