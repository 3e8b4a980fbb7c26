/** Checks of titles: papers that were added twice with slightly different ones, and titles copied from sources that print them otherwise. */
import { foldDiacritics } from '../domain/names.ts';
import { groupBy } from '../domain/order.ts';
import type { Check } from './check.ts';
import { problemAt, type SourceEntry, textAt } from './source-entry.ts';
import { editDistance } from './suggestion.ts';

interface TitleWords {
  /** Words without case, accents and punctuation. */
  readonly words: readonly string[];
  /** The same as one string. */
  readonly letters: string;
  /** Numbers in the title: "Part 1" and "Part 2" are different papers. */
  readonly numbers: string;
}

interface Title extends TitleWords {
  readonly entry: SourceEntry;
  readonly text: string;
}

/** A group of more titles than this shares too common a word to say anything. */
const largestGroup = 60;

/** Words of a title that are looked up, rarest first: a misspelt word is rare, so its neighbours must count too. */
const lookedUpWords = 4;

const distinct: Check = {
  name: 'distinct-titles',
  description: 'No two papers have the same or nearly the same title, unless one supersedes the other.',
  *check(source) {
    const titles = source.of('papers').flatMap((entry) => {
      const text = textAt(entry, ['title']);
      return text === undefined ? [] : [{ entry, text, ...titleWords(text) }];
    });
    const places = new Map(titles.map((title, place) => [title, place]));
    const reported = new Set<Title>();
    for (const group of candidates(titles))
      for (const [index, title] of group.entries())
        for (const other of group.slice(index + 1)) {
          const [first, second] = (places.get(title) ?? 0) < (places.get(other) ?? 0) ? [title, other] : [other, title];
          if (first === second || reported.has(second) || !isSame(first, second) || supersedes(first, second)) continue;
          reported.add(second);
          yield problemAt(
            second.entry,
            ['title'],
            `the title is nearly that of ${first.entry.path}: "${first.text}"`,
            'If it is the same paper, keep one file; if it is a later version, add "supersededBy" to the earlier one.',
          );
        }
  },
};

/** Braces and commands of TeX, `{G}aussian` and `\\alpha`. */
const tex = /[{}]|\\["'`^~=.&%$#_a-z]/i;
/** Characters of HTML by their names, `&amp;`. */
const reference = /&(?:#\d+|#x[\da-f]+|[a-z]{2,});/;

/** Why a title is not the one that readers know. */
function titleFault(title: string): readonly [message: string, hint: string] | undefined {
  if (tex.test(title)) return ['the title has braces or commands of TeX', 'Write it as it is read, α for \\alpha.'];
  const [found] = reference.exec(title) ?? [];
  if (found) return [`the title has "${found}", the name of a character in HTML`, 'Write the character itself.'];
  const words = title.match(/\p{Lu}{2,}/gu)?.length ?? 0;
  if (words > 3 && !/\p{Ll}/u.test(title))
    return ['the title is all in capitals', 'Write the capitals that a citation of the paper has, "Flow Q-Learning".'];
  return undefined;
}

const typed: Check = {
  name: 'typed-titles',
  description: 'A title is typed as it is read: without TeX and HTML, and not in capitals as some papers print it.',
  *check(source) {
    for (const paper of source.of('papers')) {
      const fault = titleFault(textAt(paper, ['title']) ?? '');
      if (fault) yield problemAt(paper, ['title'], ...fault);
    }
  },
};

/** Whether two titles are the same or nearly the same, whatever their case, accents and punctuation. */
export function isSameTitle(a: string, b: string): boolean {
  return isSame(titleWords(a), titleWords(b));
}

function titleWords(text: string): TitleWords {
  const words =
    foldDiacritics(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return { words, letters: words.join(''), numbers: words.flatMap((word) => word.match(/\d+/g) ?? []).join(' ') };
}

/** Groups of titles worth comparing: with equal letters, or with a rare word in common. */
function candidates(titles: readonly Title[]): Title[][] {
  const frequency = new Map<string, number>();
  for (const { words } of titles) for (const word of new Set(words)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  const keyed = titles.flatMap((title) => {
    const rare = [...new Set(title.words)].toSorted((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0)).slice(0, lookedUpWords);
    const keys = title.words.length < lookedUpWords ? [...rare, title.letters.slice(0, 5), title.letters.slice(-5)] : rare;
    return keys.map((key) => ({ key: `${title.numbers}|${key}`, title }));
  });
  const byWord = [...groupBy(keyed, ({ key }) => key).values()].filter((group) => group.length > 1 && group.length <= largestGroup);
  const equal = [...groupBy(titles, ({ letters }) => letters).values()]
    .filter((group) => group.length > 1)
    // Of equal titles each is compared with the first only.
    .flatMap(([first, ...others]) => (first ? others.map((other) => [first, other]) : []));
  return [...equal, ...byWord.map((group) => group.map(({ title }) => title))];
}

function isSame(a: TitleWords, b: TitleWords): boolean {
  if (a.letters === b.letters) return true;
  if (a.numbers !== b.numbers) return false;
  const limit = Math.floor(Math.min(a.letters.length, b.letters.length) * 0.06);
  if (limit > 0 && editDistance(a.letters, b.letters, limit) <= limit) return true;
  const [wordsA, wordsB] = [new Set(a.words), new Set(b.words)];
  const common = [...wordsA].filter((word) => wordsB.has(word)).length;
  return common >= 6 && common / (wordsA.size + wordsB.size - common) >= 0.88;
}

function supersedes(a: Title, b: Title): boolean {
  const by = ({ entry }: Title) => textAt(entry, ['supersededBy', 'paper']);
  return by(a) === b.entry.id || by(b) === a.entry.id;
}

export const titleChecks: readonly Check[] = [distinct, typed];
