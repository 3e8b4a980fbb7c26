import { expect, test } from 'vitest';
import { distanceToSegment, simplifyLine } from './simplify-line.ts';

test('a straight line is its two ends', () => {
  const line = [0, 1, 2, 3].map((x) => ({ x, y: 2 * x }));
  expect(simplifyLine(line, 0.01)).toEqual([line[0], line[3]]);
});

test('no point that is left out lies further from the line than the tolerance', () => {
  const wave = Array.from({ length: 300 }, (_, x) => ({ x, y: 50 * Math.sin(x / 20) }));
  const line = simplifyLine(wave, 0.2);
  expect(line.length).toBeLessThan(wave.length / 3);
  const distance = (point: (typeof wave)[number]) =>
    Math.min(...line.slice(1).map((end, place) => distanceToSegment(point, line[place] ?? end, end)));
  expect(Math.max(...wave.map(distance))).toBeLessThanOrEqual(0.2);
});

test('few points stay as they are', () => {
  expect(simplifyLine([], 1)).toEqual([]);
  expect(simplifyLine([{ x: 1, y: 1 }], 1)).toEqual([{ x: 1, y: 1 }]);
});
