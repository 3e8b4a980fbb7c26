/** How well a found page answers a query, beyond the engine's own score. */
import { foldDiacritics } from './names.ts';

/** Text as it is compared: without case, diacritics and punctuation. */
function comparable(text: string): string {
  return foldDiacritics(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The same pages, those whose title or acronym is the query first. The engine ranks a title that contains the query's words with others alike. */
export function exactFirst<Page extends { readonly meta: Readonly<Record<string, string>> }>(
  pages: readonly Page[],
  query: string,
): Page[] {
  const wanted = comparable(query);
  const isExact = ({ meta }: Page) => wanted !== '' && [meta['title'], meta['acronym']].some((name) => comparable(name ?? '') === wanted);
  return [...pages.filter(isExact), ...pages.filter((page) => !isExact(page))];
}

/** Whether each word of a query begins a word of the text, as the engine finds what is still being typed. */
export function hasAllWords(text: string, query: string): boolean {
  const present = comparable(text).split(' ');
  return comparable(query)
    .split(' ')
    .every((word) => present.some((candidate) => candidate.startsWith(word)));
}

/**
 * Whether a found page really has a word of the query: in its name, its authors or the marked words of the excerpt. Where no
 * page has one, the engine answers with pages whose words are only near ones, and a reader should be told.
 */
export function hasQueryWord(
  { excerpt, meta }: { readonly excerpt: string; readonly meta: Readonly<Record<string, string>> },
  query: string,
): boolean {
  const marked = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/gs)].map(([, words]) => words ?? '');
  const present = comparable([...marked, meta['title'], meta['acronym'], meta['authors']].join(' ')).split(' ');
  // Four letters tell words apart and still let inflected forms meet.
  return comparable(query)
    .split(' ')
    .some((word) => word !== '' && present.some((candidate) => candidate.startsWith(word.slice(0, 4))));
}
