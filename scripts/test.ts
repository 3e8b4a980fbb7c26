/** `npm test`: the checks and tests, but for the steps that are slow and apart, or the named steps, such as `npm test -- lint unit`. */
import { CommandError, errorText, readArguments, runCommand } from './command.ts';
import { addTallies, oneCheck, summaryLine, type Tally } from './test-report.ts';
import { type TestStep, testSteps } from './test-steps.ts';

const usage = [
  'npm test -- [STEP ...]     runs the named steps, or all but those that are apart:',
  ...testSteps.map(({ name, title, apart }) => `  ${name.padEnd(10)} ${title}${apart ? ' (apart)' : ''}`),
].join('\n');

/** @throws CommandError for a name that no step has */
function selectSteps(names: readonly string[]): readonly TestStep[] {
  const known = testSteps.map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new CommandError(`There is no step "${unknown}". The steps are: ${known.join(', ')}.`);
  return testSteps.filter(({ name, apart }) => (names.length === 0 ? !apart : names.includes(name)));
}

interface Result {
  readonly step: TestStep;
  readonly tally: Tally;
}

/** Runs one step; one that cannot be run is a failed one. */
async function runStep(step: TestStep, print: (text: string) => void): Promise<Result> {
  const begin = performance.now();
  print(`\n== ${step.title} (${step.name})`);
  const tally = await step.run(print).catch((error: unknown) => {
    print(errorText(error));
    return oneCheck(false);
  });
  const skipped = tally.skipped > 0 ? `, ${tally.skipped} SKIPPED` : '';
  print(`-- ${step.name}: ${summaryLine(tally)}${skipped} (${((performance.now() - begin) / 1000).toFixed(1)} s)`);
  return { step, tally };
}

/** Starts a step whose lines are kept until they can be shown as a whole, between those of other steps. */
function startBeside(step: TestStep): { readonly isDone: () => boolean; readonly show: () => Promise<Result> } {
  const lines: string[] = [];
  let isDone = false;
  const running = runStep(step, (text) => lines.push(text)).finally(() => (isDone = true));
  return {
    isDone: () => isDone,
    async show() {
      const result = await running;
      console.log(lines.filter((line) => line !== '').join('\n'));
      return result;
    },
  };
}

runCommand(async () => {
  const steps = selectSteps(readArguments(usage, {}).positionals);
  // The builds that are tested have addresses of their own.
  delete process.env['SITE_BASE'];
  delete process.env['SITE_ORIGIN'];
  let interrupted = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => (interrupted = true));

  const results: Result[] = [];
  let besides: ReturnType<typeof startBeside>[] = [];
  for (const step of steps) {
    if (step.beside) besides.push(startBeside(step));
    else results.push(await runStep(step, console.log));
    if (interrupted) throw new CommandError('Interrupted.');
    for (const done of besides.filter(({ isDone }) => isDone())) results.push(await done.show());
    besides = besides.filter(({ isDone }) => !isDone());
  }
  for (const last of besides) results.push(await last.show());
  const failed = results.filter(({ tally }) => tally.failed > 0).map(({ step }) => step.name);
  console.log(failed.length > 0 ? `\nFailed: ${failed.join(', ')}` : '');
  for (const { apart, title } of testSteps.filter((step) => step.apart && !steps.includes(step)))
    console.log(`Apart, for it takes long: ${title}. Run it with: npm test -- ${apart}`);
  const total = addTallies(results.map(({ tally }) => tally));
  console.log(summaryLine(total));
  return total.failed > 0 ? 1 : 0;
});
