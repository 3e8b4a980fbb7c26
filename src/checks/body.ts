/** The Markdown of an entry as a tree, with positions in the file. */
import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mathFromMarkdown } from 'mdast-util-math';
import { gfm } from 'micromark-extension-gfm';
import { math } from 'micromark-extension-math';
import type { Source } from './check.ts';
import type { Problem } from './problem.ts';
import type { SourceEntry } from './source-entry.ts';

export interface Body {
  readonly entry: SourceEntry;
  readonly tree: Root;
  /** The characters of a node as typed. */
  typed(node: Nodes): string;
  /** A problem at a node, or `offset` characters into it. */
  problem(node: Nodes, message: string, hint: string, offset?: number): Problem;
}

/** One thing that must hold for every node of a body. */
export interface BodyCheck {
  readonly name: string;
  readonly description: string;
  check(node: Nodes, body: Body, source: Source): Iterable<Problem>;
}

/** More containers (quotes, lists) on one line than any text needs: reading them takes time that grows with their square. */
const deepNesting = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){12}/m;

/** Brackets that open and never close make the parser look back again and again. */
const manyBrackets = /(?:!?\[){40}/;

/** Marks of emphasis and brackets in one paragraph; pairing them takes time that grows with their square. */
const mostMarks = 4000;

/** The tree of an entry's body, or the problem that keeps it from being read. */
export function readBody(entry: SourceEntry): Body | Problem {
  const { body, bodyLine, path } = entry;
  const tooDeep = {
    path,
    line: bodyLine,
    message: 'the text is nested too deeply to be read',
    hint: 'Remove the nested quotes, lists or brackets.',
  };
  if (deepNesting.test(body) || manyBrackets.test(body)) return tooDeep;
  if (body.split(/\n[ \t]*\n/).some((block) => (block.match(/[*_~]+|\[/g)?.length ?? 0) > mostMarks))
    return {
      path,
      line: bodyLine,
      message: `a paragraph has more than ${mostMarks} of the marks * _ ~ [`,
      hint: 'Split it, or write the marks as \\* \\_ \\~ \\[',
    };
  try {
    const tree = fromMarkdown(body, { extensions: [gfm(), math()], mdastExtensions: [gfmFromMarkdown(), mathFromMarkdown()] });
    return {
      entry,
      tree,
      typed: (node) => body.slice(node.position?.start.offset, node.position?.end.offset),
      problem: (node, message, hint, offset = 0) => {
        const start = (node.position?.start.offset ?? 0) + offset;
        const before = body.slice(0, start);
        const line = bodyLine + before.split('\n').length - 1;
        return { path, line, column: start - before.lastIndexOf('\n'), message, hint };
      },
    };
  } catch (error) {
    if (error instanceof RangeError) return tooDeep;
    throw error;
  }
}
