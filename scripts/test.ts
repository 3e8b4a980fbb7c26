/** `npm test`: the checks and tests, but for the steps that are slow and apart, or the named steps, such as `npm test -- lint unit`. */
import { CommandError, runCommand } from './command.ts';
import { addTallies, oneCheck, summaryLine, type Tally } from './test-report.ts';
import { type TestStep, testSteps } from './test-steps.ts';

/** @throws CommandError for a name that no step has */
function selectSteps(names: readonly string[]): readonly TestStep[] {
  const known = testSteps.map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new CommandError(`There is no step "${unknown}". The steps are: ${known.join(', ')}.`);
  return testSteps.filter(({ name, apart }) => (names.length === 0 ? !apart : names.includes(name)));
}

/** Runs one step; one that cannot be run is a failed one. */
async function runStep(step: TestStep): Promise<Tally> {
  const begin = performance.now();
  console.log(`\n== ${step.title} (${step.name})`);
  const tally = await step.run().catch((error: unknown) => {
    console.log(error instanceof CommandError ? error.message : error);
    return oneCheck(false);
  });
  const skipped = tally.skipped > 0 ? `, ${tally.skipped} SKIPPED` : '';
  console.log(`-- ${step.name}: ${summaryLine(tally)}${skipped} (${((performance.now() - begin) / 1000).toFixed(1)} s)`);
  return tally;
}

runCommand(async () => {
  const steps = selectSteps(process.argv.slice(2));
  // The builds that are tested have addresses of their own.
  delete process.env['SITE_BASE'];
  delete process.env['SITE_ORIGIN'];
  let interrupted = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => (interrupted = true));

  const results: { step: TestStep; tally: Tally }[] = [];
  for (const step of steps) {
    results.push({ step, tally: await runStep(step) });
    if (interrupted) throw new CommandError('Interrupted.');
  }
  const failed = results.filter(({ tally }) => tally.failed > 0).map(({ step }) => step.name);
  console.log(failed.length > 0 ? `\nFailed: ${failed.join(', ')}` : '');
  for (const { name, title } of testSteps.filter((step) => step.apart && !steps.includes(step)))
    console.log(`Apart, for it takes long: ${title}. Run it with: npm test -- build ${name}`);
  const total = addTallies(results.map(({ tally }) => tally));
  console.log(summaryLine(total));
  return total.failed > 0 ? 1 : 0;
});
