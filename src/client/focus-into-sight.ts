/** Scrolls a box until what has the focus in it is wholly in sight, and not behind the column that keeps its place. */
export function bringIntoSight(target: Element, box: HTMLElement): void {
  const first = target.closest('tr')?.cells[0] ?? box.querySelector('.names');
  const kept = first && getComputedStyle(first).position === 'sticky' ? first : undefined;
  // The focus may have gone on while this was fetched.
  if (kept?.contains(target) || document.activeElement !== target) return;
  box.style.scrollPaddingInlineStart = `${kept?.getBoundingClientRect().width ?? 0}px`;
  target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
