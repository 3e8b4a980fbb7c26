/** Keeps the tick boxes of the page and the reader's list in step, and shows the tray while the list has papers. */
import { storedList, storeList, tickedPaper, whenListChanges } from './store.ts';
import { Tray } from './tray.ts';

let tray: Tray | undefined;

/** Starts once; later calls do nothing. `box` is where the tray goes. */
export function start(box: HTMLElement): void {
  if (tray) return;
  tray = new Tray(box);
  document.addEventListener('papers-shown', setTicks);
  whenListChanges(setTicks);
  setTicks();
}

function setTicks(): void {
  const ids = new Set(storedList().map(({ id }) => id));
  for (const tick of document.querySelectorAll<HTMLInputElement>('.tick')) tick.checked = ids.has(tick.dataset['paper'] ?? '');
}

/** Puts the paper of a box on the list, or takes it off. */
export function keepTick(tick: HTMLInputElement, wantedOn: boolean): void {
  const wanted = tickedPaper(tick);
  const others = storedList().filter(({ id }) => id !== wanted.id);
  storeList(wantedOn ? [...others, wanted] : others);
}
