/** Checks that a paper is in the list once, and that its identifiers agree with its addresses. */
import { authorId } from '../domain/authors.ts';
import { parseName } from '../domain/names.ts';
import { arxivId, personName } from '../schemas/fields.ts';
import type { Check } from './check.ts';
import type { FieldPath } from './frontmatter.ts';
import { citationKeyOf, problemAt, type SourceEntry, textAt, textsAt } from './source-entry.ts';

/** Something that only one work has. */
interface Identity {
  readonly kind: 'DOI' | 'arXiv id' | 'OpenReview id' | 'paper link';
  readonly value: string;
  readonly path: FieldPath;
}

/** What an address says about the work behind it. */
function identityOfUrl(text: string, path: FieldPath): Identity | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const host = url.hostname.replace(/^(?:www|export)\./, '');
  const rest = safeDecode(url.pathname.slice(1));
  if (host === 'arxiv.org') {
    const match = /^(?:abs|pdf|html)\/(.+?)(?:\.pdf)?(?:v\d+)?(?:\.pdf)?\/?$/.exec(rest);
    return match?.[1] === undefined ? undefined : { kind: 'arXiv id', value: match[1], path };
  }
  if (/^(?:dx\.)?doi\.org$/.test(host)) return doiIdentity(rest, path);
  const forum = url.searchParams.get('id');
  if (host === 'openreview.net' && /^\/(?:forum|pdf)$/.test(url.pathname) && forum) return { kind: 'OpenReview id', value: forum, path };
  return undefined;
}

