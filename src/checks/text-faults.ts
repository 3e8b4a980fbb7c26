/** Faults of a file's characters, and the text as the other checks read it. */
import { hiddenCharacters, replaceHidden } from '../schemas/fields.ts';
import type { Fault } from './frontmatter.ts';

/** Largest size of an entry in bytes. */
export const maxFileSize = 64 * 1024;

/** Largest size of a file in bytes: the record of published addresses grows with the list. */
export function sizeLimit(path: string): number {
  return path === 'content/published.txt' ? 64 * maxFileSize : maxFileSize;
}

/** Size of a text in bytes once it is saved. */
export function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** What a file has besides its texts. */
const layout = '\t\n';

/** Everything about the characters of a file that must be repaired; one fault a line and kind. */
export function lineFaults(text: string): Fault[] {
  const faults: Fault[] = [];
  if (text.startsWith('\ufeff'))
    faults.push({ line: 1, column: 1, message: 'the file starts with a byte order mark (BOM)', hint: 'Save it as "UTF-8" without BOM.' });
  const lines = text.replace(/^\ufeff/, '').split('\n');
  const carriage = lines.findIndex((line) => line.endsWith('\r'));
  if (carriage !== -1)
    faults.push({
      line: carriage + 1,
      message: 'the lines end in CR LF, as Windows writes them',
      hint: 'Save the file with line ends "LF" (Unix).',
    });
  for (const [index, whole] of lines.entries()) {
    const line = whole.replace(/\r$/, '');
    const position = { line: index + 1 };
    const replaced = line.indexOf('\ufffd');
    if (replaced !== -1)
      faults.push({
        ...position,
        column: replaced + 1,
        message: 'a character was lost when the file was saved in another encoding than UTF-8 (it reads "\ufffd")',
        hint: 'Type the character again and save the file as UTF-8.',
      });
    const found = hiddenCharacters(line, layout);
    const [first] = found;
    if (first)
      faults.push({
        ...position,
        column: first.index + 1,
        message: `invisible character ${[...new Set(found.map(([character]) => codePoint(character)))].join(', ')}`,
        hint: 'Delete it: retype the words on both sides of it.',
      });
    const composed = line.normalize('NFC');
    if (composed !== line) {
      const column = [...composed].findIndex((character, place) => character !== [...line][place]);
      faults.push({
        ...position,
        column: column + 1,
        message: 'a letter with an accent is written as two characters (the text is not in Unicode form NFC)',
        hint: `Retype it: ${[...composed]
          .slice(Math.max(0, column - 10), column + 10)
          .join('')
          .trim()}`,
      });
    }
  }
  return faults;
}

/** The text without the faults above, so that each is reported once. */
export function cleaned(text: string): string {
  const lines = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  return replaceHidden(lines, (character) => (layout.includes(character) ? character : '')).normalize('NFC');
}

/** A character as Unicode names its place: `U+202E`. */
export function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
