/** Every kind of fault that stops the build, one case each. */
import type { SkippedFile } from '../../src/checks/index.ts';
import { baseText, edited, otherPaper, paperPath, paperWith, paperWithBody } from './base.ts';

export interface RefusedCase {
  readonly name: string;
  readonly changes?: Readonly<Record<string, string | null>>;
  readonly skipped?: readonly SkippedFile[];
  /** A part of the message that only this kind of fault has. */
  readonly says: string;
}

const third = 'content/papers/third.md';
const title = 'title: "Conservative Objective Models for Effective Offline Model-Based Optimization"';
const text = baseText(paperPath);

const files: RefusedCase[] = [
  { name: 'file name with capitals', changes: { 'content/papers/Third.md': otherPaper() }, says: 'has capital letters' },
  { name: 'file name that is not an id', changes: { 'content/papers/third_paper.md': otherPaper() }, says: 'is not an id' },
  { name: 'file name that is too long', changes: { [`content/papers/${'a'.repeat(81)}.md`]: otherPaper() }, says: '81 characters' },
  {
    name: 'ids that differ in capitals only',
    changes: {
      [third]: otherPaper(),
      'content/papers/thirD.md': otherPaper({ title: '"Something Else Entirely Here"', links: '{ paper: "https://example.org/4" }' }),
    },
    says: 'only in capitals',
  },
  { name: 'unknown folder', changes: { 'content/paper/third.md': otherPaper() }, says: '"paper" is not a folder' },
  { name: 'folder in a folder', changes: { 'content/papers/2023/third.md': otherPaper() }, says: 'in a folder below' },
  { name: 'other extension', changes: { 'content/papers/third.txt': otherPaper() }, says: 'is not a .md file' },
  { name: 'file outside the folders', changes: { 'content/notes.md': 'Notes.\n' }, says: 'outside the folders' },
  { name: 'symbolic link', skipped: [{ path: third, reason: 'not-a-regular-file' }], says: 'not a regular file' },
  { name: 'file too large', skipped: [{ path: third, reason: 'too-large' }], says: 'larger than 64 KB' },
  { name: 'text too large', changes: { [third]: otherPaper() + 'word '.repeat(14_000) }, says: 'larger than 64 KB' },
  { name: 'not UTF-8', skipped: [{ path: third, reason: 'not-utf-8' }], says: 'not encoded in UTF-8' },
  { name: 'unreadable folder', skipped: [{ path: 'content/venues', reason: 'unreadable' }], says: 'content/venues  this cannot be read' },
  { name: 'folder that is a link', skipped: [{ path: 'content/papers', reason: 'not-a-regular-file' }], says: '1 problem in 1 file' },
  { name: 'unreadable file', skipped: [{ path: third, reason: 'unreadable' }], says: 'cannot be read' },
  { name: 'replacement character', changes: paperWith('Trains a', 'Trains \ufffd'), says: 'a character was lost' },
  { name: 'byte order mark', changes: { [paperPath]: `\ufeff${text}` }, says: 'byte order mark' },
  { name: 'CRLF', changes: { [paperPath]: text.replaceAll('\n', '\r\n') }, says: 'CR LF' },
  { name: 'decomposed accent', changes: paperWith('Aviral Kumar', 'Bj\u006f\u0308rn Kumar'), says: 'NFC' },
  { name: 'zero-width character in a field', changes: paperWith('Aviral', 'Avi\u200bral'), says: 'U+200B' },
  { name: 'direction character in a text', changes: paperWith('its topic', 'its \u202etopic'), says: 'U+202E' },
  { name: 'variation selector in a field', changes: paperWith('Aviral', 'Avi\ufe0fral'), says: 'U+FE0F' },
  { name: 'variation selector of a second range in a field', changes: paperWith('Aviral', 'Avi\u{e0100}ral'), says: 'U+E0100' },
  { name: 'code point that is drawn as nothing', changes: paperWith('Aviral', 'Avi\ufff0ral'), says: 'U+FFF0' },
  { name: 'no papers', changes: { [paperPath]: null, 'content/papers/chen-2022-bdi.md': null }, says: 'there is no paper' },
  { name: 'file name of a device', changes: { 'content/papers/con.md': otherPaper() }, says: 'the name of a device on Windows' },
  { name: 'control character in a text', changes: paperWith('its topic', 'its \u0007topic'), says: 'U+0007' },
];

