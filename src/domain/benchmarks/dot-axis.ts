import { scaleLinear } from 'd3-scale';
import type { Figure } from './result-source.ts';

/** A horizontal axis in per cent of its width, so that a drawing needs no size. */
export interface DotAxis {
  /** Marks at round values. */
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
  /** Place of a value, 0 to 100. */
  place(value: number): number;
}

/** Room at both ends for half a dot, in per cent. */
const margin = 3;

/** An axis on which the figures and their spreads fit; it starts at zero when nothing is negative. */
export function dotAxis(figures: readonly Pick<Figure, 'value' | 'deviation'>[]): DotAxis {
  const ends = figures.flatMap(({ value, deviation = 0 }) => [value - deviation, value + deviation]);
  const values = figures.map(({ value }) => value);
  const low = Math.min(...values) >= 0 ? 0 : Math.min(...ends);
  const scale = scaleLinear([low, Math.max(...ends, low + Number.EPSILON)], [margin, 100 - margin])
    .nice(5)
    .clamp(true);
  const format = scale.tickFormat(5);
  return {
    ticks: scale.ticks(5).map((value) => ({ at: round(scale(value)), text: format(value).replace('\u2212', '-') })),
    place: (value) => round(scale(value)),
  };
}

const round = (value: number) => Math.round(value * 100) / 100;
