/**
 * Citations as running text in the styles that people are asked for. For the build only: the processor is large. One
 * processor of each style serves all papers; to set it up costs as much as to format some hundred of them.
 */
import { type CSL, plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import type { Paper } from '../papers.ts';
import { apaItem, ieeeItem } from './styled-item.ts';
import { apaStyle } from './styles/apa.ts';
import { ieeeStyle } from './styles/ieee.ts';

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

/** The part of citeproc's engine that is used here. */
interface Processor {
  readonly sys: { retrieveItem: (id: string) => CSL };
  updateItems(ids: readonly string[]): unknown;
  makeBibliography(): readonly [unknown, readonly string[]];
}

const definitions: Readonly<Record<CitationStyle, { readonly style: string; readonly item: (paper: Paper) => CSL }>> = {
  apa: { style: apaStyle, item: apaItem },
  ieee: { style: ieeeStyle, item: ieeeItem },
};

const processors = new Map<CitationStyle, Processor>();

function processorOf(id: CitationStyle): Processor {
  const known = processors.get(id);
  if (known) return known;
  const csl = plugins.config.get('@csl');
  // Under a name of its own: the plugin brings another style named "apa".
  const name = `${id}-of-the-list`;
  csl.styles.add(name, definitions[id].style);
  const processor: Processor = csl.engine([], name, 'en-US', 'html');
  processors.set(id, processor);
  return processor;
}

/** One entry of a bibliography. */
export function styledCitation(paper: Paper, style: CitationStyle): StyledCitation {
  const processor = processorOf(style);
  const item = definitions[style].item(paper);
  // Papers are formatted one by one: side by side, APA would tell those of one author and year apart by letters.
  processor.sys.retrieveItem = () => item;
  processor.updateItems([]);
  processor.updateItems([String(item.id)]);
  const [entry = ''] = processor.makeBibliography()[1];
  const html = entry
    .replace(/<(?!\/?i>)[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/,? (?:&#38;|and) (?=et al\.)/, style === 'apa' ? ', ' : ' ');
  return { html, text: plainText(html) };
}

/** citeproc writes what HTML reserves as numeric entities, in decimal. */
function plainText(html: string): string {
  return html.replace(/<[^>]*>/g, '').replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}
