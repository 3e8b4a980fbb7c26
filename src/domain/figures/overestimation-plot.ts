import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { OverestimationStudy } from './overestimation.ts';
import { simplifyLine } from './simplify-line.ts';

/** Size of a drawing in its own units, with the room for axes around the plot. */
export interface PlotSize {
  /** The designs that the horizontal axis spans. */
  designs: readonly [from: number, to: number];
  width: number;
  height: number;
  margin: { top: number; right: number; bottom: number; left: number };
}

/** Two drawings of one figure, so that its text keeps a readable size on every screen. */
export const plotSizes = {
  wide: { designs: [0, 10.5], width: 640, height: 420, margin: { top: 8, right: 8, bottom: 48, left: 54 } },
  narrow: { designs: [0, 12.3], width: 350, height: 390, margin: { top: 8, right: 2, bottom: 46, left: 51 } },
} as const satisfies Record<string, PlotSize>;

interface Position {
  x: number;
  y: number;
}

/** Coordinates of everything that the figure draws, rounded to a tenth of a unit. */
export interface OverestimationPlot extends PlotSize {
  xTicks: { at: number; text: string }[];
  yTicks: { at: number; text: string }[];
  frame: { left: number; right: number; top: number; bottom: number };
  covered: { left: number; right: number };
  truthPath: string;
  surrogatePath: string;
  /** The part of the surrogate that the search climbs. */
  searchPath: string;
  data: Position[];
  best: Position;
  optimum: Position;
  /** Every tenth design of the search, without its start and end. */
  steps: Position[];
  predictedEnd: Position;
  trueEnd: Position;
  /** Where a direct label of each curve stands. */
  labels: { truth: Position; surrogate: Position; search: Position; gap: Position };
}

const samples = 210;
/** How far a drawn curve may be from the true one, in units of the drawing: less than anyone sees. */
const tolerance = 0.2;
const stepsPerMark = 10;
const headroom = 0.45;

/** Lays the study out as a drawing of the given size: pure geometry, the same for the same input. */
export function plotOverestimation(study: OverestimationStudy, size: PlotSize): OverestimationPlot {
  const { truth, surrogate, proposal } = study;
  const { designs, width, height, margin } = size;
  const frame = { left: margin.left, right: width - margin.right, top: margin.top, bottom: height - margin.bottom };
  const yTop = proposal.end.predicted + headroom;
  const xScale = scaleLinear(designs, [frame.left, frame.right]);
  const yScale = scaleLinear([-0.1, yTop], [frame.bottom, frame.top]);

  const place = (x: number, y: number): Position => ({ x: round(xScale(x)), y: round(yScale(y)) });
  const drawLine = line<Position>(
    ({ x }) => x,
    ({ y }) => y,
  ).digits(1);
  const drawCurve = (score: (x: number) => number, [from, to]: readonly [number, number]): string =>
    drawLine(
      simplifyLine(
        Array.from({ length: samples + 1 }, (_, index) => from + ((to - from) * index) / samples)
          .filter((x) => score(x) <= yTop)
          .map((x) => place(x, score(x))),
        tolerance,
      ),
    ) ?? '';

  const { start, end, path } = proposal;
  const predictedEnd = place(end.x, end.predicted);
  const trueEnd = place(end.x, end.true);
  const [from, to] = study.coveredRange;

  return {
    ...size,
    frame,
    xTicks: xScale.ticks(6).map((value) => ({ at: round(xScale(value)), text: String(value) })),
    yTicks: yScale.ticks(4).map((value) => ({ at: round(yScale(value)), text: value.toFixed(1) })),
    covered: { left: round(xScale(from)), right: round(xScale(to)) },
    truthPath: drawCurve(truth, designs),
    surrogatePath: drawCurve(surrogate.predict, designs),
    searchPath: drawCurve(surrogate.predict, [start.x, end.x]),
    data: study.dataset.map(({ x, y }) => place(x, y)),
    best: place(study.best.x, study.best.y),
    optimum: place(study.optimum.x, study.optimum.y),
    steps: path
      .filter((_, index) => index > 0 && index < path.length - 1 && index % stepsPerMark === 0)
      .map((x) => place(x, surrogate.predict(x))),
    predictedEnd,
    trueEnd,
    labels: {
      truth: place(study.optimum.x - 0.5, 0.2),
      surrogate: place(end.x - 0.5, end.predicted),
      search: place(interpolate(start.x, end.x, 0.45) - 0.25, surrogate.predict(interpolate(start.x, end.x, 0.55))),
      gap: { x: trueEnd.x, y: round((predictedEnd.y + trueEnd.y) / 2) },
    },
  };
}

/** A score or a design as the figure prints it: two decimals, with a true minus sign. */
export const showScore = (value: number): string => value.toFixed(2).replace('-', '−');

const interpolate = (from: number, to: number, share: number): number => from + (to - from) * share;

const round = (value: number): number => Math.round(value * 10) / 10;
