/**
 * Field types shared by the schemas of all collections. Each error text says what a value must look like;
 * the checks add the file, the line, the value found and what to write instead.
 */
import { z } from 'zod';

/** An id is a file name without extension and a part of a URL: lower-case words joined by single hyphens. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const id = z
  .string()
  .max(80, 'must have at most 80 characters')
  .regex(idPattern, 'must be lower-case letters and digits joined by single hyphens, such as "trabucco-2021-coms"');

/**
 * Characters that a reader cannot see and that can make text read as something else: controls, format characters such as
 * zero-width and direction marks, private and unpaired ones (Unicode general category C), those that Unicode says to draw as
 * nothing, such as variation selectors (property DI), line separators, the empty Braille cell, and code points that are no
 * characters.
 */
const hidden = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{DI}\u2028\u2029\u2800\ufdd0-\ufdef\ufffe\uffff]/gu;

/** Every hidden character of a text, with its place; `allowed` are those that the text may have, such as its line ends. */
export function hiddenCharacters(text: string, allowed = ''): RegExpExecArray[] {
  return [...text.matchAll(hidden)].filter(([character]) => !allowed.includes(character));
}

/** The text with something else for each hidden character. */
export function replaceHidden(text: string, replace: (character: string) => string): string {
  return text.replace(hidden, replace);
}

const latin = /\p{Script=Latin}/u;

/** Alphabets of which many letters look like those of another one; words of Chinese, Japanese and Korean may have Latin letters. */
const otherAlphabets =
  /(?![\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}])\p{L}/u;
const lookAlikeScripts = [latin, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];

function mixesAlphabets(word: string): boolean {
  return (latin.test(word) && otherAlphabets.test(word)) || lookAlikeScripts.filter((script) => script.test(word)).length > 1;
}

/** Latin letters and digits of full width, in mathematical styles or joined in print: no search finds them, and screen readers spell or skip them. */
const styledLetters = /[\ufb00-\ufb06\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u{1d400}-\u{1d7ff}]+/u;

/** More marks on one letter than any language needs; they are drawn over the lines above and below. */
const piledMarks = /\p{Mn}{4,}/u;

/** The word before a space that looks like the plain one, as PDFs and web pages have them: no search takes it for one. */
const otherSpace = /(\S*)(?! )\p{Zs}/u;

/** Says why a text is not plain, or nothing when it is. */
export function plainTextFault(text: string): string | undefined {
  if (text.trim() !== text) return 'must not start or end with white space';
  if (/ {2}/.test(text)) return 'has two spaces in a row';
  const spaced = otherSpace.exec(text)?.[1];
  if (spaced !== undefined) return `has another kind of space than the plain one after "${spaced}"; retype it`;
  if (hiddenCharacters(text).length > 0) return 'contains an invisible control, zero-width or direction character; remove it';
  if (text.includes('<')) return 'must be plain text: "<" is not allowed (no HTML)';
  if (text !== text.normalize('NFC')) return 'must be in Unicode normal form NFC';
  if (piledMarks.test(text)) return 'piles up accents on one letter; remove them';
  const styled = styledLetters.exec(text)?.[0];
  if (styled !== undefined) return `has letters of a special style, "${styled}"; retype them as "${styled.normalize('NFKC')}"`;
  const mixed = text.split(/[^\p{L}\p{M}]+/u).find(mixesAlphabets);
  if (mixed !== undefined) return `mixes letters of several alphabets in the word "${mixed}"; retype it`;
  return undefined;
}

/** One line of text shown as it is: no HTML, no invisible characters, NFC. */
export const plainText = z
  .string()
  .min(1, 'must not be empty')
  .max(1000, 'must have at most 1,000 characters')
  .superRefine((text, context) => {
    const fault = plainTextFault(text);
    if (fault) context.addIssue({ code: 'custom', message: fault });
  });

const nameSuffix = /^(?:jr|sr|ii|iii|iv|v)\.?$/i;

/** Two to four words that start with capitals, as a person is called, with particles between them; the words of a group are rarely all so. */
const calledPerson = /^\p{Lu}\S*(?: (?:(?:van|von|de|den|der|del|di|da|la|le|bin|ter|zu) )*\p{Lu}\S*){1,3}$/u;

/** A given name, initials and a family name, "Geoffrey E. Hinton": no family name has an initial between its words. */
const nameAroundInitials = /^\p{Lu}\p{L}+(?: \p{Lu}\.)+ \p{Lu}[^\s.]\S*$/u;
/** "G. E. Hinton"; alone it might be a family name from a record that has cut it at the wrong place. */
const initialsAndName = /^(?:\p{Lu}\. ?)+ \p{Lu}[^\s.]\S*$/u;
/** "Hinton GE", as medicine writes it. */
const nameAndInitials = /^\p{Lu}\p{L}+ \p{Lu}{1,3}$/u;

/** Whether "Family, Given" cannot be meant, for the first part has the initials of a given name in it. */
function joinsTwo(first: string, second: string): boolean {
  const both = (form: RegExp) => form.test(first) && form.test(second);
  return (nameAroundInitials.test(first) && calledPerson.test(second)) || both(initialsAndName) || both(nameAndInitials);
}

/**
 * Whether a text lists several people. Cited as one person, they would get a family name that nobody has. "Family, Given" and
 * "Family, Jr., Given" are one person, "Department of Energy and Natural Resources" is one group.
 */
