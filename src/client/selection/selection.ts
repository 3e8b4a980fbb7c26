/** Keeps the tick boxes of the page and the reader's list in step, and shows the tray while the list has papers. */
import { storedList, storeList, tickedPaper, whenListChanges } from './store.ts';
import { Tray } from './tray.ts';

let tray: Tray | undefined;

/**
 * Keeps what the reader has done to tick boxes, and starts once.
 * @param box where the tray goes
 * @param moved the boxes that were ticked or cleared since the last call; they are taken off the list
 */
export function start(box: HTMLElement, moved: Map<HTMLInputElement, boolean>): void {
  const done = [...moved];
  moved.clear();
  // Before the start, which sets all boxes to what is kept: none that was ticked meanwhile is cleared for a moment.
  for (const [tick, checked] of done) keepTick(tick, checked);
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
function keepTick(tick: HTMLInputElement, wantedOn: boolean): void {
  const wanted = tickedPaper(tick);
  const others = storedList().filter(({ id }) => id !== wanted.id);
  storeList(wantedOn ? [...others, wanted] : others);
}
