/** Tells whether a paper is in the list already. */
import { isSameTitle } from '../checks/title-check.ts';
import { type Identifier, identifierNames, readIdentifier } from '../domain/identifier.ts';
import type { PaperEntry } from '../schemas/paper.ts';

/** A paper of the list. */
export interface ListedPaper {
  readonly id: string;
  readonly data: Pick<PaperEntry, 'title' | 'authors' | 'year' | 'links'>;
}

export interface Duplicate {
  readonly id: string;
  /** What the two have in common, such as `the arXiv id 2107.06882`. */
  readonly reason: string;
}

type Identified = { readonly [Name in 'doi' | 'arxiv' | 'openreview' | 'url' | 'pdf']?: string | undefined };

/** Identifiers that are given, or that the addresses contain; in lower case, as DOIs do not tell case. */
function identifiers({ doi, arxiv, openreview, url, pdf }: Identified): Identifier[] {
  return [
    ...(arxiv === undefined ? [] : [{ kind: 'arxiv', id: arxiv } as const]),
    ...(openreview === undefined ? [] : [{ kind: 'openreview', id: openreview } as const]),
    ...[doi, url, pdf].flatMap((text) => (text === undefined ? [] : (readIdentifier(text) ?? []))),
  ].map((identifier) => (identifier.kind === 'doi' ? { ...identifier, id: identifier.id.toLowerCase() } : identifier));
}

/** The entry of the list that is the same paper, by identifier, then by title. */
export function findDuplicate(record: Identified & { readonly title?: string }, papers: readonly ListedPaper[]): Duplicate | undefined {
  const own = identifiers(record);
  for (const { id, data } of papers) {
    const { paper, ...links } = data.links;
    const listed = identifiers({ ...links, url: paper });
    const shared = own.find((identifier) => listed.some((other) => other.kind === identifier.kind && other.id === identifier.id));
    if (shared) return { id, reason: `the ${identifierNames[shared.kind]} ${shared.id}` };
  }
  const { title } = record;
  const namesake = title === undefined ? undefined : papers.find(({ data }) => isSameTitle(data.title, title));
  return namesake && { id: namesake.id, reason: `the title "${namesake.data.title}"` };
}
