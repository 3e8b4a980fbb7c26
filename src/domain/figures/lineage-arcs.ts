/**
 * Who builds on whom: papers in a column by year, the oldest at the top. Arcs at the right join a paper to those whose
 * method, code or line of thought it takes up, arcs at the left to those whose benchmark it runs on.
 */
import type { RelationKind } from '../../schemas/lineage.ts';
import { isBuiltOn, type Relation } from '../lineage.ts';
import { comparePapers, type Paper, shortName } from '../papers.ts';
import { type LabelBox, labelWidth } from './label.ts';

/** How an arc is drawn: the tie that it stands for. */
type ArcStyle = 'method' | 'component' | 'line' | 'benchmark';

const arcStyles = {
  supersedes: 'method',
  extends: 'method',
  generalises: 'method',
  reinterprets: 'method',
  'uses-component': 'component',
  'same-line': 'line',
  'uses-benchmark': 'benchmark',
} as const satisfies Record<Exclude<RelationKind, 'compares-with'>, ArcStyle>;

interface ArcRow extends LabelBox {
  readonly paper: Paper;
  readonly text: string;
  /** Height at which the arcs end. */
  readonly middle: number;
  /** The first row of its year, which names it. */
  readonly opensYear: boolean;
}

interface Arc {
  readonly relation: Relation;
  readonly style: ArcStyle;
  readonly path: string;
  /** Path data of the arrow head at the paper that is built on; a tie between equals has none. */
  readonly head: string | undefined;
}

export interface LineageArcs {
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  /** Where arcs start at the left and at the right of the names. */
  readonly sides: { readonly left: number; readonly right: number };
  readonly yearX: number;
  readonly rows: readonly ArcRow[];
  readonly arcs: readonly Arc[];
}

const fontSize = 12;
const rowHeight = 18;
const yearGap = 10;
const yearWidth = 40;
const widest = { left: 170, right: 260 } as const;
const narrowest = 10;

/** Lays out all relations that say more than that two methods stand in one table. */
export function layOutLineage(relations: readonly Relation[]): LineageArcs {
  const built = relations.filter(isBuiltOn);
  const papers = [...new Set(built.flatMap(({ from, to }) => [from, to]))].toSorted((a, b) => a.year - b.year || comparePapers(a, b));
  const nameWidth = Math.max(0, ...papers.map((paper) => labelWidth(shortName(paper), fontSize)));
  const left = yearWidth + widest.left;
  const right = left + nameWidth + 16;

  let y = 4;
  const rows = papers.map((paper, index): ArcRow => {
    const opensYear = papers[index - 1]?.year !== paper.year;
    if (opensYear && index > 0) y += yearGap;
    const text = shortName(paper);
    const row = { paper, text, x: left + 8, y, width: labelWidth(text, fontSize), height: rowHeight, middle: y + rowHeight / 2, opensYear };
    y += rowHeight;
    return row;
  });
  const middleOf = new Map(rows.map(({ paper, middle }) => [paper, middle]));
  const longest = Math.max(1, y);
  const drawn = new Map<string, number>();

  const arcs = built.flatMap((relation): Arc[] => {
    if (relation.kind === 'compares-with') return [];
    const style = arcStyles[relation.kind];
    const side = style === 'benchmark' ? 'left' : 'right';
    const start = middleOf.get(relation.from) ?? 0;
    const end = middleOf.get(relation.to) ?? 0;
    // Two ties between the same papers are drawn beside each other.
    const pair = `${side} ${[relation.from.id, relation.to.id].toSorted().join(' ')}`;
    const before = drawn.get(pair) ?? 0;
    drawn.set(pair, before + 1);
    const reach = Math.abs(end - start) / longest;
    const depth = narrowest + Math.sqrt(reach) * (widest[side] - 2 * narrowest) - before * 7;
    const out = side === 'right' ? 1 : -1;
    const x = side === 'right' ? right : left;
    const clockwise = (side === 'right') === start < end ? 1 : 0;
    const path = `M${x},${start}A${round(depth)},${round(Math.abs(end - start) / 2)} 0 0 ${clockwise} ${x},${end}`;
    const head = style === 'line' ? undefined : `M${x},${end}l${out * 7},-3.2v6.4z`;
    return [{ relation, style, path, head }];
  });
  return { width: right + widest.right, height: y + 4, fontSize, sides: { left, right }, yearX: 0, rows, arcs };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
