/**
 * A number with its noun, for lists and states: `1 paper`, `0 papers`, `1,512 papers`, `2 entries`.
 * @param noun in the singular
 */
export function countText(count: number, noun: string, plural = `${noun}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? noun : plural}`;
}

/** The same inside a sentence, where a single one is written as a word: `one source`, `3 sources`. */
export function countInProse(count: number, noun: string): string {
  return count === 1 ? `one ${noun}` : countText(count, noun);
}
