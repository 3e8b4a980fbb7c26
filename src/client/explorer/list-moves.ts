/** The papers of a list, one after the other, by the keys that `isListKey` lets through. */

const row = '.paper-row, tr';

/**
 * Moves the focus along the titles, or ticks the paper that has it.
 * @param titles links of the papers in sight, in their order
 * @param query where `↑` leads from the first title
 */
export function moveInList(event: KeyboardEvent, titles: readonly HTMLAnchorElement[], query: HTMLInputElement | null): void {
  const { key } = event;
  const focused = document.activeElement;
  const place = titles.findIndex((link) => link === focused || link.closest(row)?.contains(focused));
  if (key === 'x') {
    titles[place]?.closest(row)?.querySelector<HTMLInputElement>('.tick')?.click();
    return;
  }
  event.preventDefault();
  const step = key === 'j' || key === 'ArrowDown' ? 1 : -1;
  if (place === 0 && key === 'ArrowUp') query?.focus();
  else titles[place < 0 ? 0 : Math.min(Math.max(place + step, 0), titles.length - 1)]?.focus();
}
