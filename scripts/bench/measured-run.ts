/** Runs a program and measures it with all programs that it starts: time, processor time, memory. */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { CommandError } from '../command.ts';

export interface RunFigures {
  readonly seconds: number;
  /** Of all cores together. */
  readonly cpuSeconds: number;
  /** Largest sum of the resident memory of all its processes, looked at four times a second. */
  readonly peakBytes: number;
  /** Everything that it printed. */
  readonly output: string;
}

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly bytes: number;
}

const pageSize = 4096;

function readLinuxProcesses(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        // The name of the program, in brackets, may hold spaces (proc_pid_stat(5)).
        const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
          .replace(/^.*\) /s, '')
          .split(' ');
        return [{ pid: Number(pid), parent: Number(fields[1]), bytes: Number(fields[21]) * pageSize }];
      } catch {
        // It has ended meanwhile.
        return [];
      }
    });
}

function readProcesses(): Process[] {
  if (existsSync('/proc/self/stat')) return readLinuxProcesses();
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' });
  return (stdout ?? '').split('\n').flatMap((line) => {
    const [pid, parent, kilobytes] = line.trim().split(/\s+/).map(Number);
    return pid === undefined || parent === undefined || kilobytes === undefined ? [] : [{ pid, parent, bytes: kilobytes * 1024 }];
  });
}

/** Memory of a process and of all below it. */
function treeBytes(root: number): number {
  const processes = readProcesses();
  const below = (pid: number): number =>
    processes.filter(({ parent }) => parent === pid).reduce((sum, child) => sum + child.bytes + below(child.pid), 0);
  return (processes.find(({ pid }) => pid === root)?.bytes ?? 0) + below(root);
}

/** "1m2.500s" in seconds, as the shell's `times` writes it. */
function readShellTime(text: string): number {
  const [, minutes, seconds] = /^(\d+)m([\d.]+)s$/.exec(text) ?? [];
  return Number(minutes) * 60 + Number(seconds);
}

/** The last two numbers of the output are the times of the shell's children (POSIX `times`); and the output without them. */
function splitTimes(output: string): { cpuSeconds: number; output: string } {
  const found = /(?:\S+m\S+s \S+m\S+s\n)(\S+m\S+s) (\S+m\S+s)\s*$/.exec(output);
  if (!found) return { cpuSeconds: Number.NaN, output };
  const [, user = '', system = ''] = found;
  return { cpuSeconds: readShellTime(user) + readShellTime(system), output: output.slice(0, found.index) };
}

/**
 * @param signal ends the program and all that it started
 * @throws CommandError with the end of what it printed, when it fails or is ended
 */
export async function runMeasured(
  command: string,
  args: readonly string[],
  { cwd, signal, what }: { readonly cwd: string; readonly signal: AbortSignal /** For the error: "The build". */; readonly what: string },
): Promise<RunFigures> {
  signal.throwIfAborted();
  const begin = performance.now();
  // The shell adds up the processor time of all that it waited for; a group of its own can be ended as a whole.
  const child = spawn('sh', ['-c', '"$@"; code=$?; times >&2; exit $code', 'sh', command, ...args], {
    cwd,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const end = () => child.pid !== undefined && process.kill(-child.pid, 'SIGTERM');
  signal.addEventListener('abort', end, { once: true });
  let peakBytes = 0;
  const timer = setInterval(() => {
    peakBytes = Math.max(peakBytes, treeBytes(child.pid ?? 0));
  }, 250);
  const pieces: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => pieces.push(text));
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.on('error', (error) => reject(new CommandError(`${what} could not be started: ${error.message}`)));
      child.on('close', resolve);
    });
    signal.throwIfAborted();
    const { cpuSeconds, output } = splitTimes(pieces.join(''));
    if (code !== 0) throw new CommandError(`${what} failed:\n${output.trim().slice(-2000)}`);
    return { seconds: (performance.now() - begin) / 1000, cpuSeconds, peakBytes, output };
  } finally {
    clearInterval(timer);
    signal.removeEventListener('abort', end);
  }
}
