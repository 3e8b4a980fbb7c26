import { describe, expect, it } from 'vitest';
import { studyOverestimation } from './overestimation.ts';
import { plotOverestimation, plotSizes } from './overestimation-plot.ts';

const study = studyOverestimation();

describe.each(Object.entries(plotSizes))('the %s plot', (_, size) => {
  const plot = plotOverestimation(study, size);
  const { frame } = plot;

  it('keeps every mark and every point of a curve inside the frame', () => {
    const curves = [plot.truthPath, plot.surrogatePath, plot.searchPath].flatMap((path) =>
      [...path.matchAll(/([-\d.]+),([-\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) })),
    );
    expect(curves.length).toBeGreaterThan(50);
    const marks = [...plot.data, ...plot.steps, plot.best, plot.optimum, plot.predictedEnd, plot.trueEnd, ...Object.values(plot.labels)];
    for (const { x, y } of [...curves, ...marks]) {
      expect(x).toBeGreaterThanOrEqual(frame.left);
      expect(x).toBeLessThanOrEqual(frame.right);
      expect(y).toBeGreaterThanOrEqual(frame.top);
      expect(y).toBeLessThanOrEqual(frame.bottom);
    }
  });

  it('covers all data with the shaded range', () => {
    expect(plot.covered.left).toBe(Math.min(...plot.data.map(({ x }) => x)));
    expect(plot.covered.right).toBe(Math.max(...plot.data.map(({ x }) => x)));
  });

  it('draws the gap upwards: the prediction above the true score', () => {
    expect(plot.predictedEnd.x).toBe(plot.trueEnd.x);
    expect(plot.predictedEnd.y).toBeLessThan(plot.trueEnd.y);
  });

  it('rounds every number, so that two builds write the same file', () => {
    const text = JSON.stringify(plot);
    expect(text).not.toMatch(/\d\.\d{2}/);
    expect(JSON.stringify(plotOverestimation(studyOverestimation(), size))).toBe(text);
  });
});
