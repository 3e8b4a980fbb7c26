/**
 * Citations as running text in the styles that the CSL processor brings with it. For the build only: processor and
 * styles are large.
 */
import { type CSLName, plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import type { Paper } from '../papers.ts';
import { cslItem } from './csl-json.ts';

export const citationStyles = [
  { id: 'apa', label: 'APA' },
  { id: 'vancouver', label: 'Vancouver' },
] as const;

export type CitationStyle = (typeof citationStyles)[number]['id'];

/** One entry of a bibliography as plain text on one line, without the number that a numeric style puts before it. */
export function styledCitation(paper: Paper, style: CitationStyle): string {
  const { author, number, ...item } = cslItem(paper);
  const data = {
    ...item,
    issued: { 'date-parts': [[paper.year]] satisfies [[number]] },
    author: author.map((name): CSLName => ('literal' in name ? { literal: 'et al.' } : name)),
    // A backslash keeps the hyphens of "2021-01-0765" from being read as a range of numbers.
    ...(number && { number: number.replaceAll('-', '\\-') }),
  };
  const text = plugins.output.format('bibliography', [data], { style, format: 'text', lang: 'en-US' });
  return String(text)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^1\. /, '')
    .replace(/,? & et al\./, ', et al.');
}