function namesSeveral(text: string): boolean {
  const [first = '', second, ...others] = text.split(',').map((part) => part.trim());
  if (text.includes(';') || (others.length > 0 && !nameSuffix.test(second ?? ''))) return true;
  if (others.length === 0 && joinsTwo(first, second ?? '')) return true;
  const joined = text.split(/,? (?:and|&) /);
  return joined.length > 1 && joined.every((part) => calledPerson.test(part));
}

/** What is copied along with a name: marks of footnotes, TeX, addresses, titles, what stands between several names, and the number that DBLP gives a namesake. */
const noPartOfName =
  /^(?:Dr|Prof|Mr|Mrs|Ms)\. |,? Ph\.?D\.?$|https?:|[*\u2217\u2020\u2021\u00a7\u00b6\u00b9\u00b2\u00b3\u2070\u2074-\u2079\\{}|\u2022@]| \/ | \d{4}$|(?<= \p{Lu}\p{Ll}+)\d+$/u;

/** "Ada Lovelace et al.", "and others". */
const unnamed = /(?:^| )et al\b|^(?:.* )?(?:and|&) others$|^others$/i;

/** The name of a person or a group; its page has an address made of the letters and digits. */
export const personName = plainText
  .max(100, 'must have at most 100 characters')
  .regex(/[\p{L}\p{N}]/u, 'must have a letter')
  .refine((text) => !namesSeveral(text), 'must name one person; give each a line of its own')
  .refine((text) => !unnamed.test(text), 'must name one person; "moreAuthors: true" says that authors are missing')
  .superRefine((text, context) => {
    const sign = noPartOfName.exec(text)?.[0].trim();
    if (sign !== undefined) context.addIssue({ code: 'custom', message: `must be a name alone, without "${sign}"` });
  });

const trackingParameter = /^(?:utm_.*|referrer|fbclid|gclid|mc_[ce]id|igshid)$/i;

/** Names of the parameters of an address that only follow the reader. */
export function trackingParameters(url: URL): string[] {
  return [...url.searchParams.keys()].filter((name) => trackingParameter.test(name));
}

/** Says why an address is not one the site may link to, or nothing when it is. */
export function urlFault(text: string): string | undefined {
  if (/\s/.test(text) || hiddenCharacters(text).length > 0) return 'must not contain white space or invisible characters';
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    return 'must be a full web address such as "https://example.org/paper"';
  }
  if (url.protocol !== 'https:') return `must start with "https://" (found "${url.protocol}")`;
  if (!/^https:\/\/[^/]/i.test(text)) return 'must start with "https://" and the name of a host';
  if (url.username || url.password) return 'must not contain a user name or password';
  if (/[^\u0021-\u007e]/.test(text)) return 'must be ASCII; percent-encode other characters';
  if (!/^(?:[a-z0-9-]+\.)+[a-z]{2,}$/i.test(url.hostname) || url.hostname.startsWith('xn--') || url.hostname.includes('.xn--'))
    return `has no ordinary host name (found "${url.hostname}")`;
  if (url.port) return 'must not name a port';
  const unsafe = /["<>\\^`{|}]/.exec(text)?.[0];
  if (unsafe) return `must not contain ${unsafe}; percent-encode it`;
  const [tracking] = trackingParameters(url);
  if (tracking) return `carries the tracking parameter "${tracking}"; remove it`;
  return undefined;
}

/** An https address without user name, port, tracking parameters or look-alike host. */
export const webUrl = z
  .string()
  .max(500, 'must have at most 500 characters')
  .superRefine((text, context) => {
    const fault = urlFault(text);
    if (fault) context.addIssue({ code: 'custom', message: fault });
  });

/** A calendar date of this century, quoted: `"2025-03-04"`. */
export const isoDate = z.iso
  .date({ error: 'must be a date written "YYYY-MM-DD", in quotes', abort: true })
  .refine((text) => text.startsWith('20'), 'must be a date of the years 2000 to 2099');

/** An arXiv identifier without version (https://info.arxiv.org/help/arxiv_identifier.html), quoted so that YAML keeps its zeros. */
export const arxivId = z
  .string()
  .regex(/^(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})$/, 'must be an arXiv id without version, in quotes, such as "2107.06882"');

/** A DOI without resolver (https://www.doi.org/doi-handbook/HTML/). */
export const doi = z
  .string()
  .regex(/^10\.\d{4,9}\/[^\s"<>\\{}]+$/, 'must be a bare DOI such as "10.1109/ACCESS.2020.2990567", without "https://doi.org/"');

/** The id of an OpenReview forum: what follows `forum?id=`. */
export const openreviewId = z.string().regex(/^[A-Za-z0-9_-]{6,20}$/, 'must be the id that follows "forum?id=" on OpenReview');

/** A publication year. */
export const year = z.int('must be a year in digits').min(1950, 'must be 1950 or later').max(2100, 'must be 2100 or earlier');

/** A place where the list that this site replaces said something else than the record. */
export const correction = z.strictObject({
  /** Which part of the entry was different. */
  field: z.enum(['title', 'authors', 'venue', 'year', 'link', 'topic']),
  /** What the original list said, word for word. */
  listed: plainText,
  /** What the record says. */
  correct: plainText,
  /** Why the record is right, in a sentence that a reader understands. */
  why: plainText,
});

export type Correction = z.output<typeof correction>;
