import { randomLcg, randomNormal, randomUniform } from 'd3-random';
import { type Network, trainNetwork } from './network.ts';

/** A design with its score. */
interface ScoredDesign {
  x: number;
  y: number;
}

/** One run of gradient ascent on the surrogate. */
interface Search {
  start: ScoredDesign;
  /** Every design visited, the start first. */
  path: number[];
  end: { x: number; predicted: number; true: number; overestimation: number };
}

/** Settings of the experiment, printed in the caption. */
export const settings = {
  poolSize: 40,
  /** Share of the pool that stays in the offline dataset: the lowest scores. */
  keptShare: 0.7,
  poolRange: [0.3, 5],
  noise: 0.04,
  hiddenUnits: 16,
  epochs: 3000,
  learningRate: 0.01,
  starts: 3,
  stepSize: 0.09,
  steps: 100,
} as const;

/** The experiment that the figure shows, run in full: nothing in the result is typed in. */
export interface OverestimationStudy {
  truth: (x: number) => number;
  surrogate: Network;
  /** The offline dataset by increasing design. */
  dataset: ScoredDesign[];
  coveredRange: [from: number, to: number];
  /** The best-scored design of the dataset: its score is D(best). */
  best: ScoredDesign;
  optimum: ScoredDesign;
  /** Root mean squared error of the surrogate on the dataset. */
  fitError: number;
  /** Runs from the best designs of the dataset, in order of their scores. */
  searches: Search[];
  /** What the search returns: the run with the highest predicted score. */
  proposal: Search;
}

const optimumAt = 5.6;

/** The true score: a foothill on the left, then a hill with its top at the optimum and a steeper far side. Smooth. */
function trueScore(x: number): number {
  const width = x < optimumAt ? 2.2 : 1.2;
  return Math.exp(-(((x - optimumAt) / width) ** 2)) + 0.12 * Math.exp(-(((x - 1.4) / 0.8) ** 2));
}

/**
 * Runs offline optimization as its simplest method does: keeps the poorer part of a pool of designs, fits a network to
 * it, and climbs the network from the best designs kept.
 *
 * The default seed gives a clear case. With other seeds the error differs, since nothing in the data decides how a network
 * continues beyond them: some stay flat, some climb further.
 *
 * @param seed of the pool, of its noise and of the network's first weights; the same seed gives the same study
 */
export function studyOverestimation(seed = 20): OverestimationStudy {
  const source = randomLcg(seed);
  const drawDesign = randomUniform.source(source)(...settings.poolRange);
  const drawNormal = randomNormal.source(source)();

  const pool = Array.from({ length: settings.poolSize }, () => {
    const x = drawDesign();
    return { x, y: trueScore(x) + settings.noise * drawNormal() };
  });
  const kept = pool.toSorted((a, b) => b.y - a.y).slice(-Math.round(settings.keptShare * settings.poolSize));
  const dataset = kept.toSorted((a, b) => a.x - b.x);
  const surrogate = trainNetwork(dataset, {
    width: settings.hiddenUnits,
    epochs: settings.epochs,
    learningRate: settings.learningRate,
    drawWeight: drawNormal,
  });

  const searches = kept.slice(0, settings.starts).map((start) => climb(surrogate, start));
  const [best] = kept;
  const [proposal] = searches.toSorted((a, b) => b.end.predicted - a.end.predicted);
  const [first, last] = [dataset[0], dataset.at(-1)];
  if (!best || !proposal || !first || !last) throw new Error('the pool of designs is empty: raise settings.poolSize');

  return {
    truth: trueScore,
    surrogate,
    dataset,
    coveredRange: [first.x, last.x],
    best,
    optimum: { x: optimumAt, y: trueScore(optimumAt) },
    fitError: Math.sqrt(dataset.reduce((sum, { x, y }) => sum + (surrogate.predict(x) - y) ** 2, 0) / dataset.length),
    searches,
    proposal,
  };
}

function climb(surrogate: Network, start: ScoredDesign): Search {
  const path = [start.x];
  let x = start.x;
  for (let step = 0; step < settings.steps; step++) {
    x += settings.stepSize * surrogate.slope(x);
    path.push(x);
  }
  const [predicted, truth] = [surrogate.predict(x), trueScore(x)];
  return { start, path, end: { x, predicted, true: truth, overestimation: predicted - truth } };
}
