/** What a person or an address says about which paper is meant. */
import { arxivId, doi, openreviewId } from '../schemas/fields.ts';
import { recordUrls } from './paper-links.ts';

export type Identifier =
  | { readonly kind: 'arxiv'; readonly id: string }
  | { readonly kind: 'doi'; readonly id: string }
  | { readonly kind: 'openreview'; readonly id: string };

/** Name of the kind as messages use it. */
export const identifierNames = { arxiv: 'arXiv id', doi: 'DOI', openreview: 'OpenReview id' } as const satisfies Record<
  Identifier['kind'],
  string
>;

/**
 * The identifier in a text: an address of arXiv, doi.org or OpenReview, "arXiv:ID", "doi:ID", "openreview:ID", or a bare arXiv id or
 * DOI. A version is dropped, and a DOI of arXiv is an arXiv id (https://info.arxiv.org/help/doi.html).
 * @example readIdentifier('https://arxiv.org/pdf/2107.06882v2.pdf') // { kind: 'arxiv', id: '2107.06882' }
 */
export function readIdentifier(text: string): Identifier | undefined {
  const trimmed = text.trim();
  if (/^https?:\/\//i.test(trimmed)) return identifierOfUrl(trimmed);
  const forum = /^openreview:\s*(\S+)$/i.exec(trimmed)?.[1];
  if (forum !== undefined) return openreviewIdentifier(forum);
  return arxivIdentifier(trimmed.replace(/^arxiv:\s*/i, '')) ?? doiIdentifier(trimmed.replace(/^doi:\s*/i, ''));
}

function identifierOfUrl(text: string): Identifier | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const host = url.hostname.replace(/^(?:www|export)\./, '');
  const path = decode(url.pathname.slice(1));
  if (host === 'arxiv.org') return arxivIdentifier(path.replace(/^(?:abs|pdf|html)\//, '').replace(/\/$/, ''));
  if (/^(?:dx\.)?doi\.org$/.test(host)) return doiIdentifier(path);
  const forum = url.searchParams.get('id');
  return host === 'openreview.net' && /^(?:forum|pdf|attachment)$/.test(path) && forum ? openreviewIdentifier(forum) : undefined;
}

function openreviewIdentifier(id: string): Identifier | undefined {
  return openreviewId.safeParse(id).success ? { kind: 'openreview', id } : undefined;
}

function arxivIdentifier(text: string): Identifier | undefined {
  const id = text.replace(/\.pdf$/i, '').replace(/v\d+$/, '');
  return arxivId.safeParse(id).success ? { kind: 'arxiv', id } : undefined;
}

function doiIdentifier(text: string): Identifier | undefined {
  const archived = /^10\.48550\/arxiv\.(.+)$/i.exec(text)?.[1];
  if (archived !== undefined) return arxivIdentifier(archived);
  return doi.safeParse(text).success ? { kind: 'doi', id: text } : undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The page of the paper behind an identifier. */
export function identifierUrl({ kind, id }: Identifier): string {
  return recordUrls[kind](id);
}
