/** Citations as running text in the styles that people are asked for. */
import type { Paper } from '../papers.ts';
import type { Runs } from './styled-text.ts';
import { apaReference } from './styles/apa.ts';
import { ieeeReference } from './styles/ieee.ts';

export const citationStyles = [
  { id: 'apa', label: 'APA' },
  { id: 'ieee', label: 'IEEE' },
] as const;

export type CitationStyle = (typeof citationStyles)[number]['id'];

export interface StyledCitation {
  /** One line of plain text, without the number that a numeric style puts before it. */
  readonly text: string;
  /** The same with titles in `<i>`; no other element. */
  readonly html: string;
}

const references: Readonly<Record<CitationStyle, (paper: Paper) => Runs>> = { apa: apaReference, ieee: ieeeReference };

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** One entry of a bibliography. */
export function styledCitation(paper: Paper, style: CitationStyle): StyledCitation {
  const runs = references[style](paper);
  return {
    text: runs.map(({ text }) => text).join(''),
    html: runs.map(({ text, italic }) => (italic ? `<i>${escaped(text)}</i>` : escaped(text))).join(''),
  };
}
