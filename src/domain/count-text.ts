/**
 * A number with its noun: `1 paper`, `3 papers`, `0 papers`.
 * @param noun in the singular, with a plural in -s
 */
export function countText(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
