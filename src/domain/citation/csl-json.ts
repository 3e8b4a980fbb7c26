/** CSL-JSON 1.0.2 (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html): what Zotero and pandoc read. */
import type { VenueType } from '../../schemas/venue.ts';
import type { PersonName } from '../names.ts';
import type { Paper } from '../papers.ts';
import { arxivReference, pageRange, publisherName, remarks, safeUrl, seriesTitle } from './record.ts';

const itemTypes = {
  conference: 'paper-conference',
  workshop: 'paper-conference',
  journal: 'article-journal',
  preprint: 'article',
  report: 'report',
  software: 'software',
  website: 'webpage',
} as const satisfies Record<VenueType, string>;

interface CslPerson {
  /** With its particles, so that no style moves them. */
  readonly family: string;
  readonly given?: string;
  readonly suffix?: string;
}

/** What pandoc makes of "and others" in BibTeX, and prints as "et al.". */
const others = { literal: 'others' } as const;

type CslName = CslPerson | typeof others;

export interface CslItem {
  readonly id: string;
  readonly type: (typeof itemTypes)[VenueType];
  readonly 'citation-key': string;
  readonly title: string;
  readonly author: readonly CslName[];
  readonly issued: { readonly 'date-parts': readonly [readonly [number]] };
  readonly 'container-title'?: string;
  readonly 'container-title-short'?: string;
  readonly 'collection-title'?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly number?: string;
  readonly page?: string;
  readonly publisher?: string;
  readonly DOI?: string;
  readonly URL: string;
  readonly note?: string;
}

/** One item; its id is the BibTeX key. `known` are the papers among which a superseding one is looked up. */
export function cslItem(paper: Paper, known: readonly Paper[] = []): CslItem {
  const { type, name, short } = paper.venue;
  const { first, last } = pageRange(paper);
  const series = seriesTitle(paper);
  const hasContainer = type === 'journal' || type === 'conference' || type === 'workshop';
  // The institution behind a report may be all that its venue says.
  const publisher = publisherName(paper) ?? (type === 'report' ? name : undefined);
  const arxiv = arxivReference(paper);
  // Zotero gives a preprint's arXiv id as its number, and keeps that of a published paper in its free field, "Extra".
  const number = type === 'preprint' ? arxiv : paper.number;
  const notes = [type === 'preprint' ? undefined : arxiv, ...remarks(paper, known)];
  const note = notes.filter(Boolean).join('\n');
  return {
    id: paper.key,
    type: itemTypes[type],
    'citation-key': paper.key,
    title: paper.title,
    author: [...paper.authors.map(cslPerson), ...(paper.moreAuthors ? [others] : [])],
    issued: { 'date-parts': [[paper.year]] },
    ...(hasContainer && { 'container-title': name }),
    ...(hasContainer && short !== name && { 'container-title-short': short }),
    ...(series && { 'collection-title': series }),
    ...(paper.volume && { volume: paper.volume }),
    ...(number && (type === 'journal' ? { issue: number } : { number })),
    ...(first && { page: last ? `${first}-${last}` : first }),
    ...(publisher && { publisher }),
    ...(paper.links.doi && { DOI: paper.links.doi }),
    URL: safeUrl(paper.links.paper),
    ...(note && { note }),
  };
}

/** A file: an array of items in the order given. */
export function cslJson(papers: readonly Paper[], known: readonly Paper[] = papers): string {
  return `${JSON.stringify(
    papers.map((paper) => cslItem(paper, known)),
    null,
    2,
  )}\n`;
}

function cslPerson({ family, given, suffix }: PersonName): CslPerson {
  return { family, ...(given && { given }), ...(suffix && { suffix }) };
}
