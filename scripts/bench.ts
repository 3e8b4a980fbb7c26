/** `npm run bench`: builds the site with generated papers besides the real ones, and measures the build, the pages and the search. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { machineLine } from './bench/machine.ts';
import { measureSize, parts, type SizeFigures } from './bench/measure-size.ts';
import { writeReport } from './bench/report.ts';
import { removeAbandoned } from './build-folder.ts';
import { CommandError, readOptions, runCommand } from './command.ts';
import { root } from './project.ts';

const usage = `npm run bench -- [--sizes 100,1000,10000] [--parts build,plain,pages,search]

Builds the real site with so many generated papers besides the real ones, each time in a folder of its own that is
removed afterwards, and prints tables in Markdown. content/ is never touched. The papers are the same in every run.

  --sizes   how many papers to generate; 0 measures the list as it is
  --parts   what to measure: build (content check and build: time, processor time, memory), plain (the build of a site
            that has as many pages of Markdown and nothing else, to tell a slow machine from a slow site), pages (how
            many, and the bytes of the heaviest of each template), search (index, first query, later queries, filters;
            needs a browser)

10,000 papers take some minutes and 4 GB of memory. Times depend on the machine and on what else it does: compare only
runs of one machine.`;

/** @throws CommandError for anything but whole numbers */
function readSizes(text: string): number[] {
  const sizes = text.split(',').map((size) => (/^\d+$/.test(size.trim()) ? Number(size) : Number.NaN));
  if (sizes.some((size) => Number.isNaN(size) || size > 100_000))
    throw new CommandError(`--sizes takes whole numbers up to 100000, joined by commas, such as 100,1000; not "${text}".`);
  return sizes;
}

function readParts(text: string | undefined): ReadonlySet<string> {
  const wished = text?.split(',').map((part) => part.trim()) ?? parts;
  const unknown = wished.find((part) => !parts.some((name) => name === part));
  if (unknown !== undefined) throw new CommandError(`There is no part "${unknown}"; the parts are ${parts.join(', ')}.`);
  return new Set(wished);
}

runCommand(async () => {
  const options = readOptions(usage, { sizes: { type: 'string' }, parts: { type: 'string' } });
  const sizes = readSizes(options.sizes ?? '100,1000,10000');
  const wished = readParts(options.parts);
  const cache = join(root, '.cache');
  mkdirSync(cache, { recursive: true });
  removeAbandoned(cache, 'bench');
  const folder = join(cache, `bench-${process.pid}`);
  const interruption = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => interruption.abort(new CommandError('Interrupted; what was generated is removed.')));
  const results: SizeFigures[] = [];
  try {
    for (const size of sizes) {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder);
      results.push(await measureSize({ root, folder, size, parts: wished, signal: interruption.signal }, console.error));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
  console.log(`${machineLine(results.find(({ search }) => search)?.search?.browser)}\n\n${writeReport(results)}`);
  return 0;
});