const yaml: RefusedCase[] = [
  { name: 'no frontmatter', changes: { [paperPath]: 'Just a text.\n' }, says: 'must start with a line "---"' },
  { name: 'empty file', changes: { [paperPath]: '' }, says: 'must start with a line "---"' },
  { name: 'frontmatter never closed', changes: { [paperPath]: text.replace('\n---\n', '\n') }, says: 'never end' },
  { name: 'empty frontmatter', changes: { [paperPath]: '---\n---\n' }, says: 'there are no fields' },
  { name: 'frontmatter that is a list', changes: { [paperPath]: '---\n- title\n---\n' }, says: 'not written as "name: value"' },
  {
    name: 'unquoted colon in a title',
    changes: paperWith(title, 'title: Design-Bench: Benchmarks for "Data-Driven" Offline Optimization'),
    says: 'a colon in a text',
  },
  { name: 'text after a quoted text', changes: paperWith('"COMs"', '"COMs" or so'), says: 'quote marks do not match' },
  { name: 'quote never closed', changes: paperWith('acronym: "COMs"', 'acronym: "COMs'), says: 'never closed' },
  { name: 'quote that a backslash makes a letter', changes: paperWith('acronym: "COMs"', 'acronym: "COMs\\"'), says: 'never closed' },
  {
    name: 'quote that another makes a letter',
    changes: paperWith('acronym: "COMs"', "acronym: 'COMs''\npublisher: 'PMLR'"),
    says: 'never closed',
  },
  { name: 'text that starts with a reserved character', changes: paperWith('"COMs"', '@COMs'), says: 'may not start with "@"' },
  { name: 'wrong indentation', changes: paperWith('venue: icml', '  venue: icml'), says: 'indented differently' },
  { name: 'field indented below another', changes: paperWith('year: 2021', ' year: 2021'), says: 'indented as if it belonged' },
  { name: 'no space after a colon', changes: paperWith('year: 2021', 'year:2021'), says: 'Add one: year: 2021' },
  { name: 'no space after the colon of a text', changes: paperWith('acronym: "COMs"', 'acronym:"COMs"'), says: 'Add one: acronym: "COMs"' },
  { name: 'bracket never closed', changes: paperWith('[continuous]', '[continuous'), says: 'never closed' },
  { name: 'tab as indentation', changes: paperWith('  - Aviral', '\t- Aviral'), says: 'indented with a tab' },
  {
    name: 'comment that cuts a text',
    changes: paperWith('- Brandon Trabucco', '- Brandon Trabucco #1'),
    says: 'is a comment and would be lost',
  },
  { name: 'anchor and alias', changes: paperWith('venue: icml', 'venue: &v icml\npublisher: *v'), says: '"*v" refers to another value' },
  { name: 'tag', changes: paperWith('venue: icml', 'venue: !!str icml'), says: 'the tag' },
  { name: 'field name in brackets', changes: paperWith('venue: icml', '[venue]: icml'), says: 'is not a word' },
  { name: 'merge key', changes: paperWith('venue: icml', '<<: { venue: icml }'), says: 'merges other fields' },
  { name: 'duplicate key', changes: paperWith('venue: icml', 'venue: icml\nvenue: neurips'), says: 'is written twice (first on line 7)' },
  { name: 'line of dashes among the fields', changes: paperWith('venue: icml', '--- x\nvenue: icml'), says: 'starts with "---"' },
  { name: 'typographic quotes', changes: paperWith('"COMs"', '\u201cCOMs\u201d'), says: 'straight quotes: "COMs"' },
  { name: 'brackets nested deeply', changes: paperWith('[continuous]', `${'['.repeat(40)}${']'.repeat(40)}`), says: 'nested too deeply' },
  { name: 'brackets nested without end', changes: paperWith('[continuous]', '['.repeat(20_000)), says: 'nested too deeply' },
];

