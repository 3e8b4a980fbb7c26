/** Papers that no editor would write: every character and name that a citation format can trip over. */
import fc from 'fast-check';
import type { PersonName } from '../../src/domain/names.ts';
import type { Paper } from '../../src/domain/papers.ts';
import { venueTypes } from '../../src/schemas/venue.ts';

const specialCharacters = ['%', '&', '$', '#', '_', '{', '}', '~', '^', '\\', '"', "'", '@', ',', ';', '=', '|', '`', '<', '>'];
const letters = [
  'é',
  'ü',
  'Ö',
  'ñ',
  'ç',
  'š',
  'ř',
  'ő',
  'å',
  'ł',
  'ß',
  'Ø',
  'ı',
  'ế',
  'ộ',
  'δ',
  'Σ',
  'Ж',
  '张',
  '伟',
  'の',
  '한',
  '🙂',
  '👩‍🔬',
  'ﬁ',
  'e\u0301\u0323',
];
const attacks = [
  '}, note={x',
  '\\input{/etc/passwd}',
  '\\end{document}',
  '@comment{',
  '\r\nER  - \r\nTY  - BOOK',
  '\nAU  - Eve',
  '=HYPERLINK("x")',
  '</script>',
  '"; x="',
  '\ud800',
  '\u2028',
];

const plainWord = fc.constantFrom('Offline', 'model', 'GFlowNets', 'DNA', 'Bayesian', 'A', 'of', 'GPT-4', '3D', 'MuJoCo', 'and', 'others');
const oddWord = fc
  .array(fc.constantFrom(...specialCharacters, ...letters, 'a', 'B', '7', '-'), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(''));

/** Text that the schemas let through, and worse. */
const hostileText = fc
  .array(fc.oneof(plainWord, oddWord, fc.constantFrom(...attacks), fc.string({ unit: 'grapheme', maxLength: 8 })), {
    minLength: 1,
    maxLength: 6,
  })
  .map((words) => words.join(' '))
  .filter((text) => text.trim() !== '');

/** Text with letters of many scripts and accents, and the signs that titles really have. */
const ordinaryWord = fc
  .array(fc.constantFrom('é', 'ü', 'ö', 'ñ', 'ç', 'š', 'ř', 'ő', 'ł', 'ß', 'ø', 'ế', 'δ', '张', '한', 'a', 'b', 'K', '7'), {
    minLength: 1,
    maxLength: 7,
  })
  .map((parts) => parts.join('').normalize('NFC'));
const ordinaryTitle = fc
  .array(fc.oneof(plainWord, ordinaryWord, fc.constantFrom('100%', 'R&D', 'C#', 'x_1', '(A)', 'is: it?')), { minLength: 1, maxLength: 8 })
  .map((words) => words.join(' '));

const givenName = fc.constantFrom('Ana', 'José', 'J. R.', 'Łukasz', 'Yi-Fan', '伟', 'Minh Thế', 'Zoë');
const familyName = fc.constantFrom(
  'Kim',
  'Hernández-García',
  'van der Berg',
  'de la Cruz',
  'Höner zu Siederdissen',
  'Müller',
  'Van Den Oord',
  'Nguyễn',
  '张',
  'Şahin',
  'Anderson',
);
/** Names as the content has them. */
const ordinaryName: fc.Arbitrary<PersonName> = fc.record({
  given: givenName,
  family: familyName,
  suffix: fc.constantFrom('', '', '', 'Jr.', 'III'),
});

/** Names of one part, of companies, with "and" and commas in them, and hostile ones. */
const hostileName: fc.Arbitrary<PersonName> = fc.oneof(
  ordinaryName,
  fc.record({
    given: fc.constant(''),
    family: fc.constantFrom('Plato', 'OpenAI', 'Research and Development, Inc.', 'others', 'et al.'),
    suffix: fc.constant(''),
  }),
  fc.record({ given: hostileText, family: hostileText, suffix: fc.constantFrom('', 'Jr.') }),
);

interface PaperParts {
  readonly title: fc.Arbitrary<string>;
  readonly name: fc.Arbitrary<PersonName>;
  readonly text: fc.Arbitrary<string>;
  readonly volume: fc.Arbitrary<string | undefined>;
}

function paperOf({ title, name, text, volume }: PaperParts): fc.Arbitrary<Paper> {
  const optionalText = fc.option(text, { nil: undefined });
  return fc
    .record({
      title,
      authors: fc.oneof(
        { weight: 12, arbitrary: fc.array(name, { minLength: 1, maxLength: 6 }) },
        { weight: 1, arbitrary: fc.array(name, { minLength: 80, maxLength: 120 }) },
      ),
      more: fc.boolean(),
      year: fc.integer({ min: 1950, max: 2100 }),
      type: fc.constantFrom(...venueTypes),
      venue: text,
      publisher: fc.oneof(fc.constant('PMLR'), optionalText),
      volume,
      pages: fc.constantFrom(undefined, '1-9', 'e12', '100666'),
      path: text,
      arxiv: fc.constantFrom(undefined, '2107.06880', 'math.GT/0309136'),
      doi: fc.constantFrom(undefined, '10.1000/a_b(c)%25#;x'),
      note: optionalText,
    })
    .map(
      ({ more, type, venue, publisher, volume, pages, path, arxiv, doi, note, ...paper }): Paper => ({
        ...paper,
        id: 'paper',
        key: 'doe2020offline',
        ...(more && { moreAuthors: true as const }),
        venue: { id: 'venue', name: venue, short: venue, type },
        ...(publisher && { publisher }),
        ...(volume && { volume }),
        ...(pages && { pages }),
        links: { paper: `https://example.org/${path}`, ...(arxiv && { arxiv }), ...(doi && { doi }) },
        ...(note && { supersededBy: { title: note, venue: note, year: 2030, url: 'https://example.org/a_b~c%20d' } }),
        summary: 'A paper made for a test, with a summary of some length.',
        designSpace: [],
        objectives: [],
        topics: [],
        roles: [],
        added: '2025-03-04',
      }),
    );
}

export const ordinaryPaper = paperOf({
  title: ordinaryTitle,
  name: ordinaryName,
  text: ordinaryTitle,
  volume: fc.constantFrom(undefined, '8', '267'),
});
export const hostilePaper = paperOf({
  title: hostileText,
  name: hostileName,
  text: hostileText,
  volume: fc.option(hostileText, { nil: undefined }),
});
