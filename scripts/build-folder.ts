/** A folder that is written aside and takes the place of the last good one only when it is complete. */
import { accessSync, constants, cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { isBuiltSite } from '../src/integrations/offline.ts';
import { CommandError } from './command.ts';

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Removes what programs that were killed left behind: folders called by a name and the number of the process. */
export function removeAbandoned(cache: string, kind: 'build' | 'bench'): void {
  for (const name of readdirSync(cache)) {
    const pid = new RegExp(`^${kind}-(\\d+)$`).exec(name)?.[1];
    if (pid && !isRunning(Number(pid))) rmSync(join(cache, name), { recursive: true, force: true });
  }
}

/** Puts back the good build that a program killed in the middle of an exchange had moved aside, and removes what it left. */
function repairExchange(target: string): void {
  for (const name of readdirSync(dirname(target))) {
    const [, kind, pid] = name.startsWith(`.${basename(target)}-`) ? (/-(old|new)-(\d+)$/.exec(name) ?? []) : [];
    if (!kind || (Number(pid) !== process.pid && isRunning(Number(pid)))) continue;
    const left = join(dirname(target), name);
    if (kind === 'old' && !existsSync(target)) renameSync(left, target);
    else rmSync(left, { recursive: true, force: true });
  }
}

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT';

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return statSync(folder).isDirectory();
  } catch (error) {
    // Another build has just moved it aside: nothing stands in the way.
    return isMissing(error);
  }
}

/** @throws CommandError that names the folder to be repaired when this one, or the one that it is to stand in, cannot be written */
export function needWritable(folder: string): void {
  try {
    mkdirSync(dirname(folder), { recursive: true });
  } catch {
    // The nearest folder that is there is the one at fault.
  }
  let parent = dirname(folder);
  while (!existsSync(parent) && parent !== dirname(parent)) parent = dirname(parent);
  const fault = [parent, ...(existsSync(folder) ? [folder] : [])].find((path) => !isWritable(path));
  if (fault === undefined) return;
  const what = statSync(fault).isDirectory() ? `${fault} cannot be written` : `${fault} is a file, and a folder is to stand there`;
  throw new CommandError(`${what}: make it a folder of yours, or remove it, and run the command again.`);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** Builds that end at the same time get in each other's way only between two steps. */
const attempts = 20;

/** Whether a folder is a build, or empty, or not there. */
function isReplaceable(target: string): boolean {
  for (let left = attempts; left > 0; left -= 1) {
    if (isBuiltSite(target)) return true;
    const names = namesIn(target);
    // Another build may have come between the two looks.
    if (!names.includes('index.html')) return names.length === 0;
  }
  return false;
}

/**
 * What stands in the place of a build is removed for it, so it must be a build, or nothing: a home page alone may be
 * anybody's site.
 *
 * @throws CommandError when the folder is the project or one around it, or holds something else
 */
function needReplaceable(root: string, target: string): void {
  const isAround = `${resolve(root)}${sep}`.startsWith(target.endsWith(sep) ? target : `${target}${sep}`);
  if (isAround || !isReplaceable(target))
    throw new CommandError(
      `${target} would be replaced by the site, and it holds something else: choose an empty folder with --out, or empty this one.`,
    );
}

/** @throws CommandError for an empty disk, such as the volume of a container: nothing can be put in its place */
function needNoDisk(target: string): void {
  const found = statSync(target, { throwIfNoEntry: false });
  if (!found?.isDirectory() || found.dev === statSync(dirname(target)).dev || !isReplaceable(target)) return;
  throw new CommandError(`${target} is a disk of its own, which cannot be replaced: choose a folder in it, --out ${join(target, 'site')}.`);
}

/**
 * Puts a folder in the place of another.
 *
 * @throws the error of the file system; what was there before is then there again
 */
function exchange(incoming: string, target: string, outgoing: string): void {
  if (existsSync(target)) renameSync(target, outgoing);
  try {
    renameSync(incoming, target);
  } catch (error) {
    if (existsSync(outgoing) && !existsSync(target)) renameSync(outgoing, target);
    throw error;
  } finally {
    if (existsSync(target)) rmSync(outgoing, { recursive: true, force: true });
  }
}

export interface BuildFolder {
  /** Where to write; empty at first. */
  readonly path: string;
  /** Where to keep what is needed in between: no build reads what another one left or is writing. */
  readonly cache: string;
  /** Puts what was written in the place of the last build. */
  publish(): void;
  /** Removes what is left of it; safe to call after `publish`. */
  discard(): void;
}

/**
 * Opens a folder for a build whose result belongs in `out`.
 *
 * @param root folder of the project; the build is written to its `.cache/`
 * @throws CommandError when `out` or the cache cannot be written
 */
export function openBuildFolder(root: string, out: string): BuildFolder {
  const cache = join(root, '.cache');
  const target = resolve(root, out);
  needNoDisk(target);
  const own = join(cache, `build-${process.pid}`);
  const path = join(own, 'site');
  needWritable(own);
  needWritable(target);
  needReplaceable(root, target);
  removeAbandoned(cache, 'build');
  repairExchange(target);
  rmSync(own, { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
  // Beside the target, for a rename within one file system.
  const incoming = join(dirname(target), `.${basename(target)}-new-${process.pid}`);
  const outgoing = join(dirname(target), `.${basename(target)}-old-${process.pid}`);
  return {
    path,
    cache: join(own, 'astro'),
    publish() {
      try {
        renameSync(path, incoming);
      } catch {
        cpSync(path, incoming, { recursive: true });
      }
      for (let left = attempts - 1; ; left -= 1) {
        try {
          return exchange(incoming, target, outgoing);
        } catch (error) {
          if (left === 0) throw error;
        }
      }
    },
    discard() {
      for (const folder of [own, incoming]) rmSync(folder, { recursive: true, force: true });
    },
  };
}
