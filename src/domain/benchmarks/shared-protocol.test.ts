import { expect, test } from 'vitest';
import { linkSource } from './result-source.ts';
import { sampleEntry } from './sample-source.ts';
import { shareProtocol } from './shared-protocol.ts';

const figuresOf = (...runs: readonly number[]) =>
  runs.flatMap(
    (count, index) =>
      linkSource(
        `source-${index}`,
        {
          ...sampleEntry,
          tables: [
            {
              table: 'Table 1',
              metric: 'normalised 100th percentile',
              candidates: 128,
              runs: count,
              spread: 'standard error',
              figures: [{ method: 'coms', task: 'ant', value: '0.944 ± 0.016', origin: 'run' }],
            },
          ],
        },
        (id) => id,
      ).figures,
  );

test('what holds for all figures is said once, the kind of spread beside each', () => {
  const figures = figuresOf(8, 8);
  const { shared, ownOf } = shareProtocol(figures);
  expect(shared).toBe('128 candidates, 8 runs');
  expect(figures.map(ownOf)).toEqual(['± standard error', '± standard error']);
});

test('where figures differ, each says all of it', () => {
  const figures = figuresOf(8, 16);
  const { shared, ownOf } = shareProtocol(figures);
  expect(shared).toBeUndefined();
  expect(figures.map(ownOf)).toEqual(['128 candidates, 8 runs, ± standard error', '128 candidates, 16 runs, ± standard error']);
});

test('a figure without a spread says nothing', () => {
  const [first, second] = figuresOf(8, 16);
  if (!first || !second) throw new Error('two figures expected');
  const { shared, ownOf } = shareProtocol([first, { ...second, spread: undefined }]);
  expect(shared).toBe('128 candidates, 8 runs');
  expect(ownOf({ ...second, spread: undefined })).toBe('');
});
