/** What the command-line entry points share: options, errors for people, other programs. */
import { type SpawnOptions, spawn } from 'node:child_process';
import { inspect, parseArgs } from 'node:util';

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

/** What the system refuses, by its codes. */
const refusals: Readonly<Record<string, string>> = {
  EACCES: 'you may not read or write it: is it yours?',
  EPERM: 'you may not read or write it: is it yours?',
  EROFS: 'it lies on a disk that cannot be written.',
  EISDIR: 'it is a folder, and a file should stand there.',
  ENOTDIR: 'it is no folder, and one should stand there.',
  ENOENT: 'it is not there.',
  EEXIST: 'something else stands there already.',
  ELOOP: 'it is a link that leads back to itself.',
};

/** What to show of an error: its message alone for those made for people, the place in the code too for a fault of the program. */
export function errorText(error: unknown): string {
  if (error instanceof CommandError) return error.message;
  if (error instanceof Error && 'syscall' in error && 'code' in error) {
    if (error.code === 'ENOSPC') return 'The disk is full: make room and run the command again.';
    const refusal = refusals[String(error.code)];
    if (refusal && 'path' in error) return `${error.path}: ${refusal}`;
    return `The system refused a step: ${error.message}`;
  }
  return inspect(error);
}

/** Goes on when the reader has gone, as `head` does once it has its lines: what the task writes to the disk is wanted all the same. */
function outliveReader(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') process.exitCode = 1;
  });
}

/** Runs an entry point: the process ends with the returned code, or with 1 and a sentence. */
export async function runCommand(main: () => Promise<number | undefined>): Promise<void> {
  outliveReader(process.stdout);
  outliveReader(process.stderr);
  try {
    process.exitCode = (await main()) ?? 0;
  } catch (error) {
    console.error(errorText(error));
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
