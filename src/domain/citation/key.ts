import { foldDiacritics, type PersonName } from '../names.ts';

/** Words that Google Scholar's keys skip at the start of a title. */
const skipped = new Set(['a', 'an', 'the', 'on', 'of', 'in', 'for', 'to', 'at', 'by', 'from', 'with', 'and', 'is', 'are', 'do', 'does']);

/** Latin letters and digits of a text, lower case; Greek and other letters by their code point so that no key is empty. */
function keyLetters(text: string): string {
  return foldDiacritics(text)
    .toLowerCase()
    .replace(/[^\p{ASCII}]/gu, (letter) => (/\p{L}/u.test(letter) ? (letter.codePointAt(0) ?? 0).toString(16) : ''))
    .replace(/[^a-z0-9]/g, '');
}

/**
 * BibTeX key in the form of Google Scholar: family name of the first author, year, first significant word of the title.
 * @example citationKey([{ given: 'Brandon', family: 'Trabucco', suffix: '' }], 2021, 'Conservative Objective Models') // 'trabucco2021conservative'
 */
export function citationKey(authors: readonly PersonName[], year: number, title: string): string {
  const words = title.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const word = words.find((candidate) => !skipped.has(candidate.toLowerCase())) ?? words[0] ?? '';
  return `${keyLetters(authors[0]?.family ?? '')}${year}${keyLetters(word)}`;
}
