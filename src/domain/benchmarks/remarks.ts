import { groupBy } from '../order.ts';
import type { Figure } from './result-source.ts';

/** A remark below a table. */
export interface Footnote {
  /** A letter, "a" for the first. */
  readonly mark: string;
  readonly text: string;
}

/** What is said about the origin of figures that stand together. */
export interface Remarks {
  /** What holds for every figure without a mark. */
  readonly usual: string;
  /** In order of the marks. */
  readonly footnotes: readonly Footnote[];
  /** Mark of the footnote about a figure; undefined for the usual ones. */
  markOf(figure: Figure): string | undefined;
}

/** Who ran the method, and the note on the figure; figures for which both are the same share a footnote. */
function remark({ origin, note }: Figure): string {
  return note === undefined ? sentence(origin) : `${sentence(origin)} ${note}`;
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;
}

/** Footnotes for figures in the order in which they are read; the commonest origin without a note needs none. */
export function collectRemarks(figures: readonly Figure[]): Remarks {
  const bySize = [...groupBy(figures, remark)].toSorted(([, a], [, b]) => b.length - a.length);
  const usual = bySize.find(([, [first]]) => first?.note === undefined)?.[0];
  const texts = [...new Set(figures.map(remark))].filter((text) => text !== usual);
  const footnotes = texts.map((text, index) => ({ mark: markAt(index), text }));
  const marks = new Map(footnotes.map(({ mark, text }) => [text, mark]));
  return { usual: usual ?? '', footnotes, markOf: (figure) => marks.get(remark(figure)) };
}

/** "a" to "z", then "aa", "ab" and so on. */
function markAt(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : markAt(Math.floor(index / 26) - 1) + letter;
}
