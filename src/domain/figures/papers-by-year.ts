/** Papers per year as stacked bars: one part for each branch of the taxonomy, one for papers of several branches. */
import type { Accent } from '../../schemas/topic.ts';
import type { Paper } from '../papers.ts';
import { papersPerYear } from '../papers.ts';
import type { Taxonomy } from '../taxonomy.ts';

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
  /** Top of the bar, where the total stands. */
  readonly top: number;
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
  const gap = width < widths.wide ? 3 : 6;
  const step = width / Math.max(1, years.length);
  const bars = years.map(({ year, count }, index): YearBar => {
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
  return { width, height: size.height, baseline, series, bars };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
