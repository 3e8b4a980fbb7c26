/** What the citation styles share: runs of text that end and follow each other by the rules of printed English. */
import type { PersonName } from '../names.ts';
import { oneLine } from './record.ts';

/** A piece of a citation. Titles of what stands by itself are in italics. */
interface Run {
  readonly text: string;
  readonly italic: boolean;
}

/** A part of a citation; without runs it is left out, together with the punctuation that would follow it. */
export type Runs = readonly Run[];

function run(text: string | undefined, italic: boolean): Runs {
  const line = oneLine(text ?? '').trim();
  return line === '' ? [] : [{ text: line, italic }];
}

/** A text as it is; nothing for a field that the paper does not have. */
export const plain = (text: string | undefined): Runs => run(text, false);
export const italic = (text: string | undefined): Runs => run(text, true);

/** A value with what announces it, such as "vol. " before a volume; nothing without the value. */
export const announced = (before: string, value: string | undefined, after = ''): Runs => plain(value && before + value + after);

/** Titles and names in the quotation marks of a text: pairs inside of each other take turns, single marks are apostrophes. */
const pair = /"([^"]+)"|“([^”]+)”|(?<![\p{L}\p{N}])'((?:[^']|'(?=\p{L}))+)'(?![\p{L}\p{N}])|‘((?:[^’]|’(?=\p{L}))+)’/gu;

/** @param depth how many quotation marks are open around the text */
export function curlyQuotes(text: string, depth = 0): string {
  const [open, close] = depth % 2 === 0 ? ['“', '”'] : ['‘', '’'];
  return text
    .replace(pair, (_, ...inner: (string | undefined)[]) => {
      const inside = inner.slice(0, 4).find((part) => part !== undefined) ?? '';
      return open + curlyQuotes(inside, depth + 1) + close;
    })
    .replaceAll("'", '’');
}

/** Numbers joined by a hyphen are a range. */
export const withRanges = (numbers: string | undefined): string | undefined => numbers?.replace(/(?<=\d)-(?=\d)/g, '–');

/**
 * The runs with a full stop or comma at their end, inside of closing quotation marks. What ends a sentence by itself gets
 * neither.
 */
export function closed(runs: Runs, mark: '.' | ','): Runs {
  const last = runs.at(-1);
  if (!last) return [];
  const [, body = '', quotes = ''] = /^(.*?)([”’]*)$/su.exec(last.text) ?? [];
  if (/[?!]$/.test(body) || body.endsWith(mark)) return runs;
  const before = runs.slice(0, -1);
  return quotes === '' && last.italic
    ? [...runs, { text: mark, italic: false }]
    : [...before, { text: body + mark + quotes, italic: last.italic }];
}

/** The parts that are there, one after the other. */
export function joined(parts: readonly Runs[], delimiter: '. ' | ', ' | ' ' | ''): Runs {
  const mark = delimiter.trim();
  return parts
    .filter((runs) => runs.length > 0)
    .reduce((text: Runs, runs) => {
      if (text.length === 0) return runs;
      const left = mark === '.' || mark === ',' ? closed(text, mark) : text;
      return [...left, { text: delimiter.slice(mark.length), italic: false }, ...runs];
    }, []);
}

const isAbbreviated = (part: string) => /^\p{Lu}[\p{L}\p{M}]*\.$/u.test(part);

/** "J." for "Jean". Words without capitals, such as particles and names in other scripts, stay as they are. */
function initial(part: string): string {
  if (isAbbreviated(part)) return part;
  const letter = /^\p{Lu}\p{M}*/u.exec(part)?.[0];
  return letter ? `${letter}.` : part;
}

/**
 * Given names as initials.
 * @example initials('Jean-Luc J.R.') // 'J.-L. J. R.'
 */
export function initials(given: string): string {
  return oneLine(given)
    .replace(/(?<=\p{Lu}\.)(?=\p{Lu})/gu, ' ')
    .trim()
    .split(' ')
    .map((word) => {
      const [first = '', ...others] = word.split('-');
      if (!/^\p{Lu}/u.test(first)) return word;
      return [first, ...others.filter((part) => /^\p{Lu}/u.test(part))].map(initial).join('-');
    })
    .join(' ');
}

/** The family name with its own apostrophes. */
export const familyName = ({ family }: PersonName): string => curlyQuotes(oneLine(family).trim());
