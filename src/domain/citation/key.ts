import { foldDiacritics, type PersonName, parseName } from '../names.ts';

/** Words that Google Scholar's keys skip at the start of a title. */
const skipped = new Set(['a', 'an', 'the', 'on', 'of', 'in', 'for', 'to', 'at', 'by', 'from', 'with', 'and', 'is', 'are', 'do', 'does']);

/** Runs of letters and digits in the order of the text. */
function words(text: string): string[] {
  return text.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);
}

/** Latin letters and digits of a word, lower case; other letters as "u" and their code point, so that no key is empty. */
function keyLetters(word: string): string {
  return foldDiacritics(word)
    .toLowerCase()
    .replace(/[^\p{ASCII}]/gu, (letter) => (/[\p{L}\p{N}]/u.test(letter) ? `u${(letter.codePointAt(0) ?? 0).toString(16)}` : ''))
    .replace(/[^a-z0-9]/g, '');
}

/**
 * BibTeX key in the form of Google Scholar: first word of the first author's family name, year, first significant word
 * of the title. A hyphen ends a word.
 * @example citationKey([{ given: 'Brandon', family: 'Trabucco', suffix: '' }], 2021, 'Conservative Objective Models') // 'trabucco2021conservative'
 * @example citationKey([{ given: 'Rafael', family: 'Gómez-Bombarelli', suffix: '' }], 2018, 'Automatic Chemical Design') // 'gomez2018automatic'
 */
export function citationKey(authors: readonly PersonName[], year: number, title: string): string {
  const name = keyLetters(words(authors[0]?.family ?? '')[0] ?? '');
  const titleWords = words(title);
  const word = titleWords.find((candidate) => !skipped.has(candidate.toLowerCase())) ?? titleWords[0] ?? '';
  return `${name || 'anonymous'}${year}${keyLetters(word)}`;
}

/**
 * The key of a paper by what its row in a list shows: authors, venue with year, title. Almost all papers have it; a row
 * that says no other is of one of them.
 * @example keyOfRow('Brandon Trabucco, Aviral Kumar, et al.', 'ICML 2021', 'Conservative Objective Models') // 'trabucco2021conservative'
 */
export function keyOfRow(authors: string, record: string, title: string): string {
  const [first = ''] = authors.split(/, | and others$/);
  return citationKey([parseName(first)], Number(/\d+$/.exec(record)?.[0]), title);
}
