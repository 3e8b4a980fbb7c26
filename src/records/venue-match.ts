/** Finds the venue of the list that a record means. */

import { foldDiacritics } from '../domain/names.ts';
import { groupBy } from '../domain/order.ts';

/** What is known of a venue of the list. */
export interface KnownVenue {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly aliases?: readonly string[] | undefined;
}

export type VenueMatch =
  | { readonly kind: 'found'; readonly id: string }
  /** Several venues fit, or one fits in part. */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly string[] }
  | { readonly kind: 'unknown' };

/** Words that say nothing about which venue it is, in front of a name or behind it. */
const fillers = new Set([
  'the',
  'annual',
  'proceedings',
  'proc',
  'of',
  'in',
  'on',
  'for',
  'and',
  'a',
  'main',
  'poster',
  'oral',
  'vol',
  'volume',
]);
const ordinal =
  /^(?:\d+(?:st|nd|rd|th)?|(?:twenty|thirty|forty|fifty|sixty|seventy)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|fortieth)|twenty|thirty|forty|fifty)$/;

/** Words that make another venue of the one they stand with. */
const parts = new Set(['workshop', 'workshops', 'track', 'datasets', 'benchmarks', 'companion', 'findings', 'demonstrations']);

function wordsOf(name: string): string[] {
  const words =
    foldDiacritics(name)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !fillers.has(word) && !ordinal.test(word));
}

/** Whether the words stand one after the other somewhere in the text. */
function holds(text: readonly string[], words: readonly string[]): boolean {
  return words.length > 0 && text.some((_, start) => words.every((word, index) => text[start + index] === word));
}

/**
 * The venue with this name or alias, whatever the year, the number of the meeting and the words around it.
 * @example matchVenue('Proceedings of the 38th International Conference on Machine Learning', venues) // { kind: 'found', id: 'icml' }
 */
export function matchVenue(name: string, venues: readonly KnownVenue[]): VenueMatch {
  const text = wordsOf(name);
  const named = venues.flatMap((venue) =>
    [venue.id.replaceAll('-', ' '), venue.name, venue.short, ...(venue.aliases ?? [])].map((label) => ({
      id: venue.id,
      words: wordsOf(label),
    })),
  );
  const equal = [
    ...groupBy(
      named.filter(({ words }) => words.join(' ') === text.join(' ')),
      ({ id }) => id,
    ).keys(),
  ];
  const [only, ...more] = equal;
  if (only !== undefined) return more.length === 0 ? { kind: 'found', id: only } : { kind: 'ambiguous', candidates: equal };
  const within = named.filter(({ words }) => holds(text, words)).toSorted((a, b) => b.words.length - a.words.length);
  const [best] = within;
  if (!best) return { kind: 'unknown' };
  const candidates = [...groupBy(within, ({ id }) => id).keys()];
  const leftOver = text.some((word) => parts.has(word) && !best.words.includes(word));
  // "NeurIPS Datasets and Benchmarks" holds "NeurIPS", which then says nothing of its own.
  const isRivalled = within.some(({ id, words }) => id !== best.id && !holds(best.words, words));
  return leftOver || isRivalled ? { kind: 'ambiguous', candidates } : { kind: 'found', id: best.id };
}
