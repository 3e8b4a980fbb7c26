/** Keeps the tick boxes of the page and the reader's list in step, and shows the tray while the list has papers. */
import type { ListedPaper } from './reading-list.ts';
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

/** What this page took off the list, with its notes: who takes a tick back wants it as it was. */
const takenOff = new Map<string, ListedPaper>();

/** Puts the paper of a box on the list, or takes it off. */
function keepTick(tick: HTMLInputElement, wantedOn: boolean): void {
  const wanted = tickedPaper(tick);
  const papers = storedList();
  const listed = papers.find(({ id }) => id === wanted.id);
  if (!wantedOn && listed) {
    takenOff.set(listed.id, listed);
    storeList(papers.filter((paper) => paper !== listed));
  }
  // It may be there already: boxes are empty until this code has come.
  if (wantedOn && !listed) storeList([...papers, takenOff.get(wanted.id) ?? wanted]);
}
