/** The dialog that names the keys. */
import { make } from '../element.ts';

const keys: readonly (readonly [keys: readonly string[], what: string])[] = [
  [['/'], 'search the whole site'],
  [['j', 'k'], 'next and previous paper of the list'],
  [['↓', '↑'], 'the same, from the search field or a title'],
  [['x'], 'select the paper, or take it off the selection'],
  [['Enter'], 'open the paper'],
  [['Esc'], 'close a menu or a dialog'],
  [['?'], 'this help'],
];

/** Opens the help inside the element, once; closing it gives the focus back. */
export function openHelp(root: HTMLElement): void {
  // Pressed twice before this code was there.
  if (root.querySelector('dialog')) return;
  const close = make('button', { value: 'close' }, 'Close');
  const list = keys.flatMap(([names, what]) => [
    make('dt', {}, ...names.flatMap((name) => [make('kbd', {}, name), ' '])),
    make('dd', {}, what),
  ]);
  const text = make(
    'p',
    {},
    'Filters: any of the values ticked in one menu, all menus together. The button − beside a value leaves its papers out. Everything you choose stands in the address.',
  );
  const dialog = make(
    'dialog',
    { 'aria-labelledby': 'list-help' },
    make('h2', { id: 'list-help' }, 'Keys and filters'),
    make('dl', {}, ...list),
    text,
    make('form', { method: 'dialog' }, close),
  );
  dialog.addEventListener('close', () => dialog.remove());
  root.append(dialog);
  dialog.showModal();
}
