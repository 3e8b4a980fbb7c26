/** The form that makes an entry: checks it as it is typed, keeps it, shows it, and opens the way to send it. */
import type { Examined, FieldFault, KnownList } from '../../records/examine-form.ts';
import { choiceFields, type FieldName, textFields } from '../../records/form-fields.ts';
import { fillFields, fillFromRecord, focusField, markField, readText, readValues } from './fields.ts';
import { noPress } from './pointer-press.ts';
import { forgetTyped, loadTyped, saveTyped } from './typed-text.ts';

type Examiner = typeof import('./examiner.ts');

/** Pause in the typing after which the entry is checked, in milliseconds. */
const pause = 250;

class ContributeForm extends HTMLElement {
  #form = this.querySelector('form');
  #loading: Promise<Examiner> | undefined;
  #known: Promise<KnownList> | undefined;
  /** Fields that the reader has left, or all after an attempt to send. */
  #visited = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What the last BibTeX filled in. */
  #record: Readonly<Record<string, unknown>> = {};
  /** Whether something was typed that is not kept yet. */
  #isUnsaved = false;

  /** One listener, however often the checks could not be loaded. */
  readonly #tryAgain = () => void this.#examine();

  connectedCallback(): void {
    const form = this.#form;
    if (!form) return;
    this.dataset['ready'] = '';
    form.addEventListener('input', () => {
      this.#isUnsaved = true;
      this.#later();
    });
    form.addEventListener('focusout', (event) => this.#visit(event.target));
    form.addEventListener('paste', (event) => {
      if (event.target instanceof HTMLTextAreaElement && event.target.name === 'bibtex') setTimeout(() => void this.#readBibtex());
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#send('pull-request');
    });
    this.querySelector('.read')?.addEventListener('click', () => void this.#readBibtex());
    this.querySelector('.issue')?.addEventListener('click', () => void this.#send('issue'));
    this.querySelector('.copy')?.addEventListener('click', () => void this.#copy());
    this.querySelector('.clear')?.addEventListener('click', () => this.#clear());
    // Nothing else is kept then: another window may have kept more meanwhile.
    window.addEventListener('pagehide', () => this.#isUnsaved && this.#save());
    const typed = loadTyped();
    if (!typed) return;
    fillFields(form, typed);
    const { record } = typed;
    if (typeof record === 'object' && record !== null) this.#record = { ...record };
    let isTypedOn = false;
    form.addEventListener('input', () => (isTypedOn = true), { once: true });
    // What is said of the next letters, or of checks that could not be loaded, tells more.
    void this.#examine().then((checked) => checked && !isTypedOn && this.#say('What you typed last time is still here.'));
  }

  /** The checks and the list, fetched on first use; a failed fetch is tried again. */
  async #examiner() {
    this.#loading ??= import('./examiner.ts').catch((error: unknown) => {
      this.#loading = undefined;
      throw error;
    });
    const examiner = await this.#loading;
    this.#known ??= examiner.fetchKnown(this.dataset['known'] ?? '').catch((error: unknown) => {
      this.#known = undefined;
      throw error;
    });
    return { examiner, known: await this.#known };
  }

  #later(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#isUnsaved) this.#save();
      void this.#examine();
    }, pause);
  }