const fields: RefusedCase[] = [
  { name: 'unquoted arXiv number', changes: paperWith('"2107.06882"', '2107.10880'), says: 'is read as 2107.1088' },
  {
    name: 'address for an arXiv id',
    changes: paperWith('"2107.06882"', '"https://arxiv.org/abs/2107.06882v2"'),
    says: 'Write: arxiv: "2107.06882"',
  },
  {
    name: 'address for an OpenReview id',
    changes: edited('content/papers/chen-2022-bdi.md', '"_j8yVIyp27Q"', '"https://openreview.net/forum?id=_j8yVIyp27Q"'),
    says: 'Write: openreview: "_j8yVIyp27Q"',
  },
  { name: 'unquoted date', changes: paperWith('added: "2025-03-04"', 'added: 2025-03-04'), says: 'is a date because it has no quotes' },
  { name: 'date that does not exist', changes: paperWith('added: "2025-03-04"', 'added: "2025-02-30"'), says: 'YYYY-MM-DD' },
  { name: 'date of another form', changes: paperWith('added: "2025-03-04"', 'added: "04/03/2025"'), says: '1 problem in 1 file' },
  { name: 'date in words', changes: paperWith('added: "2025-03-04"', 'added: "March 2025"'), says: '1 problem in 1 file' },
  { name: 'date as a number', changes: paperWith('added: "2025-03-04"', 'added: 20250304'), says: 'Write for example: added: "' },
  { name: 'date of another century', changes: paperWith('added: "2025-03-04"', 'added: "0000-01-01"'), says: 'of the years 2000 to 2099' },
  { name: 'unquoted volume', changes: paperWith('"139"', '139'), says: '"volume" is a number' },
  { name: 'pages backwards', changes: paperWith('"10358-10368"', '"10368-10358"'), says: 'must end with the last page in full' },
  { name: 'last page cut short', changes: paperWith('"10358-10368"', '"10358-68"'), says: 'must end with the last page in full' },
  { name: 'unquoted page', changes: paperWith('"10358-10368"', '10358'), says: '"pages" is a number' },
  { name: 'unquoted true', changes: paperWith('"COMs"', 'true'), says: 'yes-or-no value' },
  { name: 'unknown key', changes: paperWith('summary:', 'sumary:'), says: 'unknown field "sumary"' },
  { name: 'unknown nested key', changes: paperWith('  doi:', '  DOI:'), says: 'unknown field "DOI" below "links"' },
  { name: 'missing field', changes: paperWith('year: 2021\n', ''), says: '"year" is missing' },
  {
    name: 'missing nested field',
    changes: paperWith('  paper: https://proceedings.mlr.press/v139/trabucco21a.html\n', ''),
    says: '"links.paper" is missing',
  },
  {
    name: 'list with asterisks alone',
    changes: paperWith('- Brandon Trabucco\n  - Aviral', '* Brandon Trabucco\n  * Aviral'),
    says: 'hyphen: - Brandon',
  },
  { name: 'list with asterisks', changes: paperWith('- Aviral Kumar', '* Aviral Kumar'), says: 'Begin it with a hyphen: - Aviral Kumar' },
  { name: 'field without value', changes: paperWith('"COMs"', ''), says: 'has no value' },
  { name: 'quoted number', changes: paperWith('year: 2021', 'year: "2021"'), says: 'is a text because of its quotes' },
  { name: 'word for a number', changes: paperWith('year: 2021', 'year: soon'), says: 'expected a whole number' },
  { name: 'text for a list', changes: paperWith('[continuous]', 'continuous'), says: 'expected a list' },
  { name: 'list for a text', changes: paperWith('"COMs"', '["COMs"]'), says: 'is a list, expected one text' },
  {
    name: 'text for a map',
    changes: edited(
      'content/papers/chen-2022-bdi.md',
      '  paper: https://openreview.net/forum?id=_j8yVIyp27Q\n  openreview: "_j8yVIyp27Q"',
      '  https://openreview.net',
    ),
    says: 'fields of its own',
  },
  { name: 'author read as a map', changes: paperWith('- Aviral Kumar', '- Kumar: Aviral'), says: 'expected a text' },
  {
    name: 'no authors',
    changes: paperWith('authors:\n  - Brandon Trabucco\n  - Aviral Kumar', 'authors: []'),
    says: 'at least one author',
  },
  { name: 'bad choice', changes: paperWith('[continuous]', '[contiuous]'), says: 'is not a choice' },
  { name: 'false for the only choice', changes: paperWith('venue: icml', 'moreAuthors: false\nvenue: icml'), says: 'is not a choice' },
  { name: 'year out of bounds', changes: paperWith('year: 2021', 'year: 202'), says: '1950 or later' },
  {
    name: 'short summary',
    changes: paperWith(
      '"Trains a surrogate that underestimates designs far from the data, then climbs it by gradient ascent."',
      '"Short."',
    ),
    says: 'at least 40 characters',
  },
  { name: 'HTML in a plain text', changes: paperWith('Trains a', 'Trains <b>a</b>'), says: 'no HTML' },
  { name: 'white space around a text', changes: paperWith('"COMs"', '"COMs "'), says: 'white space' },
  { name: 'invisible character behind an escape', changes: paperWith('"COMs"', '"CO\\u200bMs"'), says: 'invisible' },
  ...Object.entries({
    'unpaired surrogate': '\\ud800',
    'letter without shape': '\\u3164',
    'tag character': '\\U000E0041',
    'private character': '\\ue000',
    'code point that is no character': '\\uffff',
    'Mongolian variation selector': '\\u180b',
  }).map(([name, typed]) => ({ name: `${name} behind an escape`, changes: paperWith('"COMs"', `"CO${typed}Ms"`), says: 'invisible' })),
  { name: 'letters of full width', changes: paperWith('"COMs"', '"\uff23\uff2f\uff2ds"'), says: 'retype them as "COM"' },
  { name: 'letters joined in print', changes: paperWith('Trains a', 'Trains a \ufb01rst'), says: 'retype them as "fi"' },
  { name: 'mathematical letter', changes: paperWith('"COMs"', '"\u{1d402}OMs"'), says: 'retype them as "C"' },
  { name: 'pile of accents', changes: paperWith('"COMs"', '"COMs\u0334\u0335\u0336\u0337"'), says: 'piles up accents' },
  { name: 'Armenian letter in a name', changes: paperWith('"COMs"', '"C\u0555Ms"'), says: 'several alphabets' },
  { name: 'Cherokee letter in a name', changes: paperWith('"COMs"', '"\u13d4OMs"'), says: 'several alphabets' },
  { name: 'Cyrillic letter in a name', changes: paperWith('Aviral', '\u0410viral'), says: 'several alphabets' },
  {
    name: 'authors with "and" between them',
    changes: paperWith('- Aviral Kumar', '- Aviral Kumar and Can Chen'),
    says: 'must name one person',
  },
  { name: 'authors in a row', changes: paperWith('- Aviral Kumar', '- Aviral Kumar, Can Chen, Ye Yuan'), says: 'must name one person' },
  {
    name: 'two authors, the first with an initial',
    changes: paperWith('- Aviral Kumar', '- Aviral B. Kumar, Can Chen'),
    says: 'must name one person',
  },
  {
    name: 'two authors with initials alone',
    changes: paperWith('- Aviral Kumar', '- A. B. Kumar, C. Chen'),
    says: 'must name one person',
  },
  {
    name: 'two authors of the list in one',
    changes: { ...paperWith('- Aviral Kumar', '- Can Chen, Ada Lovelace'), [third]: otherPaper() },
    says: '"Can Chen, Ada Lovelace" names two people',
  },
  {
    name: 'author of the list and a new one in one',
    changes: { ...paperWith('- Aviral Kumar', '- Cid van der Dee, Ada Lovelace'), [third]: otherPaper() },
    says: '"Ada Lovelace" is an author of the list',
  },
  { name: 'two authors as medicine writes them', changes: paperWith('- Aviral Kumar', '- Kumar A, Chen CC'), says: 'must name one person' },
  {
    name: 'author with particles and "and" behind',
    changes: paperWith('- Aviral Kumar', '- Ludwig van Kumar and Can Chen'),
    says: 'must name one person',
  },
  ...['et al.', 'Aviral Kumar et al.', 'others', 'Aviral Kumar and others'].map((author) => ({
    name: `author "${author}"`,
    changes: paperWith('- Aviral Kumar', `- ${author}`),
    says: '"moreAuthors: true" says',
  })),
  ...[
    'Aviral Kumar*',
    'Aviral Kumar\u2020',
    'Aviral Kumar\u00b2',
    'Aviral Kumar12',
    'Aviral Kumar 0001',
    "Avir\\'al Kumar",
    'A. Kumar | C. Chen',
    'Dr. Aviral Kumar',
    'Aviral Kumar, PhD',
    '"https://orcid.org/0000-0002-1825-0097"',
  ].map((author) => ({
    name: `author "${author}"`,
    changes: paperWith('- Aviral Kumar', `- ${author}`),
    says: 'must be a name alone, without',
  })),
  { name: 'authors with semicolons', changes: paperWith('- Aviral Kumar', '- Kumar, Aviral; Chen, Can'), says: 'must name one person' },
  { name: 'author without a letter', changes: paperWith('Aviral Kumar', '"???"'), says: 'must have a letter' },
  {
    name: 'author with a space that does not break',
    changes: paperWith('Aviral Kumar', 'Aviral\u00a0Kumar'),
    says: 'another kind of space than the plain one after "Aviral"',
  },
  { name: 'author with two spaces', changes: paperWith('Aviral Kumar', 'Aviral  Kumar'), says: 'two spaces in a row' },
  { name: 'author of endless length', changes: paperWith('Aviral Kumar', 'Aviral '.repeat(20).trim()), says: 'at most 100 characters' },
  {
    name: 'author read as a map with a line end in its key',
    changes: paperWith('- Aviral Kumar', '- "a\\n::error::b": c'),
    says: '"a\\n::error::b: ..."',
  },
  {
    name: 'supersession without its fields',
    changes: paperWith('venue: icml', 'supersededBy:\n  titel: "Later work"\n  venue: "ICML"\nvenue: icml'),
    says: 'unknown field "titel" below "supersededBy"',
  },
  {
    name: 'supersession that is a text',
    changes: paperWith('venue: icml', 'supersededBy: chen-2022-bdi\nvenue: icml'),
    says: 'fields of its own',
  },
  {
    name: 'list of corrections with a fault inside',
    changes: paperWith('venue: icml', 'corrections:\n  - field: yaer\n    listed: "2020"\n    correct: "2021"\nvenue: icml'),
    says: '"corrections, item 1.why" is missing',
  },
];

