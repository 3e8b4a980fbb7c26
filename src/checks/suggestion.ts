/** Guesses what a misspelt word was meant to be. */

/**
 * Levenshtein distance of two texts, or `limit + 1` as soon as it is known to exceed the limit.
 * @example editDistance('sumary', 'summary', 2) // 1
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const substituted = (previous[column - 1] ?? 0) + Number(a[row - 1] !== b[column - 1]);
      const distance = Math.min(substituted, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
      current.push(distance);
      least = Math.min(least, distance);
    }
    if (least > limit) return limit + 1;
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/** The candidate that reads most like the word, if one is near enough to be meant. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let limit = Math.max(1, Math.floor(Math.min(word.length, 80) / 3));
  let best: string | undefined;
  for (const candidate of candidates) {
    const distance = editDistance(word.slice(0, 100).toLowerCase(), candidate.toLowerCase(), limit);
    if (distance > limit || (best !== undefined && distance === limit)) continue;
    limit = distance;
    best = candidate;
  }
  return best;
}

/** `Did you mean "x"?` and a space when some candidate is near, else nothing. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const guess = nearest(word, candidates);
  return guess === undefined ? '' : `Did you mean "${guess}"? `;
}

/** "a, b, c" with at most `most` of them; "none" when there is none. */
export function listOf(words: Iterable<string>, most = 30): string {
  const all = [...words];
  if (all.length === 0) return 'none';
  return all.length > most ? `${all.slice(0, most).join(', ')}, and ${all.length - most} more` : all.join(', ');
}
