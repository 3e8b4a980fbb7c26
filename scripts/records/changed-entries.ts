/** Which papers differ from the main branch, by git. */
import { CommandError, runProgram } from '../command.ts';

/**
 * Ids of the papers that were added or changed since the branch left the main one, uncommitted ones included.
 *
 * @param base a commit or branch; by default `origin/main`, else `main`
 * @throws CommandError when git is missing, when this is no git repository or the base is not there
 */
export async function changedPapers(folder: string, base?: string): Promise<Set<string>> {
  const git = async (...args: string[]) => await runProgram('git', ['-C', folder, ...args], { quiet: true });
  const here = await git('rev-parse', '--verify', 'HEAD');
  if (here.code !== 0)
    throw new CommandError(
      `git cannot tell what was changed in ${folder}: ${here.output.trim()}\nName the papers instead: npm run verify -- ID ...`,
    );
  const candidates = base === undefined ? ['origin/main', 'main'] : [base];
  let start: string | undefined;
  for (const candidate of candidates) {
    const { code, output } = await git('merge-base', '--end-of-options', 'HEAD', candidate);
    if (code === 0) {
      start = output.trim();
      break;
    }
  }
  if (start === undefined)
    throw new CommandError(
      `git does not know ${candidates.join(' or ')} as a base here. Fetch it (git fetch origin main), or name a commit with --base.`,
    );
  const outputs = await Promise.all([
    git('diff', '--name-only', '--diff-filter=AMR', '--relative', '-z', start, '--', 'papers'),
    git('ls-files', '--others', '--exclude-standard', '-z', '--', 'papers'),
  ]);
  const failed = outputs.find(({ code }) => code !== 0);
  if (failed) throw new CommandError(`git cannot list the changed files: ${failed.output.trim()}`);
  const paths = outputs.flatMap(({ output }) => output.split('\0'));
  return new Set(paths.flatMap((path) => /^papers\/([^/]+)\.md$/.exec(path)?.[1] ?? []));
}
