/**
 * BibTeX that classic BibTeX, biber and reference managers read alike. `month` is left out, since styles disagree about
 * it, and so is `primaryClass`, which the list does not know.
 */
import type { VenueType } from '../../schemas/venue.ts';
import type { PersonName } from '../names.ts';
import type { Paper } from '../papers.ts';
import { protectedParts } from './capitals.ts';
import { latexText } from './latex.ts';
import { pageRange, publisherName, remarks, safeUrl, seriesTitle } from './record.ts';

/** Entry types that every style knows; `@software` and `@online` are biblatex's alone. */
const entryTypes: Readonly<Record<VenueType, string>> = {
  conference: 'inproceedings',
  workshop: 'inproceedings',
  journal: 'article',
  preprint: 'misc',
  report: 'techreport',
  software: 'misc',
  website: 'misc',
};

/** A field name and its value in LaTeX; without a value the field is left out. */
type Field = readonly [name: string, value: string | undefined];

/** One entry, ended by a line end. `known` are the papers among which a superseding one is looked up. */
export function bibtexEntry(paper: Paper, known: readonly Paper[] = []): string {
  const { arxiv, doi } = paper.links;
  const note = remarks(paper, known).join('. ');
  const fields: readonly Field[] = [
    ['title', protectedTitle(paper)],
    ['author', authorList(paper)],
    ...venueFields(paper),
    ['year', String(paper.year)],
    ['doi', doi && safeUrl(doi)],
    ['url', safeUrl(paper.links.paper)],
    ['eprint', arxiv && safeUrl(arxiv)],
    ['archivePrefix', arxiv && 'arXiv'],
    ['note', latex(note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  const key = paper.key.replace(/[^A-Za-z0-9:.+/-]/g, '');
  return `@${entryTypes[paper.venue.type]}{${key},\n${lines.join(',\n')}\n}\n`;
}

/** A file of entries in the order given. */
export function bibtexFile(papers: readonly Paper[], known: readonly Paper[] = papers): string {
  return papers.map((paper) => bibtexEntry(paper, known)).join('\n');
}

/** Where the paper appeared, in the fields that biblatex allows for the entry type. */
function venueFields(paper: Paper): readonly Field[] {
  const name = latex(paper.venue.name);
  const publisher = latex(publisherName(paper));
  const { first, last } = pageRange(paper);
  const numbering: readonly Field[] = [
    ['volume', latex(paper.volume)],
    ['number', latex(paper.number)],
    ['pages', latex(first && last ? `${first}--${last}` : first)],
  ];
  switch (paper.venue.type) {
    case 'conference':
    case 'workshop':
      return [['booktitle', name], ['publisher', publisher], ['series', latex(seriesTitle(paper))], ...numbering];
    case 'journal':
      // No publisher: biblatex does not allow one in an article.
      return [['journal', name], ...numbering];
    case 'report':
      return [
        ['institution', publisher ?? name],
        ['number', latex(paper.number)],
      ];
    case 'preprint':
      return [['howpublished', paper.links.arxiv ? undefined : publisher]];
    case 'software':
    case 'website':
      return [['howpublished', publisher ?? name]];
  }
}

function latex(text: string | undefined): string | undefined {
  return text === undefined ? undefined : latexText(text);
}

function protectedTitle({ title, acronym }: Paper): string {
  return protectedParts(title.normalize('NFC'), acronym)
    .map(({ text, isProtected }) => (isProtected ? `{${latexText(text)}}` : latexText(text)))
    .join('');
}

function authorList(paper: Paper): string {
  return [...paper.authors.map(bibtexName), ...(paper.moreAuthors ? ['others'] : [])].join(' and ');
}

/** "Family, Given" or "Family, Jr., Given". A name of one part is braced where BibTeX would take it apart. */
function bibtexName({ family, given, suffix }: PersonName): string {
  if (!given) return namePart([family, suffix].filter(Boolean).join(' '), (name) => /[\s,]|^others$/i.test(name));
  const parts = [namePart(family, (name) => isDivisible(name) || hasInnerParticle(name)), suffix && namePart(suffix, isDivisible)];
  return [...parts, namePart(given, isDivisible)].filter(Boolean).join(', ');
}

/** A comma ends a part of a name, the word "and" the name. */
function isDivisible(text: string): boolean {
  return /,|(?:^|\s)and(?:\s|$)/i.test(text);
}

/** BibTeX takes all words up to the last lower-case one for particles: "Höner zu Siederdissen" must stay whole. */
function hasInnerParticle(family: string): boolean {
  const isLower = family.split(/\s+/).map((word) => /^\p{Ll}/u.test(word));
  return isLower.lastIndexOf(true) > isLower.indexOf(false) && isLower.includes(false);
}

function namePart(text: string, needsBraces: (text: string) => boolean): string {
  return needsBraces(text) ? `{${latexText(text)}}` : latexText(text);
}
