import type { Element, ElementContent, Root, RootContent } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { urls } from '../urls.ts';

/** A term of the glossary and the words that stand for it in running text. */
export interface GlossaryTerm {
  readonly id: string;
  /** In any case; a plural in "s" or "es" is found without being named. */
  readonly words: readonly string[];
}

/** Places where a link would disturb: headings, links, formulas and code, captions. */
const skipped = new Set(['a', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'code', 'pre', 'th', 'figcaption']);

/** Files whose terms are linked: explanations, not the records of papers. */
const explains = /(?:^|[/\\])content[/\\](?:topics[/\\][^/\\]+|pages[/\\]problem)\.md$/;

/** Rehype plugin: the first mention of each term in an explanation links to its entry in the glossary. */
export function rehypeGlossaryLinks(terms: readonly GlossaryTerm[]) {
  const idOf = new Map(terms.flatMap(({ id, words }) => words.map((word) => [plain(word), id] as const)));
  // The longest words first: "surrogate model" before "surrogate".
  const words = [...idOf.keys()].toSorted((a, b) => b.length - a.length).map(expressionOf);
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}-])(${words.join('|')})(?:s|es)?(?![\p{L}\p{N}-])`, 'giu');

  return (tree: Root, file: { readonly path?: string | undefined }): void => {
    if (idOf.size === 0 || !explains.test(file.path ?? '')) return;
    const linked = new Set<string>();
    visit(tree, (node, index, parent) => {
      if (node.type === 'element' && skipped.has(node.tagName)) return SKIP;
      if (node.type !== 'text' || parent === undefined || index === undefined) return undefined;
      const pieces = linkText(node.value, pattern, (word) => {
        const id = idOf.get(plain(word));
        if (id === undefined || linked.has(id)) return undefined;
        linked.add(id);
        return id;
      });
      if (pieces.length === 1) return undefined;
      const children: RootContent[] = parent.children;
      children.splice(index, 1, ...pieces);
      return [SKIP, index + pieces.length];
    });
  };
}

/** The text in pieces; a word for which `claim` gives an id becomes a link to that term. */
function linkText(text: string, pattern: RegExp, claim: (word: string) => string | undefined): ElementContent[] {
  const pieces: ElementContent[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    const id = claim(match[1] ?? '');
    if (id === undefined) continue;
    if (match.index > end) pieces.push({ type: 'text', value: text.slice(end, match.index) });
    pieces.push(termLink(id, match[0]));
    end = match.index + match[0].length;
  }
  if (end < text.length || pieces.length === 0) pieces.push({ type: 'text', value: text.slice(end) });
  return pieces;
}

function termLink(id: string, text: string): Element {
  return {
    type: 'element',
    tagName: 'a',
    properties: { className: ['term'], href: urls.term(id) },
    children: [{ type: 'text', value: text }],
  };
}

/** The words as a part of a regular expression, with any white space between them. */
function expressionOf(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(' ', String.raw`\s+`);
}

function plain(word: string): string {
  return word.toLowerCase().replace(/\s+/g, ' ');
}
