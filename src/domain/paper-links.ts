import type { Paper } from './papers.ts';

/** A link of a paper with the label that rows and pages show. */
export interface PaperLink {
  readonly label: 'Paper' | 'PDF' | 'arXiv' | 'DOI' | 'OpenReview' | 'Code' | 'Project';
  readonly href: string;
}

/** Addresses of records at the services that keep them. */
export const recordUrls = {
  arxiv: (id: string) => `https://arxiv.org/abs/${id}`,
  // A DOI may hold "#", "?" and "%" (https://www.doi.org/doi-handbook/HTML/doi-name-resolution.html).
  doi: (doi: string) => `https://doi.org/${encodeURI(doi.toWellFormed()).replaceAll('#', '%23').replaceAll('?', '%3F')}`,
  openreview: (id: string) => `https://openreview.net/forum?id=${id}`,
} as const;

/** All links of a paper, the one to open first; no address twice. */
export function paperLinks({ links }: Pick<Paper, 'links'>): PaperLink[] {
  const all: (PaperLink | undefined)[] = [
    { label: 'Paper', href: links.paper },
    links.pdf ? { label: 'PDF', href: links.pdf } : undefined,
    links.arxiv ? { label: 'arXiv', href: recordUrls.arxiv(links.arxiv) } : undefined,
    links.openreview ? { label: 'OpenReview', href: recordUrls.openreview(links.openreview) } : undefined,
    links.doi ? { label: 'DOI', href: recordUrls.doi(links.doi) } : undefined,
    links.code ? { label: 'Code', href: links.code } : undefined,
    links.project ? { label: 'Project', href: links.project } : undefined,
  ];
  const present = all.filter((link) => link !== undefined);
  return present.filter((link, index) => present.findIndex(({ href }) => href === link.href) === index);
}
