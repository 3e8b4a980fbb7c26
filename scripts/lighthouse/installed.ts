/** Lighthouse itself: large, and needed by this one task alone, so it is fetched when first used and no dependency. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError, runProgram } from '../command.ts';

const version = '13.5.0';

/**
 * Path of Lighthouse's command line, which is fetched into `.cache/lighthouse` when it is not there.
 *
 * @param say is told that it is being fetched
 * @throws CommandError when it cannot be had
 */
export async function needLighthouse(root: string, say: (message: string) => void): Promise<string> {
  const folder = join(root, '.cache', 'lighthouse', version);
  const cli = join(folder, 'node_modules', 'lighthouse', 'cli', 'index.js');
  if (existsSync(cli)) return cli;
  say(`Fetching Lighthouse ${version}, about 120 MB, into ${folder} ...`);
  mkdirSync(folder, { recursive: true });
  const args = ['install', '--prefix', folder, '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error', `lighthouse@${version}`];
  const { code, output } = await runProgram('npm', args, { cwd: folder, quiet: true });
  if (code !== 0 || !existsSync(cli)) {
    const said = output.trim().split('\n').slice(0, 5).join('\n');
    throw new CommandError(`Lighthouse could not be fetched. It needs the network once; npm said:\n${said}`);
  }
  return cli;
}
