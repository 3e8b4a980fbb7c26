/** What the contribute form says about the entry as a whole. */
import type { Examined, FieldFault } from '../../records/examine-form.ts';
import { fieldLabels } from '../../records/field-labels.ts';
import type { FieldName } from '../../records/form-fields.ts';
import { make } from '../element.ts';

type Duplicate = NonNullable<Examined['duplicate']>;

/** A sentence that leads to the entry of the paper. */
export function listedNote({ id, title, reason }: Duplicate, papers: string): (Node | string)[] {
  const link = make('a', { href: `${papers}${id}/` }, title);
  return ['This paper is in the list already: ', link, ` (${reason}). Its page has a link to edit the entry.`];
}

/** Heading and links for everything that must be repaired. */
export function faultList(
  faults: readonly FieldFault[],
  duplicate: Duplicate | undefined,
  papers: string,
  open: (name: FieldName) => void,
): Node[] {
  const number = faults.length + (duplicate ? 1 : 0);
  const links = faults.map(({ field, message }) => {
    const link = make('a', { href: `#field-${field}` }, message);
    link.addEventListener('click', (event) => {
      event.preventDefault();
      open(field);
    });
    return make('li', {}, link);
  });
  const listed = duplicate ? [make('li', {}, ...listedNote(duplicate, papers))] : [];
  return [
    make('h4', {}, number === 1 ? 'One thing to repair first' : `${number} things to repair first`),
    make('ul', { class: 'fault-list' }, ...listed, ...links),
  ];
}

/** How far the entry is, in one sentence; `visited` are the fields that were filled in. */
export function stateSentence({ faults, duplicate, id }: Examined, visited: ReadonlySet<string>): string {
  if (duplicate) return 'This paper is in the list already.';
  if (faults.length === 0) return `The entry is complete. Its file will be ${id}.md.`;
  const wrong = faults.filter(({ field }) => visited.has(field)).map(({ field }) => fieldLabels[field]);
  const missing = faults.filter(({ field }) => !visited.has(field)).map(({ field }) => fieldLabels[field]);
  return [
    ...(wrong.length > 0 ? [`To repair: ${wrong.join(', ')}.`] : []),
    ...(missing.length > 0 ? [`Still to fill in: ${missing.join(', ')}.`] : []),
  ].join(' ');
}