const links: RefusedCase[] = [
  ...Object.entries({
    'http address': ['http://example.org/x', 'must start with "https://"'],
    'javascript address': ['"javascript:alert(1)"', 'must start with "https://"'],
    'data address': ['"data:text/html,x"', 'must start with "https://"'],
    'address with a password': ['https://user:pw@example.org/', 'user name or password'],
    'IP address': ['https://127.0.0.1/x', 'no ordinary host name'],
    'host in other letters': ['https://\u0430rxiv.org/abs/2107.06882', 'must be ASCII'],
    'punycode host': ['https://xn--rxiv-43d.org/x', 'no ordinary host name'],
    'tracking parameter': ['https://example.org/x?utm_source=y', 'tracking parameter'],
    'address without slashes': ['https:example.org/x', 'and the name of a host'],
    'white space in an address': ['"https://example.org/a b"', 'white space'],
    'quote mark in an address': [`'https://example.org/x"onclick=alert(1)'`, 'must not contain "'],
    'angle bracket in an address': ['"https://example.org/<b>"', 'must not contain <'],
    'port in an address': ['https://example.org:8443/', 'must not name a port'],
    'address without scheme': ['example.org/x', 'full web address'],
  }).map(([name, [url = '', says = '']]) => ({
    name,
    changes: paperWith('https://proceedings.mlr.press/v139/trabucco21a.html', url),
    says,
  })),
  { name: 'arXiv id with version', changes: paperWith('2107.06882', '2107.06882v2'), says: 'without version' },
  { name: 'arXiv id without month', changes: paperWith('2107.06882', '2113.06882'), says: 'are the month' },
  { name: 'DOI as an address', changes: paperWith('10.1234/coms.2021', 'https://doi.org/10.1234/coms.2021'), says: 'bare DOI' },
  {
    name: 'arXiv link of another paper',
    changes: paperWith('https://proceedings.mlr.press/v139/trabucco21a.html', 'https://arxiv.org/abs/2107.06881v3'),
    says: 'leads to the arXiv id "2107.06881"',
  },
  {
    name: 'DOI link of another paper',
    changes: paperWith('https://proceedings.mlr.press/v139/trabucco21a.html', 'https://doi.org/10.1234/other'),
    says: 'leads to the DOI "10.1234/other"',
  },
  {
    name: 'OpenReview link of another paper',
    changes: paperWith('https://proceedings.mlr.press/v139/trabucco21a.html', 'https://openreview.net/forum?id=ZyXwVu98'),
    says: 'leads to the OpenReview id "ZyXwVu98"',
  },
  {
    name: 'arXiv DOI of another paper',
    changes: paperWith('10.1234/coms.2021', '10.48550/arXiv.2107.00001'),
    says: 'leads to the arXiv id "2107.00001"',
  },
];

