/** Building the site: Astro, the content check beside it, and only then the exchange of the last build. */
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheVariable } from '../src/integrations/build-cache.ts';
import { readLogVariable } from '../src/integrations/build-log.ts';
import { checkedVariable } from '../src/integrations/content-check.ts';
import { type LogEvent, readAstroLog } from './astro-log.ts';
import { openBuildFolder } from './build-folder.ts';
import { CommandError, type Ended, Interruption, isInterruption, runProgram } from './command.ts';
import { damagedPackage } from './packages.mjs';

export interface BuildWish {
  /** Folder of the project. */
  readonly root: string;
  /** Folder for the result, relative to `root`. */
  readonly out?: string | undefined;
  /** Show everything that Astro prints. */
  readonly verbose?: boolean | undefined;
  /** Environment of the build; SITE_BASE and SITE_ORIGIN say where the site will be served. */
  readonly environment?: NodeJS.ProcessEnv;
  /** Build whatever the content is, for tests of what the pages hold. */
  readonly unchecked?: boolean;
}

const blockingOutput = new URL('blocking-output.mjs', import.meta.url).href;
const checkProgram = fileURLToPath(new URL('check.ts', import.meta.url));

/**
 * Checks the content in a program of its own: of a long list the check keeps half a gigabyte, and a build goes on long after it.
 *
 * @throws CommandError with all the problems of the content
 */
export async function needSoundContent(root: string): Promise<void> {
  const { code, output } = await runProgram(process.execPath, ['--no-warnings', checkProgram, join(root, 'content')], {
    // The problems alone, without annotations of a pull request.
    env: { ...process.env, GITHUB_ACTIONS: undefined },
    quiet: true,
  });
  if (isInterruption(code)) throw new Interruption('Interrupted while the content was checked; everything is as it was.');
  if (code !== 0) throw new CommandError(output.trimEnd());
}

/**
 * Runs Astro, and checks the content meanwhile, which takes a long list some seconds.
 *
 * @throws CommandError with all the problems of the content, whatever Astro made of it
 */
async function runAstro(root: string, args: readonly string[], environment: NodeJS.ProcessEnv, unchecked: boolean): Promise<Ended> {
  const refusal = new AbortController();
  const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');
  const running = runProgram(process.execPath, ['--import', blockingOutput, astro, ...args], {
    cwd: root,
    // Astro reads NODE_ENV, DEV and PROD too, and would build another site, without a security policy.
    env: { ...environment, [checkedVariable]: '1', [readLogVariable]: '1', NODE_ENV: 'production', DEV: undefined, PROD: undefined },
    quiet: true,
    signal: refusal.signal,
  });
  try {
    if (!unchecked) await needSoundContent(root);
  } catch (error) {
    refusal.abort();
    // It writes into folders that are removed next.
    await running;
    throw error;
  }
  return await running;
}

/** Whether a person should see the event after a good build. */
function isWarning({ level }: LogEvent): boolean {
  return level === 'warn';
}

/** A line of the way through the code to a failure. */
const isFrame = (line: string) => /^\s+(?:at .*:\d+:\d+\)?|Stack trace:)$/.test(line);

/** The sentences for a build of Astro that failed, or that logged an error and went on; undefined for a good one. */
export function buildProblem(code: number, output: string): string | undefined {
  if (/\bENOSPC\b|No space left on device/.test(output)) return 'The disk is full: make room and build again.';
  const damage = code === 0 ? undefined : damagedPackage(output);
  if (damage) return damage;
  const events = readAstroLog(output);
  const errors = events.filter(({ level }) => level === 'error').map(({ text }) => text);
  if (code === 0 && errors.length === 0) {
    // A program that waits for what never comes ends without a word.
    if (events.some(({ text }) => text.endsWith('Complete!'))) return undefined;
    const last = events.at(-1)?.text ?? 'nothing';
    return `The site could not be built: Astro ended before it was done. The last that it said was: ${last}`;
  }
  const said = code === 0 ? errors : events.filter(({ level }) => level === 'error' || level === 'plain').map(({ text }) => text);
  const lines = said.flatMap((text) => text.split('\n'));
  const sentences = lines.filter((line) => !isFrame(line));
  const more = sentences.length < lines.length ? ['Where in the code it happened is shown by: npm run build -- --verbose'] : [];
  return ['The site could not be built:', ...sentences, ...more].join('\n');
}

/**
 * Builds the site. The last build stays in place until the new one is complete.
 *
 * @param say is told warnings and the result
 * @throws CommandError with what is wrong, Interruption when it was asked to end
 */
export async function buildSite(
  { root, out = 'dist', verbose = false, environment = process.env, unchecked = false }: BuildWish,
  say: (message: string) => void,
) {
  const begin = performance.now();
  const folder = openBuildFolder(root, out);
  // An interruption ends Astro first, which then fails; the folder goes away here.
  try {
    // With `--json` Astro tells of every page as well.
    const args = ['build', ...(verbose ? ['--json'] : []), '--outDir', relative(root, folder.path)];
    const { code, output } = await runAstro(root, args, { ...environment, [cacheVariable]: folder.cache }, unchecked);
    if (isInterruption(code)) throw new Interruption('The build was interrupted; what was built before is still in place.');
    const events = readAstroLog(output);
    for (const { text } of verbose ? events : events.filter(isWarning)) say(text);
    const problem = buildProblem(code, output);
    if (problem) throw new CommandError(problem);
    try {
      folder.publish();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new CommandError(
        `The new site could not be put in the place of the last one, which is still there: ${reason}\nIs the disk full?`,
      );
    }
  } finally {
    folder.discard();
  }
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  say(`Built the site into ${relative(root, resolve(root, out))} in ${seconds} s.`);
}
