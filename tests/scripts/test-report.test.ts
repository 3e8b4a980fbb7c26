import { describe, expect, test } from 'vitest';
import { addTallies, oneCheck, summaryLine, tallyPlaywright, tallyVitest } from '../../scripts/test-report.ts';

const vitest = (counts: object, testResults: object[] = []) => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults,
  ...counts,
});
const playwright = (stats: object, errors: object[] = []) => ({
  errors,
  stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats },
});

describe('Vitest', () => {
  test('counts tests, and names those that were left out', () => {
    const report = vitest({ numPassedTests: 7, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 });
    expect(tallyVitest(report, 1)).toEqual({ passed: 7, failed: 2, skipped: 2 });
  });

  test('counts a file that could not be loaded as a failure', () => {
    const results = [{ status: 'failed', assertionResults: [] }];
    expect(tallyVitest(vitest({ numPassedTests: 3 }, results), 1)).toEqual({ passed: 3, failed: 1, skipped: 0 });
  });

  test('is failed by a bad exit code, and by a run without tests', () => {
    expect(tallyVitest(vitest({ numPassedTests: 3 }), 1)).toMatchObject({ passed: 3, failed: 1 });
    expect(tallyVitest(vitest({}), 0)).toMatchObject({ passed: 0, failed: 1 });
  });

  test('does not take another report for its own', () => {
    expect(() => tallyVitest(playwright({}), 0)).toThrow();
  });
});

describe('Playwright', () => {
  test('counts tests and errors outside of them', () => {
    expect(tallyPlaywright(playwright({ expected: 5, unexpected: 1, skipped: 2 }, [{}]), 1)).toEqual({ passed: 5, failed: 2, skipped: 2 });
  });

  test('is failed by a bad exit code, and by a run without tests', () => {
    expect(tallyPlaywright(playwright({ expected: 5 }), 1)).toMatchObject({ passed: 5, failed: 1 });
    expect(tallyPlaywright(playwright({}), 0)).toMatchObject({ failed: 1 });
  });
});

test('the last line sums up all steps', () => {
  const total = addTallies([oneCheck(true), oneCheck(false), { passed: 10, failed: 2, skipped: 1 }]);
  expect(total).toEqual({ passed: 11, failed: 3, skipped: 1 });
  expect(summaryLine(total)).toBe('11 passed, 3 failed');
});
