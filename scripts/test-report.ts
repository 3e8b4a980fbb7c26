/** Counting: what Vitest and Playwright report, and the line that sums it up. */
import * as z from 'zod';

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** Tests that were not run; shown, so that none is left out unseen. */
  readonly skipped: number;
}

/** A step that is one check as a whole. */
export const oneCheck = (good: boolean): Tally => ({ passed: good ? 1 : 0, failed: good ? 0 : 1, skipped: 0 });

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

const playwrightReport = z.object({
  errors: z.array(z.unknown()),
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
});

/** A run that ended badly counts at least one failure, and one without any test is a failure: nothing was shown. */
function heedExitCode(tally: Tally, code: number): Tally {
  const bad = code !== 0 || tally.passed + tally.failed === 0;
  return bad && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

/** Counts of Vitest's JSON report (`--reporter=json`); a file that could not be loaded counts as one failure. */
export function tallyVitest(report: unknown, code: number): Tally {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = vitestReport.parse(report);
  const unloaded = testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0).length;
  return heedExitCode({ passed: numPassedTests, failed: numFailedTests + unloaded, skipped: numPendingTests + numTodoTests }, code);
}

/** Counts of Playwright's JSON report; an error outside the tests counts as one failure. */
export function tallyPlaywright(report: unknown, code: number): Tally {
  const { errors, stats } = playwrightReport.parse(report);
  return heedExitCode({ passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length, skipped: stats.skipped }, code);
}

export function addTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, { passed, failed, skipped }) => ({ passed: sum.passed + passed, failed: sum.failed + failed, skipped: sum.skipped + skipped }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/** `12 passed, 0 failed`, the last line of `npm test`. */
export function summaryLine({ passed, failed }: Tally): string {
  return `${passed} passed, ${failed} failed`;
}