const relations: RefusedCase[] = [
  { name: 'unknown venue', changes: paperWith('venue: icml', 'venue: icmll'), says: 'there is no venue "icmll"' },
  { name: 'unknown topic', changes: paperWith('- conservative', '- conservativ'), says: 'there is no topic "conservativ"' },
  { name: 'topic that is not a leaf', changes: paperWith('- conservative', '- surrogates'), says: 'is not a leaf' },
  { name: 'topic listed twice', changes: paperWith('- ensembles', '- conservative'), says: 'is listed twice' },
  {
    name: 'topic listed twice, once with its reason',
    changes: paperWith('- ensembles', '- { id: conservative, why: "Its predictions err low." }'),
    says: 'is listed twice',
  },
  {
    name: 'unknown topic with its reason',
    changes: paperWith('- conservative', '- { id: conservativ, why: "Its predictions err low." }'),
    says: 'there is no topic "conservativ"',
  },
  { name: 'topic with an empty reason', changes: paperWith('- ensembles', '- id: ensembles'), says: 'item 2.why" is missing' },
  {
    name: 'topic with an unknown field',
    changes: paperWith('- ensembles', '- { id: ensembles, because: "It has several." }'),
    says: 'unknown field "because"',
  },
  {
    name: 'topic as the name of its reason',
    changes: paperWith('- ensembles', '- ensembles: "It has several."'),
    says: 'The fields below "topics, item 2" are: id, why, remark, loose.',
  },
  { name: 'number for a topic', changes: paperWith('- ensembles', '- 7'), says: 'because it has no quotes' },
  {
    name: 'author listed twice',
    changes: paperWith('- Aviral Kumar', '- Trabucco, Brandon'),
    says: 'the first time as "Brandon Trabucco"',
  },
  {
    name: 'superseded by a paper that is not there',
    changes: { [third]: otherPaper({ supersededBy: '{ paper: chen-2022-bdl }' }) },
    says: 'there is no paper "chen-2022-bdl"',
  },
  { name: 'superseded by itself', changes: { [third]: otherPaper({ supersededBy: '{ paper: third }' }) }, says: 'superseded by itself' },
  {
    name: 'superseded in a circle',
    changes: {
      [third]: otherPaper({ supersededBy: '{ paper: fourth }' }),
      'content/papers/fourth.md': otherPaper({
        title: '"Something Else Entirely Here"',
        links: '{ paper: "https://example.org/4" }',
        supersededBy: '{ paper: third }',
      }),
    },
    says: 'fourth -> third -> fourth',
  },
  {
    name: 'parent that is not there',
    changes: edited('content/topics/ensembles.md', 'parent: surrogates', 'parent: surogates'),
    says: 'there is no topic "surogates"',
  },
  {
    name: 'topics in a circle',
    changes: { ...edited('content/topics/surrogates.md', 'accent: blue', 'parent: ensembles') },
    says: 'surrogates -> ensembles -> surrogates',
  },
  { name: 'branch without accent', changes: edited('content/topics/surrogates.md', 'accent: blue\n', ''), says: 'needs an accent' },
  {
    name: 'accent below a branch',
    changes: edited('content/topics/ensembles.md', 'order: 2', 'order: 2\naccent: amber'),
    says: 'only a branch',
  },
  { name: 'siblings in the same place', changes: edited('content/topics/ensembles.md', 'order: 2', 'order: 1'), says: 'order 1 is taken' },
  {
    name: 'DOI of another paper',
    changes: { [third]: otherPaper({ links: '{ paper: "https://example.org/third", doi: "10.1234/COMS.2021" }' }) },
    says: 'the DOI "10.1234/coms.2021" already belongs',
  },
  {
    name: 'arXiv id of another paper',
    changes: { [third]: otherPaper({ links: '{ paper: "https://example.org/third", arxiv: "2107.06882" }' }) },
    says: 'the arXiv id "2107.06882" already belongs',
  },
  {
    name: 'arXiv id of another paper in a link',
    changes: { [third]: otherPaper({ links: '{ paper: "https://arxiv.org/pdf/2107.06882v4.pdf" }' }) },
    says: 'the arXiv id "2107.06882" already belongs',
  },
  {
    name: 'OpenReview id of another paper',
    changes: { [third]: otherPaper({ links: '{ paper: "https://example.org/third", openreview: "AbCdEf12" }' }) },
    says: 'the OpenReview id "AbCdEf12" already belongs',
  },
  {
    name: 'address of another paper',
    changes: { [third]: otherPaper({ links: '{ paper: "https://proceedings.mlr.press/v139/trabucco21a.html#abstract" }' }) },
    says: 'the paper link',
  },
  {
    name: 'same title in other capitals',
    changes: { [third]: otherPaper({ title: '"Conservative objective models for effective offline model based optimization"' }) },
    says: 'the title is nearly that of',
  },
  ...Object.entries({
    'TeX in a title': ['{G}aussian Designs at $\\\\alpha$', 'commands of TeX'],
    'HTML in a title': ['Search &amp; Design', '"&amp;"'],
    'title in capitals': ['A THIRD STUDY OF DESIGN BY RANKING', 'all in capitals'],
  }).map(([name, [typed = '', says = '']]) => ({ name, changes: { [third]: otherPaper({ title: `"${typed}"` }) }, says })),
  {
    name: 'misspelt title of another paper',
    changes: { [third]: otherPaper({ title: '"Bidirectional Learning for Ofline Infinite-width Model-based Optimisation"' }) },
    says: 'the title is nearly that of',
  },
  {
    name: 'citation key of another paper',
    changes: { [third]: otherPaper({ authors: '["Can Chen"]', year: '2022', title: '"Bidirectional Sequence Design"' }) },
    says: 'the citation key "chen2022bidirectional" is taken',
  },
  { name: 'updated before added', changes: paperWith('updated: "2025-03-05"', 'updated: "2025-03-03"'), says: 'is before "added"' },
  { name: 'added on a day to come', changes: paperWith('added: "2025-03-04"', 'added: "2062-03-04"'), says: 'is still to come' },
  { name: 'corrected on a day to come', changes: paperWith('updated: "2025-03-05"', 'updated: "2052-03-05"'), says: 'is still to come' },
  {
    name: 'announced on a day to come',
    changes: edited('content/news/2025-03-launch.md', 'date: "2025-03-04"', 'date: "2026-03-04"'),
    says: 'is still to come',
  },
  { name: 'unknown term', changes: edited('content/glossary/oracle.md', '[surrogate]', '[surogate]'), says: 'there is no term "surogate"' },
  {
    name: 'term defined twice',
    changes: { 'content/glossary/the-oracle.md': '---\nterm: "oracle"\n---\nAgain.\n' },
    says: 'is already defined',
  },
];