  #visit(target: EventTarget | null): void {
    const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
    // Leaving a field that was never filled in is no mistake yet.
    if (!isField || (target.type !== 'checkbox' && target.value.trim() === '')) return;
    this.#visited.add(target.name);
    this.#later();
  }

  /** Checks what is typed and shows the result, with what checked it; undefined when that could not be fetched. */
  async #examine(): Promise<{ examined: Examined; examiner: Examiner } | undefined> {
    const form = this.#form;
    if (!form) return undefined;
    clearTimeout(this.#timer);
    try {
      const { examiner, known } = await this.#examiner();
      await noPress();
      const examined = examiner.examineForm(readValues(form), known, today());
      const { papers = '', venues = '', topics = '' } = this.dataset;
      examiner.showPreview(this, examined, known, { papers, venues, topics });
      this.#show(examined, examiner);
      return { examined, examiner };
    } catch {
      this.#say(
        'The checks could not be loaded. What you typed is kept; they are tried again once the connection is back, and as you type on. Or use one of the other ways.',
      );
      window.addEventListener('online', this.#tryAgain, { once: true });
      return undefined;
    }
  }

  #show(examined: Examined, examiner: Examiner): void {
    this.querySelector<HTMLElement>('.preview')?.removeAttribute('hidden');
    this.#markAll(examined.faults);
    const note = this.querySelector<HTMLElement>('.duplicate');
    if (note) {
      note.hidden = examined.duplicate === undefined;
      note.replaceChildren(...(examined.duplicate ? examiner.listedNote(examined.duplicate, this.dataset['papers'] ?? '') : []));
    }
    const summary = this.querySelector<HTMLElement>('.faults');
    if (summary && !summary.hidden) this.#summarize(summary, examined, examiner);
    this.#say(examiner.stateSentence(examined, this.#visited));
  }

  #markAll(faults: readonly FieldFault[]): void {
    const form = this.#form;
    if (!form) return;
    for (const name of [...textFields, ...choiceFields])
      markField(form, name, this.#visited.has(name) ? faults.find(({ field }) => field === name)?.message : undefined);
  }

  #summarize(summary: HTMLElement, { faults, duplicate }: Examined, { faultList }: Examiner): void {
    summary.hidden = faults.length === 0 && duplicate === undefined;
    const open = (name: FieldName) => this.#form && focusField(this.#form, name);
    summary.replaceChildren(...faultList(faults, duplicate, this.dataset['papers'] ?? '', open));
  }

  async #send(way: 'pull-request' | 'issue'): Promise<void> {
    this.#save();
    const answer = await this.#examine();
    if (!answer) return;
    const { examined, examiner } = answer;
    for (const name of [...textFields, ...choiceFields]) this.#visited.add(name);
    this.#show(examined, examiner);
    const summary = this.querySelector<HTMLElement>('.faults');
    // The list may lack the venue, and a pull request would not pass without it; an issue can tell of it.
    const isNewVenue = ({ field }: FieldFault) => way === 'issue' && field === 'venue' && examined.data.venue !== '';
    if (examined.duplicate || !examined.faults.every(isNewVenue)) {
      if (!summary) return;
      this.#summarize(summary, examined, examiner);
      summary.focus();
      return;
    }
    const { newFile = '', issueForm = '' } = this.dataset;
    const { openIssue, openPullRequest } = examiner;
    const { sentence, url } = await (way === 'issue' ? openIssue(issueForm, examined) : openPullRequest(newFile, examined));
    this.#say(sentence, url);
  }

  async #copy(): Promise<void> {
    const answer = await this.#examine();
    if (answer)
      this.#say(
        (await answer.examiner.copyText(answer.examined.text))
          ? 'The file is copied.'
          : 'The file could not be copied; select it in the preview.',
      );
  }

  async #readBibtex(): Promise<void> {
    const form = this.#form;
    if (!form) return;
    const text = readText(form, 'bibtex').trim();
    if (text === '') return markField(form, 'bibtex', 'There is no BibTeX yet: paste an entry that starts with “@”.');
    try {
      const { examiner, known } = await this.#examiner();
      const answer = await examiner.readBibtexValues(text, known, today());
      if ('problem' in answer) return markField(form, 'bibtex', answer.problem);
      markField(form, 'bibtex', undefined);
      fillFromRecord(form, answer.values, this.#record);
      this.#record = answer.values;
      for (const [name, value] of Object.entries(answer.values)) if (value !== '') this.#visited.add(name);
      this.#save();
      const checked = await this.#examine();
      if (checked) this.#say(`The fields are filled in from the BibTeX. ${examiner.stateSentence(checked.examined, this.#visited)}`);
    } catch {
      markField(form, 'bibtex', 'The BibTeX reader could not be loaded. Check the connection and try again.');
    }
  }

  #clear(): void {
    forgetTyped();
    clearTimeout(this.#timer);
    this.#isUnsaved = false;
    this.#record = {};
    this.#form?.reset();
    this.#visited.clear();
    this.#markAll([]);
    if (this.#form) markField(this.#form, 'bibtex', undefined);
    for (const part of this.querySelectorAll<HTMLElement>('.preview, .duplicate, .faults')) part.hidden = true;
    this.#say('The form is empty.');
    this.querySelector<HTMLElement>('#field-bibtex')?.focus();
  }

  #save(): void {
    const form = this.#form;
    if (!form) return;
    this.#isUnsaved = false;
    const values = { ...readValues(form), bibtex: readText(form, 'bibtex') };
    if (Object.values(values).some((value) => value.length > 0)) saveTyped({ ...values, record: this.#record });
    else forgetTyped();
  }

  /** Says something to everyone, screen readers included; `url` is what should have opened, for browsers that refuse. */
  #say(sentence: string, url?: string): void {
    const state = this.querySelector('.state');
    if (!state || (state.textContent === sentence && !url)) return;
    state.textContent = sentence;
    if (!url) return;
    const link = document.createElement('a');
    state.append(' ', Object.assign(link, { href: url, target: '_blank', rel: 'noopener', textContent: 'Open it again' }));
  }
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

customElements.define('contribute-form', ContributeForm);
