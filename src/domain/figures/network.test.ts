import { randomLcg, randomNormal } from 'd3-random';
import { expect, it } from 'vitest';
import { trainNetwork } from './network.ts';

const points = Array.from({ length: 21 }, (_, index) => ({ x: 10 + index / 5, y: Math.sin(index / 5) }));

const train = (epochs: number) =>
  trainNetwork(points, { width: 2, epochs, learningRate: 0.02, drawWeight: randomNormal.source(randomLcg(1))() });

const meanSquaredError = ({ predict }: ReturnType<typeof train>): number =>
  points.reduce((sum, { x, y }) => sum + (predict(x) - y) ** 2, 0) / points.length;

it('fits a curve with so few units that every gradient has to be right', () => {
  expect(meanSquaredError(train(0))).toBeGreaterThan(0.1);
  expect(meanSquaredError(train(2000))).toBeLessThan(0.001);
});

it('gives the slope of its own prediction', () => {
  const { predict, slope } = train(300);
  const step = 1e-5;
  for (const x of [8, 10.3, 12, 13.9, 17]) expect(slope(x)).toBeCloseTo((predict(x + step) - predict(x - step)) / (2 * step), 6);
});
