/** What the command-line entry points share: options, errors for people, other programs. */
import { type SpawnOptions, spawn } from 'node:child_process';
import { parseArgs } from 'node:util';

/** An error to be shown as its message alone, with nothing of the program around it. */
export class CommandError extends Error {
  override name = 'CommandError';
}

/** The person at the keyboard, or the system, has asked the program to end: nothing further may be begun. */
export class Interruption extends CommandError {
  override name = 'Interruption';
}

/** Whether a program ended because it was interrupted, by the codes that shells give. */
export const isInterruption = (code: number) => code === 130 || code === 143;

/** Runs an entry point: the process ends with the returned code, or with 1 and a sentence. */
export async function runCommand(main: () => Promise<number | undefined>): Promise<void> {
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(error instanceof CommandError ? error.message : error);
    process.exitCode = 1;
  }
}

type OptionType = { readonly type: 'string' | 'boolean' };

/**
 * The options and the words after the task, such as `--port 4000` or the name of a folder.
 *
 * @param usage what is shown for `--help`, and when an option is not known
 * @throws CommandError naming the option that is not known or lacks its value
 */
export function readArguments<const Options extends Record<string, OptionType>>(
  usage: string,
  options: Options,
  args = process.argv.slice(2),
  allowPositionals = true,
) {
  if (args.includes('--help')) {
    console.log(usage);
    process.exit(0);
  }
  try {
    return parseArgs({ args, options, allowPositionals });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. ')[0] : String(error);
    throw new CommandError(`${reason}.\n${usage}`);
  }
}

/**
 * The options of a task that takes no other words.
 *
 * @throws CommandError as `readArguments`, and for a word that is no option
 */
export function readOptions<const Options extends Record<string, OptionType>>(usage: string, options: Options, args?: string[]) {
  return readArguments(usage, options, args, false).values;
}

/** How another program ended. */
export interface Ended {
  readonly code: number;
  /** Everything it printed, when `quiet`. */
  readonly output: string;
}

/**
 * Runs another program to its end, and passes on an interruption.
 *
 * @param options `quiet` keeps what it prints in `output` instead of showing it; `signal` ends it
 * @throws CommandError when the program cannot be started
 */
export async function runProgram(
  command: string,
  args: readonly string[],
  options: SpawnOptions & { quiet?: boolean } = {},
): Promise<Ended> {
  const { quiet = false, ...spawnOptions } = options;
  const child = spawn(command, args, { ...spawnOptions, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit' });
  const pieces: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => pieces.push(text));
  const forward = (signal: NodeJS.Signals) => child.kill(signal);
  process.on('SIGINT', forward).on('SIGTERM', forward);
  try {
    return await new Promise<Ended>((resolve, reject) => {
      child.on('error', (error) => {
        // A program that is ended by its signal still has to close.
        if (error.name !== 'AbortError') reject(new CommandError(`${command} could not be started: ${error.message}`));
      });
      child.on('close', (code, signal) => resolve({ code: code ?? (signal === 'SIGINT' ? 130 : 143), output: pieces.join('') }));
    });
  } finally {
    process.off('SIGINT', forward).off('SIGTERM', forward);
  }
}