/** A DOI; the DOIs of arXiv are arXiv ids (https://info.arxiv.org/help/doi.html). */
function doiIdentity(doi: string, path: FieldPath): Identity {
  const arxiv = /^10\.48550\/arxiv\.(.+)$/i.exec(doi)?.[1];
  return arxiv === undefined ? { kind: 'DOI', value: doi.toLowerCase(), path } : { kind: 'arXiv id', value: arxiv, path };
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Identities that the fields below a path give in so many words, then those that its addresses imply. */
function identities(paper: SourceEntry, above: string, page: string): { stated: Identity[]; implied: Identity[] } {
  const read = (field: string, make: (text: string, path: FieldPath) => Identity | undefined): Identity[] => {
    const text = textAt(paper, [above, field]);
    return text === undefined ? [] : [make(text, [above, field]) ?? []].flat();
  };
  const stated = [
    ...read('arxiv', (value, path) => ({ kind: 'arXiv id', value, path })),
    ...read('openreview', (value, path) => ({ kind: 'OpenReview id', value, path })),
    ...read('doi', doiIdentity),
  ];
  return { stated, implied: [page, 'pdf'].flatMap((field) => read(field, identityOfUrl)) };
}

const agreement: Check = {
  name: 'identifiers-agree',
  description: 'Identifiers agree with the addresses of the same paper.',
  *check(source) {
    for (const paper of source.of('papers'))
      for (const [above, page] of [
        ['links', 'paper'],
        ['supersededBy', 'url'],
      ] as const) {
        const { stated, implied } = identities(paper, above, page);
        for (const [index, { kind, value, path }] of [...stated, ...implied].entries()) {
          const first = stated.find((identity) => identity.kind === kind);
          if (first === undefined || stated.indexOf(first) >= index || first.value === value) continue;
          const field = path.at(-1);
          yield problemAt(
            paper,
            path,
            `"${above}.${field}" leads to the ${kind} "${value}", but "${above}.${first.path.at(-1)}" says "${first.value}"`,
            'One of the two is wrong; open both and correct it.',
          );
        }
      }
  },
};

const uniqueness: Check = {
  name: 'unique-papers',
  description: 'No DOI, arXiv id, OpenReview id or address belongs to two papers.',
  *check(source) {
    const owners = new Map<string, SourceEntry>();
    for (const paper of source.of('papers')) {
      const { stated, implied } = identities(paper, 'links', 'paper');
      const link = textAt(paper, ['links', 'paper']);
      const own = [
        ...stated,
        ...implied,
        ...(link === undefined ? [] : [{ kind: 'paper link', value: plainAddress(link), path: ['links', 'paper'] } as const]),
      ];
      const reported = new Set<SourceEntry>();
      for (const { kind, value, path } of own) {
        const key = `${kind} ${value}`;
        const owner = owners.get(key) ?? paper;
        owners.set(key, owner);
        if (owner === paper || reported.has(owner)) continue;
        reported.add(owner);
        yield problemAt(
          paper,
          path,
          `the ${kind} "${value}" already belongs to ${owner.path}`,
          'Add topics and corrections to that file instead of adding the paper again, or correct the wrong one.',
        );
      }
    }
  },
};

/** An address without what does not change its page. */
function plainAddress(text: string): string {
  if (!URL.canParse(text)) return text;
  const url = new URL(text);
  return `${url.hostname.replace(/^www\./, '')}${url.pathname.replace(/\/+$/, '')}${url.search}`;
}

const arxivMonths: Check = {
  name: 'arxiv-months',
  description: 'The third and fourth digit of a new arXiv id are a month.',
  *check(source) {
    for (const paper of source.of('papers'))
      for (const above of ['links', 'supersededBy']) {
        const id = textAt(paper, [above, 'arxiv']);
        if (id === undefined || !arxivId.safeParse(id).success || !/^\d/.test(id)) continue;
        const month = Number(id.slice(2, 4));
        if (month < 1 || month > 12)
          yield problemAt(
            paper,
            [above, 'arxiv'],
            `there is no arXiv id "${id}": its digits 3 and 4 are the month`,
            'Copy the id from the page on arXiv.',
          );
      }
  },
};

const keys: Check = {
  name: 'citation-keys',
  description: 'Every paper has a citation key of its own.',
  *check(source) {
    const owners = new Map<string, SourceEntry>();
    for (const paper of source.of('papers')) {
      const key = citationKeyOf(paper);
      if (key === undefined) continue;
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, paper);
      else {
        const path = textAt(paper, ['key']) === undefined ? ['title'] : ['key'];
        yield problemAt(
          paper,
          path,
          `the citation key "${key}" is taken by ${owner.path}`,
          `Give this paper a key of its own: key: "${key}b"`,
        );
      }
    }
  },
};

/**
 * "Ada Lovelace, Grace Hopper" has the form of "García Márquez, Gabriel José", who is one person. But where a half is the whole
 * name of an author of the list, and the other one may be a whole name too, it is two.
 */
const joinedAuthors: Check = {
  name: 'joined-authors',
  description: 'No author is an author of the list joined to another person by a comma.',
  *check(source) {
    const authors = source.of('papers').flatMap((paper) => textsAt(paper, ['authors']).map((author) => ({ paper, ...author })));
    const person = (text: string) => authorId(parseName(text));
    const known = new Set(authors.flatMap(({ text }) => (/\s/.test(text) && !text.includes(',') ? [person(text)] : [])));
    for (const { paper, text, path } of authors) {
      const names = text.split(',').map((name) => name.trim());
      // What is plain without the list is the schema's to say.
      if (names.length !== 2 || !personName.safeParse(text).success) continue;
      const listed = names.find((name) => /\s/.test(name) && known.has(person(name)));
      // The last word of initials, "J. M.", is no family name.
      if (listed !== undefined && names.every((name) => /\s\S*\p{L}{2}/u.test(name)))
        yield problemAt(
          paper,
          path,
          `"${text}" names two people: "${listed}" is an author of the list`,
          ['Give each a line of its own:', ...names.map((name) => `  - ${name}`)].join('\n'),
        );
    }
  },
};

export const identityChecks: readonly Check[] = [agreement, uniqueness, arxivMonths, keys, joinedAuthors];
