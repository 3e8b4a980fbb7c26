/** Authors' names: parts, forms for display and sorting, ids for pages. */

export interface PersonName {
  /** Given names and initials; empty for a name of one part. */
  readonly given: string;
  /** Family name with its particles: "Höner zu Siederdissen", "van der Berg". */
  readonly family: string;
  /** "Jr.", "III"; empty for almost everyone. */
  readonly suffix: string;
}

const suffixPattern = /^(?:jr|sr|ii|iii|iv|v)\.?$/i;
/** A suffix in the place of given names; "Smith, V." has an initial there. */
const onlySuffix = /^(?:jr|sr|ii|iii|iv)\.?$/i;
/** Lower-case words that belong to the family name that follows them. */
const particlePattern = /^(?:von|van|der|den|de|del|della|di|da|dos|du|la|le|ten|ter|zu|zum|zur|af|al|el|bin|ibn)$/;

/**
 * Splits an author as the content files write it.
 *
 * "Given Family" takes the last word, and the particles before it, as family name; "Family, Given" and
 * "Family, Jr., Given" (the forms of BibTeX) say it outright. "Given Family, Jr." is how title pages print a suffix.
 * A comma at the end makes all words one name, as groups have.
 * @example parseName('Can Chen') // { given: 'Can', family: 'Chen', suffix: '' }
 * @example parseName('Höner zu Siederdissen, Christian').family // 'Höner zu Siederdissen'
 */
export function parseName(text: string): PersonName {
  const parts = text.split(',').map((part) => part.trim());
  if (parts.length >= 3) return { family: parts[0] ?? '', suffix: parts[1] ?? '', given: parts.slice(2).join(', ') };
  const [first = '', second] = parts;
  if (second !== undefined)
    return onlySuffix.test(second) ? { ...parseName(first), suffix: second } : { family: first, suffix: '', given: second };
  const words = first.split(/\s+/);
  const suffix = words.length > 2 && suffixPattern.test(words.at(-1) ?? '') ? (words.pop() ?? '') : '';
  let start = words.length - 1;
  while (start > 1 && particlePattern.test(words[start - 1] ?? '')) start -= 1;
  // "Guy Van den Broeck". Without a small one behind it "Van" may be a given name, as in Vietnam.
  if (start > 1 && start < words.length - 1 && particlePattern.test(words[start - 1]?.toLowerCase() ?? '')) start -= 1;
  return { given: words.slice(0, start).join(' '), family: words.slice(start).join(' '), suffix };
}

/** "Given Family Jr.", the form that readers see. */
export function displayName(name: PersonName): string {
  return [name.given, name.family, name.suffix].filter(Boolean).join(' ');
}

/** "Family, Given", the form that lists sort by. */
export function sortName(name: PersonName): string {
  return [name.family, name.suffix, name.given].filter(Boolean).join(', ');
}

/** Letters that Unicode does not decompose into a base letter and a mark. */
const undecomposed: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ı: 'i',
  þ: 'th',
  Þ: 'Th',
  ð: 'd',
  Ð: 'D',
};

/** The text without diacritics: "Björn Łukasz" becomes "Bjorn Lukasz". Other scripts stay as they are. */
export function foldDiacritics(text: string): string {
  return text
    .replace(/[ßøØłŁđĐæÆœŒıþÞðÐ]/g, (letter) => undecomposed[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC');
}

/**
 * A part of a URL made from a text: folded, lower case, words joined by hyphens. Texts in other scripts than Latin
 * keep their code points in hexadecimal, so that no two of them meet.
 */
export function slugify(text: string): string {
  const known = slugs.get(text) ?? makeSlug(text);
  slugs.set(text, known);
  return known;
}

/** Names of authors and tasks come again and again. */
const slugs = new Map<string, string>();

function makeSlug(text: string): string {
  return foldDiacritics(text)
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{ASCII}]/gu, (letter) => ` ${(letter.codePointAt(0) ?? 0).toString(16)} `)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
