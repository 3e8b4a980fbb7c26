/** What all citation formats say about a paper, decided once: pages, series, archive, address, remarks. */
import type { Paper } from '../papers.ts';

/** A text on one line: white space and control characters become one space, half a surrogate pair becomes U+FFFD. */
export function oneLine(text: string): string {
  return text.toWellFormed().replace(/[\p{Cc}\s]+/gu, ' ');
}

/** First and last page; an article number is a first page without a last one. */
export function pageRange(paper: Paper): { readonly first?: string; readonly last?: string } {
  const [first, last] = paper.pages?.split('-') ?? [];
  return { ...(first && { first }), ...(last && { last }) };
}

/** The series of the proceedings; PMLR publishes nothing outside its own. */
export function seriesTitle(paper: Paper): string | undefined {
  const inProceedings = paper.venue.type === 'conference' || paper.venue.type === 'workshop';
  return inProceedings && paper.publisher === 'PMLR' ? 'Proceedings of Machine Learning Research' : undefined;
}

/** Who makes the paper available; for a preprint the archive. */
export function publisherName(paper: Paper): string | undefined {
  if (paper.publisher || paper.venue.type !== 'preprint') return paper.publisher;
  return paper.links.arxiv ? 'arXiv' : paper.venue.short;
}

/** "arXiv:2107.06882", the form in which arXiv asks to be cited. */
export function arxivReference(paper: Paper): string | undefined {
  return paper.links.arxiv && `arXiv:${paper.links.arxiv}`;
}

/**
 * A web address that no format can misread: what RFC 3986 does not allow, braces and backslashes among it, is
 * percent-encoded, and so is a per cent sign that encodes nothing.
 */
export function safeUrl(url: string): string {
  return url
    .toWellFormed()
    .replace(/%(?![0-9A-Fa-f]{2})/g, '%25')
    .replace(/[^A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]/gu, (letter) => encodeURIComponent(letter));
}

/** "Superseded by: TITLE, VENUE YEAR, ADDRESS" for a paper that a later one replaces. `known` holds the papers of the list. */
function supersession(paper: Paper, known: readonly Paper[]): string | undefined {
  const by = paper.supersededBy;
  if (!by) return undefined;
  if (!('paper' in by)) return `Superseded by: ${by.title}, ${by.venue} ${by.year}, ${by.url}`;
  const later = known.find((candidate) => candidate.id === by.paper);
  return later ? `Superseded by: ${later.title}, ${later.venue.short} ${later.year}, ${later.links.paper}` : `Superseded by: ${by.paper}`;
}

/** Remarks that a reader of the citation must see, in the order in which they are printed. */
export function remarks(paper: Paper, known: readonly Paper[]): string[] {
  const note = supersession(paper, known);
  return note ? [note] : [];
}
