/** Papers as items for the styles beside: CSL-JSON, with those choices made that a style cannot make. */
import type { CSL, CSLName } from '@citation-js/core';
import { sentenceCase } from '../../../src/domain/citation/capitals.ts';
import { cslItem } from '../../../src/domain/citation/csl-json.ts';
import { arxivReference, pageRange } from '../../../src/domain/citation/record.ts';
import type { Paper } from '../../../src/domain/papers.ts';

/** Stands for authors whom the list does not name; the styles print it, and `processedCitation` takes the "and" from it. */
const furtherAuthors = 'et al.';

/** More names than either style prints: a list of thousands is not worth the time. The last one stays, for APA. */
function shortened(names: readonly CSLName[]): CSLName[] {
  return names.length > 21 ? [...names.slice(0, 20), ...names.slice(-1)] : [...names];
}

/** Work whose title is a name, which keeps its capitals. */
const namedWork = new Set(['software', 'website']);

/** What both styles print. The title is in sentence case, as both ask for. */
function sharedItem(paper: Paper): CSL {
  const { author, issued, number, page: _page, note: _note, ...item } = cslItem(paper);
  const { first, last } = pageRange(paper);
  const { type } = paper.venue;
  const arxiv = type === 'preprint' ? arxivReference(paper) : undefined;
  return {
    ...item,
    title: namedWork.has(type) ? paper.title : sentenceCase(paper.title, paper.acronym),
    author: shortened(author.map((name): CSLName => ('literal' in name ? { literal: furtherAuthors } : name))),
    issued: { 'date-parts': [[paper.year]] },
    // A backslash keeps the hyphens of "2021-01-0765" from being read as a range of numbers.
    ...(number && type === 'report' && { number: number.replaceAll('-', '\\-') }),
    ...(arxiv && { archive_location: arxiv }),
    // An article number is no page: both styles announce it with a word.
    ...(first && last ? { page: `${first}-${last}` } : first && { section: first }),
  };
}

/** APA leaves out what kind of business a publisher is. */
export function apaItem(paper: Paper): CSL {
  const item = sharedItem(paper);
  return { ...item, ...(item.publisher && { publisher: item.publisher.replace(/,? (?:Inc|Ltd|LLC)\.?$/, '') }) };
}

/**
 * IEEE abbreviates journals, says "Proc." before a conference that is not named as its proceedings, and "presented at"
 * of work that appeared in none: a workshop without volume and pages. Of two identifiers of a preprint it prints that
 * of arXiv.
 */
export function ieeeItem(paper: Paper): CSL {
  const { publisher, DOI, 'container-title-short': short, ...item } = sharedItem(paper);
  const { name, type } = paper.venue;
  const isPresented = type === 'workshop' && !paper.pages && !paper.volume;
  const isProceedings = type === 'conference' || type === 'workshop';
  const { archive_location: arxiv } = item;
  return {
    ...item,
    ...(isPresented && { 'event-title': name }),
    ...(isProceedings && { 'container-title': /proceedings|advances|^proc\./i.test(name) ? name : `Proc. ${name}` }),
    ...(type === 'journal' && { 'container-title': short?.includes('.') ? short : name }),
    ...(publisher && !arxiv && { publisher }),
    ...(DOI && !arxiv && { DOI }),
  };
}
