import { describe, expect, it } from 'vitest';
import { settings, studyOverestimation } from './overestimation.ts';

const study = studyOverestimation();
const { best, coveredRange, dataset, optimum, proposal, searches, surrogate, truth } = study;

describe('the offline dataset', () => {
  it('keeps the stated share of the pool, and only middling scores', () => {
    expect(dataset).toHaveLength(settings.keptShare * settings.poolSize);
    expect(Math.max(...dataset.map(({ y }) => y))).toBe(best.y);
    expect(best.y).toBeLessThan(0.6 * optimum.y);
  });

  it('does not reach the optimum, which is the highest true score', () => {
    expect(coveredRange[1]).toBeLessThan(optimum.x);
    for (let x = 0; x <= 12; x += 0.01) expect(truth(x)).toBeLessThanOrEqual(optimum.y);
  });
});

describe('the surrogate', () => {
  it('fits the data to within the noise', () => {
    expect(study.fitError).toBeLessThan(settings.noise);
  });

  it('agrees with the true score across the covered range', () => {
    const [from, to] = coveredRange;
    for (let x = from; x <= to; x += 0.05) expect(Math.abs(surrogate.predict(x) - truth(x))).toBeLessThan(2 * settings.noise);
  });
});

describe('the search', () => {
  it('starts at the best designs, the best first', () => {
    expect(searches.map(({ start }) => start.y)).toEqual(
      dataset
        .map(({ y }) => y)
        .toSorted((a, b) => b - a)
        .slice(0, settings.starts),
    );
  });

  it('climbs the surrogate at every step', () => {
    for (const { path } of searches) {
      expect(path).toHaveLength(settings.steps + 1);
      const predictions = path.map(surrogate.predict);
      expect(predictions).toEqual(predictions.toSorted((a, b) => a - b));
    }
  });

  it('proposes the end with the highest prediction', () => {
    expect(proposal.end.predicted).toBe(Math.max(...searches.map(({ end }) => end.predicted)));
  });

  it('ends as the caption says: outside the data, past the optimum, promising more and scoring less than the best design', () => {
    const { end } = proposal;
    expect(end.x).toBeGreaterThan(coveredRange[1]);
    expect(end.x).toBeGreaterThan(optimum.x);
    expect(end.predicted).toBeGreaterThan(optimum.y);
    expect(end.true).toBeLessThan(best.y);
    expect(end.true).toBe(truth(end.x));
    expect(end.overestimation).toBe(end.predicted - end.true);
  });
});

it('gives the same study for the same seed, and another for another', () => {
  expect(JSON.stringify(studyOverestimation())).toBe(JSON.stringify(study));
  expect(JSON.stringify(studyOverestimation(1))).not.toBe(JSON.stringify(study));
});
