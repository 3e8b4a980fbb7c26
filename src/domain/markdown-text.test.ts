import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { acceptedTexts, refusedTexts } from '../../tests/hostile/payloads.ts';
import { markdownText } from './markdown-text.ts';

/** What Markdown makes of a text: the kinds of its nodes, and what a reader sees. */
function read(text: string): { kinds: Set<string>; seen: string } {
  const kinds = new Set<string>();
  let seen = '';
  visit(fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }), (node: Nodes) => {
    kinds.add(node.type);
    if (node.type === 'text') seen += node.value;
  });
  return { kinds, seen };
}

/** One line without white space around it, as entries have them. */
const line = (text: string) => text.replace(/[\p{Cc}\s]+/gu, ' ').trim();

describe('markdownText', () => {
  it.each(Object.entries({ ...acceptedTexts, ...refusedTexts }))('keeps %s a text', (_, payload) => {
    const { kinds, seen } = read(markdownText(line(payload)));
    // Addresses in full become links that say where they go.
    expect([...kinds].filter((kind) => !/^(?:root|paragraph|text|link)$/.test(kind))).toEqual([]);
    expect(seen).toBe(line(payload));
  });

  it('keeps any line a text', () => {
    const pieces = fc.constantFrom(
      '*',
      '_',
      '`',
      '[',
      '](',
      '![',
      '<b>',
      '|',
      '~~',
      '\\',
      '&amp;',
      '&#60;',
      '$',
      '#',
      '- ',
      '1. ',
      '> ',
      '+',
      '=',
      'a',
      ' ',
      '.',
      '~',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
        const text = line(parts.join(''));
        const { kinds, seen } = read(markdownText(text));
        expect([...kinds].filter((kind) => !/^(?:root|paragraph|text)$/.test(kind))).toEqual([]);
        expect(seen).toBe(text);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});