const bodies: RefusedCase[] = [
  { name: 'text missing', changes: edited('content/pages/about.md', '## Scope\n\nPapers on the matter.\n', '\n'), says: 'is missing' },
  {
    name: 'text where none belongs',
    changes: { 'content/venues/icml.md': `${baseText('content/venues/icml.md')}\nA text.\n` },
    says: 'has no text below its fields',
  },
  {
    name: 'formula error in a symbol',
    changes: edited('content/glossary/oracle.md', '\\mathbf{x}', '\\mathbf{x'),
    says: 'KaTeX cannot read',
  },
  { name: 'dollar signs in a symbol', changes: edited('content/glossary/oracle.md', 'f(\\mathbf{x})', '$f$'), says: 'has dollar signs' },
  ...Object.entries({
    'HTML block': ['<script>alert(1)</script>\n', 'HTML is not allowed'],
    'HTML in a line': ['A <b>bold</b> word.\n', 'HTML is not allowed'],
    image: ['![Figure](https://example.org/x.png)\n', 'images are not allowed'],
    'heading of level 1': ['# Notes\n', 'level 1'],
    'heading two levels below the one before': ['## Notes\n\n#### Details\n', 'a heading of level 4 below one of level 2'],
    'http link': ['[a](http://example.org/)\n', 'must start with "https://"'],
    'disguised javascript link': ['[a](JaVaScRiPt&#58;alert(1))\n', 'must start with "https://"'],
    'bare www address': ['See www.example.org for more.\n', 'must start with "https://"'],
    'relative link': ['[a](../topics/conservative.md)\n', 'is relative'],
    'link to another host by //': ['[a](//example.org/x)\n', 'names another site'],
    'link to a paper that is not there': ['[a](/papers/trabucco-2021-com/)\n', 'leads to no entry'],
    'link to a topic that is not there': ['[a][t]\n\n[t]: /topics/conservativ/\n', 'leads to no entry'],
    'link without last slash': ['[a](/topics/conservative)\n', 'lacks its last slash'],
    'javascript link with a tab': ['[a](java&#9;script:alert(1))\n', 'must not contain white space'],
    'javascript link by reference': ['[a]\n\n[a]: javascript:alert(1)\n', 'must start with "https://"'],
    'link to another host by a backslash': ['[a](/\\\\example.org/)\n', 'names another site'],
    'address of a file': ['[a](file:///etc/passwd)\n', 'must start with "https://"'],
    'address of mail': ['Write to a@example.org\n', 'must start with "https://"'],
    'direction character behind a reference': ['A word &#x202e;drow.\n', 'stands for the invisible character U+202E'],
    'zero-width character in the title of a link': ['[a](/papers/ "b&#8203;")\n', 'stands for the invisible character U+200B'],
    'broken link': ['[a](https://example.org/a b)\n', 'looks like a link'],
    'formula error': ['One line.\n\nThen $\\frac{1}{$ here.\n', 'KaTeX cannot read'],
    'unknown command': ['$\\mathbff{x}$\n', 'Undefined control sequence'],
    'link command in a formula': ['$\\href{https://example.org}{x}$\n', 'is not allowed in formulas'],
    'image command in a formula': ['$\\includegraphics{x.png}$\n', 'is not allowed in formulas'],
    'display environment in a line': ['$\\begin{align} x &= y \\end{align}$\n', 'KaTeX cannot read'],
    'Cyrillic letter in a formula': ['$\u0430$\n', 'KaTeX cannot read'],
    'formula in a code block': ['```math\n\\frac{1}{\n```\n', 'KaTeX cannot read'],
    footnote: ['A word.[^1]\n\n[^1]: The note.\n', 'footnotes are not allowed'],
    'list with boxes to tick': ['- [x] done\n', 'boxes to tick are not allowed'],
    'link without a text': ['See [](https://example.org/x).\n', 'has no text'],
    'command that writes into the log, in a formula': ['$\\message{::stop-commands::x}y$\n', '\\message is not allowed in formulas'],
    'colour in a formula': ['$\\textcolor{white}{x}$\n', 'sets a colour'],
    'colour of a box in a formula': ['$\\colorbox{black}{x}$\n', 'sets a colour'],
    'formula that draws over the text before it': ['$x\\kern-99em y$\n', 'far from its place'],
    'formula that adds up small steps back': ['$\\def\\m{\\kern-3em}x\\m\\m\\m\\m y$\n', 'far from its place'],
    'formula that draws over the text below': ['$\\smash{\\raisebox{-90em}{x}}$\n', 'far from its place'],
    'formula bomb': ['$\\def\\a{\\a\\a}\\a$\n', 'Too many expansions'],
    'deeply nested formula': [`$$\n${'{'.repeat(950)}x${'}'.repeat(950)}\n$$\n`, 'braces inside each other'],
    'long formula': [`$${'x+'.repeat(1001)}x$\n`, 'more than 2000'],
    'display formula never closed': ['$$\nx\n', 'never ends'],
    'display formula closed at the end of a line': ['$$\nx $$\n', 'never ends'],
    'formula on the line of its dollar signs': ['$$ x = y\n+ 1\n$$\n', 'would be lost'],
    'display formula on one line': ['$$x = y$$\n', 'set as part of the text'],
    'lonely dollar sign': ['It costs $5.\n', 'opens no formula'],
    'command outside a formula': ['The gradient \\nabla f is large.\n', 'outside a formula'],
    'mixed alphabets in a text': ['The or\u0430cle.\n', 'several alphabets'],
    'quotes nested without end': ['>'.repeat(5000), 'nested too deeply'],
  }).map(([name, [body = '', says = '']]) => ({ name, changes: paperWithBody(body), says })),
];

