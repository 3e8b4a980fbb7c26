/**
 * The same citations by another hand: citeproc, the processor of Zotero, with the two styles written in the Citation
 * Style Language.
 */
import { type CSL, plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import type { CitationStyle } from '../../../src/domain/citation/styled.ts';
import type { Paper } from '../../../src/domain/papers.ts';
import { apaStyle } from './apa.ts';
import { ieeeStyle } from './ieee.ts';
import { apaItem, ieeeItem } from './styled-item.ts';

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

/** One entry of a bibliography as plain text. */
export function processedCitation(paper: Paper, style: CitationStyle): string {
  const processor = processorOf(style);
  const item = definitions[style].item(paper);
  // Papers are formatted one by one: side by side, APA would tell those of one author and year apart by letters.
  processor.sys.retrieveItem = () => item;
  processor.updateItems([]);
  processor.updateItems([String(item.id)]);
  const [entry = ''] = processor.makeBibliography()[1];
  return entry
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/,? (?:&|and) (?=et al\.)/, style === 'apa' ? ', ' : ' ');
}
