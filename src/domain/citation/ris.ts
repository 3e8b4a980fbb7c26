/**
 * RIS (https://en.wikipedia.org/wiki/RIS_(file_format)): one tag per line, two spaces, hyphen, space, value, CRLF.
 * For hosts and programs that do not know BibTeX.
 */
import type { VenueType } from '../../schemas/venue.ts';
import type { PersonName } from '../names.ts';
import type { Paper } from '../papers.ts';
import { arxivReference, oneLine, pageRange, publisherName, remarks, safeUrl, seriesTitle } from './record.ts';

/** Reference types of RIS; UNPB, unpublished work, is what reference managers take for a preprint. */
const referenceTypes: Readonly<Record<VenueType, string>> = {
  conference: 'CONF',
  workshop: 'CONF',
  journal: 'JOUR',
  preprint: 'UNPB',
  report: 'RPRT',
  software: 'COMP',
  website: 'ELEC',
};

/** A tag and its value; without a value the line is left out. */
type Line = readonly [tag: string, value: string | undefined];

/** One record from TY to ER. `known` are the papers among which a superseding one is looked up. */
export function risEntry(paper: Paper, known: readonly Paper[] = []): string {
  const { first, last } = pageRange(paper);
  const { arxiv, doi, pdf } = paper.links;
  const isReport = paper.venue.type === 'report';
  const lines: readonly Line[] = [
    ['TY', referenceTypes[paper.venue.type]],
    ['ID', paper.key],
    ['TI', paper.title],
    ...paper.authors.map((author): Line => ['AU', risName(author)]),
    ['PY', String(paper.year)],
    ['DA', `${paper.year}///`],
    ...venueLines(paper),
    ['T3', seriesTitle(paper)],
    ['VL', paper.volume],
    [isReport ? 'SN' : 'IS', paper.number],
    ['SP', first],
    ['EP', last],
    // A website is named by T2.
    ['PB', paper.venue.type === 'website' ? undefined : publisherName(paper)],
    ['DO', doi && safeUrl(doi)],
    ['DB', arxiv && 'arXiv'],
    ['AN', arxivReference(paper)],
    ['UR', safeUrl(paper.links.paper)],
    ['L1', pdf && safeUrl(pdf)],
    ['N1', paper.moreAuthors && 'The paper has further authors.'],
    ...remarks(paper, known).map((remark): Line => ['N1', remark]),
    ['ER', ''],
  ];
  return lines.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${oneLine(value)}\r\n`])).join('');
}

/** A file of records in the order given, an empty line between them. */
export function risFile(papers: readonly Paper[], known: readonly Paper[] = papers): string {
  return papers.map((paper) => risEntry(paper, known)).join('\r\n');
}

/**
 * Managers differ in the tag that names proceedings (T2, C3) or a journal (T2, JF): both are written. Not JO for a full
 * name: Zotero takes it for the abbreviation, and makes a note of the other one.
 */
function venueLines(paper: Paper): readonly Line[] {
  const { name, short, type } = paper.venue;
  if (type === 'journal')
    return [
      ['T2', name],
      ['JF', name],
      ['J2', short === name ? undefined : short],
    ];
  if (type === 'conference' || type === 'workshop')
    return [
      ['T2', name],
      ['C3', name],
    ];
  if (type === 'website') return [['T2', publisherName(paper)]];
  return [];
}

/** "Family, Given, Suffix"; a name of one part stands alone. */
function risName({ family, given, suffix }: PersonName): string {
  return [family, given, suffix].filter(Boolean).join(', ');
}
