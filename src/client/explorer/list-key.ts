function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio'].includes(target.type);
  return target.isContentEditable || /^(?:TEXTAREA|SELECT)$/.test(target.tagName);
}

/** Whether a key steers the list: `j`, `k`, `x` and `?` outside of fields; arrows from the search field and between titles. */
export function isListKey(event: KeyboardEvent): boolean {
  const { key, target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || document.querySelector('dialog:modal')) return false;
  if (key === 'ArrowDown' || key === 'ArrowUp')
    return target instanceof HTMLElement && target.matches('paper-explorer :is(input[type="search"], .paper-row .title > a, tbody th > a)');
  return !isTyping(target) && (key === 'j' || key === 'k' || key === 'x' || key === '?');
}
