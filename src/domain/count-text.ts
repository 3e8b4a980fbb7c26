/**
 * A number with its noun: `1 paper`, `0 papers`, `1,512 papers`.
 * @param noun in the singular, with a plural in -s
 */
export function countText(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
