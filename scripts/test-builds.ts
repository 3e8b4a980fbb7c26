/** The builds that the tests read: see tests/setup/built-sites.ts. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeHostileProject } from '../tests/hostile/hostile-project.ts';
import { type BuiltSite, builtSites, hostileSite, repeatedSite } from '../tests/setup/built-sites.ts';
import { redirectPaper, renamePaper } from '../tests/setup/moved-paper.ts';
import { errorText, Interruption } from './command.ts';
import { root } from './project.ts';
import { copyProject } from './project-copy.ts';
import { type BuildWish, buildSite } from './site-build.ts';
import { addTallies, oneCheck, type Tally } from './test-report.ts';

async function build(name: string, site: BuiltSite, wish: Partial<BuildWish> = {}, prepare?: () => unknown): Promise<Tally> {
  rmSync(site.dir, { recursive: true, force: true });
  const environment = { ...process.env, SITE_BASE: site.base, SITE_ORIGIN: site.origin, ...wish.environment };
  try {
    await prepare?.();
    await buildSite({ root, out: site.dir, ...wish, environment }, (message) => console.log(`${name}: ${message}`));
    return oneCheck(true);
  } catch (error) {
    if (error instanceof Interruption) throw error;
    console.log(`${name}: ${errorText(error)}`);
    return oneCheck(false);
  }
}

/** Another day, another language, another order of files. */
const otherConditions: NodeJS.ProcessEnv = {
  TZ: 'Pacific/Kiritimati',
  LANG: 'tr_TR.UTF-8',
  LC_ALL: 'tr_TR.UTF-8',
  NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} --import ${pathToFileURL(join(root, 'tests', 'setup', 'odd-machine.ts'))}`.trim(),
};

/** Adds a remark to every source below the folder: readers get the same site, and nobody may be told of a new version. */
function addRemarks(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const extension = extname(entry.name);
    if (!entry.isFile() || !['.astro', '.css', '.ts'].includes(extension)) continue;
    const text = readFileSync(path, 'utf8');
    if (extension === '.ts') writeFileSync(path, `${text}\n// A remark.\n`);
    else if (extension === '.css') writeFileSync(path, `${text}\n/* A remark. */\n`);
    else writeFileSync(path, text.replace(/^---\n/, '---\n// A remark.\n'));
  }
}

async function buildOwn(): Promise<Tally[]> {
  // One after the other: Astro keeps one cache for both.
  return [await build('at the root', builtSites.root), await build('under a base path', builtSites.base)];
}

async function buildCopies(): Promise<Tally[]> {
  const repeated = dirname(repeatedSite.dir);
  const hostile = dirname(hostileSite.dir);
  return [
    await build('once more', repeatedSite, { root: repeated, environment: otherConditions }, () => {
      copyProject(root, repeated);
      addRemarks(join(repeated, 'src'));
    }),
    await build('hostile', hostileSite, { root: hostile, unchecked: true }, async () => {
      await writeHostileProject(root, hostile);
      renamePaper(hostile);
      redirectPaper(hostile);
    }),
  ];
}

/**
 * Makes all builds, two at a time.
 *
 * @throws Interruption when one of them was asked to end: no other is begun
 */
export async function buildTestSites(): Promise<Tally> {
  const tallies = await Promise.all([buildOwn(), buildCopies()]);
  return addTallies(tallies.flat());
}

/** Whether all builds are there; says so when they are not, for their tests then count as failed. */
export function haveBuilds(): boolean {
  const missing = [...Object.values(builtSites), repeatedSite, hostileSite].some(({ dir }) => !existsSync(join(dir, 'index.html')));
  if (missing) console.log('There is no build to test: the step "build" failed or did not run.');
  return !missing;
}
