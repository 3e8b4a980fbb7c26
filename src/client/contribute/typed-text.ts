/** What was typed into the form, kept in this browser until the reader starts over. */
import { storageKey } from '../../domain/browser-storage.ts';

const key = storageKey('contribute');

type Typed = Readonly<Record<string, unknown>>;

/** Which window typed: another one may hold another paper. It survives a reload. */
const typist = readObject(history.state)?.['typist'] ?? Math.random();

/** Keeps it for later visits and, in the history, for a reload of this window. */
export function saveTyped(values: Typed): void {
  const kept = { ...values, typist, at: Date.now() };
  try {
    localStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // Storage is switched off or full: what is typed lasts as long as this entry of the history.
  }
  try {
    history.replaceState(kept, '');
  } catch {
    // Safari takes no more than a hundred in half a minute: the next one is not far.
  }
}

/** What was typed last; after a reload, what was typed last in this window: the history has it where storage had no room. */
export function loadTyped(): Typed | undefined {
  const [visit] = performance.getEntriesByType('navigation');
  const isReload = visit instanceof PerformanceNavigationTiming && visit.type === 'reload';
  const own = readObject(history.state);
  const stored = loadStored();
  const isStored = stored?.['typist'] === typist && Number(stored['at']) >= Number(own?.['at']);
  const typed = own && (!stored || (isReload && !isStored)) ? own : stored;
  // From now on it is what this window holds, whatever others type.
  if (typed) history.replaceState({ ...typed, typist }, '');
  return typed;
}

function loadStored(): Typed | undefined {
  try {
    return readObject(JSON.parse(localStorage.getItem(key) ?? 'null'));
  } catch {
    return undefined;
  }
}

function readObject(value: unknown): Typed | undefined {
  return typeof value === 'object' && value !== null ? { ...value } : undefined;
}

export function forgetTyped(): void {
  history.replaceState(null, '');
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}
