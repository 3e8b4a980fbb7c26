/**
 * Text as LaTeX that every reader of BibTeX decodes to the same text. Braces stay balanced and no command comes from
 * the data, whatever the text holds.
 */
import { oneLine } from './record.ts';

/**
 * Characters with a meaning in TeX. A brace is a command, not "\{": BibTeX counts braces without looking at the
 * backslash before them.
 */
const escapes: Readonly<Record<string, string>> = {
  '%': '\\%',
  '&': '\\&',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  '\\': '{\\textbackslash}',
  '~': '{\\textasciitilde}',
  '^': '{\\textasciicircum}',
  '<': '{\\textless}',
  '>': '{\\textgreater}',
};

/** Commands for the marks that a letter may carry, by combining character; a letter as command name needs braces after it. */
const accents: Readonly<Record<string, string>> = {
  '\u0300': '`',
  '\u0301': "'",
  '\u0302': '^',
  '\u0303': '~',
  '\u0304': '=',
  '\u0306': 'u',
  '\u0307': '.',
  '\u0308': '"',
  '\u030a': 'r',
  '\u030b': 'H',
  '\u030c': 'v',
  '\u0327': 'c',
  '\u0328': 'k',
};

/** Everything but ASCII characters that mean nothing to TeX. */
const notPlain = /[^A-Za-z0-9 !"'()*+,\-./:;=?@[\]`|]/gu;

const letters: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', Æ: 'AE', œ: 'oe', Œ: 'OE', ø: 'o', Ø: 'O', ł: 'l', Ł: 'L', ı: 'i' };

/**
 * The text with TeX's special characters escaped and Latin letters with one accent as `{\"u}`. Everything else, such as
 * letters with two accents, Greek and Chinese, stays in UTF-8, which every reader gives back; `$\delta$` would come out
 * as "\delta" in half of them.
 */
export function latexText(text: string): string {
  return oneLine(text).normalize('NFC').replace(notPlain, latexCharacter);
}

function latexCharacter(character: string): string {
  const command = escapes[character];
  if (command) return command;
  const letter = letters[character];
  if (letter) return `{\\${letter}}`;
  const [base = '', mark = '', ...more] = character.normalize('NFD');
  const accent = accents[mark];
  if (!accent || more.length > 0 || !/[A-Za-z]/.test(base)) return character;
  return /[a-z]/i.test(accent) ? `{\\${accent}{${base}}}` : `{\\${accent}${base}}`;
}
