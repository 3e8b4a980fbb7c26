/** The files of the project, without what is fetched or made. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { root } from './yaml-files.ts';

/** What git ignores, for a project that was downloaded without its history. */
const made = new Set(['.git', 'node_modules', 'dist', '.astro', '.cache', 'test-results', 'playwright-report', '.DS_Store']);

function filesBelow(path: string): string[] {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path))
    .filter((name) => !made.has(name) && !name.endsWith('.log'))
    .flatMap((name) => filesBelow(posix.join(path, name)));
}

/**
 * Paths of the files below the folders, from the root of the project: those that git has or would take, and where there
 * is no git, as in an archive, all but what is made.
 * @param paths folders and files; all when there is none
 */
export function projectFiles(...paths: readonly string[]): string[] {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', ...paths];
  const { status, stdout } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  // A file that was removed is listed until the removal is committed.
  if (status === 0 && existsSync(join(root, '.git')))
    return stdout.split('\0').filter((path) => path !== '' && existsSync(join(root, path)));
  return filesWithoutGit(paths);
}

/** The same without git. */
export function filesWithoutGit(paths: readonly string[]): string[] {
  return (paths.length > 0 ? paths : ['.']).flatMap(filesBelow);
}