const step = (target: string) => `  - ${target}\n    why: "What to take from it, and why it comes at this point."\n`;
const path = (...targets: string[]) => `---\ntitle: "Start"\norder: 1\naudience: "Everybody."\nsteps:\n${targets.map(step).join('')}---\n`;
const start = 'content/paths/start.md';
const lineage = (...relations: string[]) =>
  `---\nrelations:\n${relations
    .map((to) => `  - { to: ${to}, kind: extends, statement: "Adds to it.", source: "paper", confidence: read }\n`)
    .join('')}---\n`;
const bdiLineage = 'content/lineage/chen-2022-bdi.md';

const guides: RefusedCase[] = [
  {
    name: 'step to a paper that is not there',
    changes: { [start]: path('paper: trabucco-2021-com', 'page: problem') },
    says: 'there is no paper "trabucco-2021-com"',
  },
  {
    name: 'step to a topic that is not there',
    changes: { [start]: path('page: problem', 'topic: rankings') },
    says: 'there is no topic "rankings"',
  },
  { name: 'step to a page that is not there', changes: { [start]: path('page: problm', 'topic: ensembles') }, says: 'is not a choice' },
  { name: 'step without a target', changes: { [start]: path('page: problem', 'note: x') }, says: 'unknown field "note"' },
  { name: 'step twice', changes: { [start]: path('topic: ensembles', 'topic: ensembles') }, says: 'a step of this path twice' },
  {
    name: 'paths in the same place',
    changes: {
      [start]: path('page: problem', 'topic: ensembles'),
      'content/paths/second.md': path('page: problem', 'topic: conservative'),
    },
    says: 'order 1 is taken',
  },
  {
    name: 'lineage of a paper that is not there',
    changes: { 'content/lineage/chen-2022-bdo.md': lineage('trabucco-2021-coms') },
    says: 'there is no paper "chen-2022-bdo"',
  },
  {
    name: 'relation to a paper that is not there',
    changes: { [bdiLineage]: lineage('trabucco-2021-com') },
    says: 'there is no paper "trabucco-2021-com"',
  },
  { name: 'relation of a paper to itself', changes: { [bdiLineage]: lineage('chen-2022-bdi') }, says: 'related to itself' },
  {
    name: 'relation written twice',
    changes: { [bdiLineage]: lineage('trabucco-2021-coms', 'trabucco-2021-coms') },
    says: 'is written twice',
  },
];

export const refused: readonly RefusedCase[] = [...files, ...yaml, ...fields, ...links, ...relations, ...bodies, ...guides];
