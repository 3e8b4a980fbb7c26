/** Reads, fills and marks the fields of the contribute form. */
import { choiceFields, type FieldName, type FormValues, type TextField, textFields } from '../../records/form-fields.ts';

type TextControl = HTMLInputElement | HTMLTextAreaElement;

function textControl(form: HTMLFormElement, name: string): TextControl | undefined {
  const control = form.elements.namedItem(name);
  return control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement ? control : undefined;
}

function ticks(form: HTMLFormElement, name: string): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>(`input[type="checkbox"][name="${name}"]`)];
}

/** Text of a field as typed. */
export function readText(form: HTMLFormElement, name: TextField | 'bibtex'): string {
  return textControl(form, name)?.value ?? '';
}

export function readValues(form: HTMLFormElement): FormValues {
  const texts = textFields.map((name) => [name, readText(form, name)]);
  const choices = choiceFields.map((name) => [
    name,
    ticks(form, name)
      .filter(({ checked }) => checked)
      .map(({ value }) => value),
  ]);
  // Both lists are made of all names of their kind.
  return Object.fromEntries([...texts, ...choices]);
}

/** Fills in the fields that are given, and leaves the others. */
export function fillFields(form: HTMLFormElement, values: Readonly<Record<string, unknown>>): void {
  for (const name of [...textFields, 'bibtex'] as const) {
    const value = values[name];
    const control = textControl(form, name);
    if (control && typeof value === 'string') control.value = value;
  }
  for (const name of choiceFields) {
    const chosen = values[name];
    if (Array.isArray(chosen)) for (const tick of ticks(form, name)) tick.checked = chosen.includes(tick.value);
  }
  for (const details of form.querySelectorAll<HTMLDetailsElement>('details.more'))
    details.open ||= [...details.querySelectorAll('input')].some(({ value }) => value !== '');
}

/**
 * Fills in what a record says. Fields of which it says nothing are emptied where an earlier record filled them in, and left
 * where somebody has typed.
 * @param earlier what the earlier record said
 */
export function fillFromRecord(
  form: HTMLFormElement,
  values: Readonly<Record<string, string>>,
  earlier: Readonly<Record<string, unknown>>,
): void {
  const isTyped = (name: TextField) => readText(form, name) !== earlier[name];
  const left = new Set<string>(textFields.filter((name) => values[name] === '' && isTyped(name)));
  fillFields(form, Object.fromEntries(Object.entries(values).filter(([name]) => !left.has(name))));
}

/** The message of a field, or none. */
export function markField(form: HTMLFormElement, name: FieldName | 'bibtex', message: string | undefined): void {
  const place = form.querySelector<HTMLElement>(`#error-${name}`);
  if (!place) return;
  place.textContent = message ?? '';
  place.hidden = message === undefined;
  const control = textControl(form, name);
  if (message === undefined) control?.removeAttribute('aria-invalid');
  else control?.setAttribute('aria-invalid', 'true');
}

/** Puts the focus on a field, opening what hides it. */
export function focusField(form: HTMLFormElement, name: FieldName): void {
  const field = form.querySelector<HTMLElement>(`#field-${name}`);
  const details = field?.closest('details');
  if (details) details.open = true;
  field?.focus();
}
