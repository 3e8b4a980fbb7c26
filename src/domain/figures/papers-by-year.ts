/** Papers per year as stacked bars: one part for each branch of the taxonomy, one for papers of several branches. */
import type { Accent } from '../../schemas/topic.ts';
import type { Paper } from '../papers.ts';
import { papersPerYear } from '../papers.ts';
import type { Taxonomy } from '../taxonomy.ts';
import { type LabelBox, labelWidth, overlaps } from './label.ts';

/** What a part of a bar stands for. */
interface BarSeries {
  readonly id: string;
  readonly title: string;
  readonly accent: Accent | undefined;
}

interface YearBar {
  readonly year: number;
  readonly total: number;
  readonly x: number;
  readonly width: number;
  readonly top: number;
  /** Middle of the total above the bar; undefined where it has no room. */
  readonly totalX: number | undefined;
  /** Name of the year below the bar, and its middle; undefined where it has no room. */
  readonly label: { readonly text: string; readonly x: number } | undefined;
  /** From the bottom up, in the order of the series; parts without papers are left out. */
  readonly parts: readonly { readonly seriesIndex: number; readonly count: number; readonly y: number; readonly height: number }[];
  /** Papers of each series. */
  readonly counts: readonly number[];
}

export interface YearBarsPlot {
  readonly width: number;
  readonly height: number;
  /** Where the bars stand. */
  readonly baseline: number;
  readonly series: readonly BarSeries[];
  readonly bars: readonly YearBar[];
}

/** Of the drawing where there is room, and on a phone. */
export const widths = { wide: 640, narrow: 324 } as const;
const size = { height: 240, top: 22, bottom: 26 } as const;
/** Sizes of letters: of totals, and of years where there is little room; elsewhere years are as large as totals. */
export const fontSizes = { total: 13, narrowYear: 10.5 } as const;

/** A bar without its words. */
type PlainBar = Omit<YearBar, 'totalX' | 'label'>;

/** The middle of a text below or above a bar: that of the bar, unless it would reach out of the drawing. */
function middleInside({ x, width: barWidth }: PlainBar, room: number, width: number): number {
  return round(Math.min(Math.max(x + barWidth / 2, room / 2), width - room / 2));
}

/** Of the totals, from the last on, those that lie on no bar, on no other total and not outside: their middles, by year. */
function placeTotals(bars: readonly PlainBar[], width: number, baseline: number): Map<number, number> {
  const taken = bars.map(({ x, width: barWidth, top }): LabelBox => ({ x, y: top, width: barWidth, height: baseline - top }));
  const middles = new Map<number, number>();
  for (const bar of bars.filter(({ total }) => total > 0).toReversed()) {
    const room = labelWidth(String(bar.total), fontSizes.total);
    const middle = middleInside(bar, room, width);
    const box = { x: middle - room / 2, y: bar.top - 6 - fontSizes.total, width: room, height: fontSizes.total };
    if (taken.some((other) => overlaps(box, other))) continue;
    taken.push(box);
    middles.set(bar.year, middle);
  }
  return middles;
}

/** Every paper counts once: in its branch, or in the last series when its topics lie in several branches. */
export function plotPapersByYear(papers: readonly Paper[], taxonomy: Taxonomy, width: number = widths.wide): YearBarsPlot {
  const series: BarSeries[] = [
    ...taxonomy.branches.map(({ id, title, shortTitle, accent }) => ({ id, title: shortTitle ?? title, accent })),
    { id: 'several', title: 'Several branches', accent: undefined },
  ];
  const seriesOf = (paper: Paper): string => {
    const branches = new Set(paper.topics.map(({ id, ancestorIds }) => ancestorIds[0] ?? id));
    return branches.size === 1 ? ([...branches][0] ?? 'several') : 'several';
  };
  const years = papersPerYear(papers);
  const most = Math.max(1, ...years.map(({ count }) => count));
  const baseline = size.height - size.bottom;
  const unit = (baseline - size.top) / most;
  const step = width / Math.max(1, years.length);
  const gap = Math.min(width < widths.wide ? 3 : 6, step / 4);
  const isNarrow = width < widths.wide;
  const yearText = (year: number) => (isNarrow ? `’${String(year).slice(-2)}` : String(year));
  const yearWidth = labelWidth(yearText(2000), isNarrow ? fontSizes.narrowYear : fontSizes.total);
  // Every year has its name as long as there is room, else every second, third, …, to the last. At the edges names move in.
  const every = Math.max(1, Math.ceil((yearWidth + Math.max(0, yearWidth - step) / 2) / step));
  const plain = years.map(({ year, count }, index): PlainBar => {
    const ofYear = papers.filter((paper) => paper.year === year).map(seriesOf);
    const counts = series.map(({ id }) => ofYear.filter((found) => found === id).length);
    let below = 0;
    const parts = counts.flatMap((number, seriesIndex) => {
      if (number === 0) return [];
      below += number;
      return [{ seriesIndex, count: number, y: round(baseline - below * unit), height: round(number * unit) }];
    });
    const x = round(index * step + gap / 2);
    return { year, total: count, x, width: round(step - gap), top: round(baseline - count * unit), parts, counts };
  });
  const totals = placeTotals(plain, width, baseline);
  const bars = plain.map((bar, index): YearBar => {
    const isNamed = (plain.length - 1 - index) % every === 0;
    const label = isNamed ? { text: yearText(bar.year), x: middleInside(bar, yearWidth, width) } : undefined;
    return { ...bar, totalX: totals.get(bar.year), label };
  });
  return { width, height: size.height, baseline, series, bars };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
