/** Everything that is measured of the site at one size of the list. */
import { join } from 'node:path';
import { writeGrownProject } from './grown-project.ts';
import { type RunFigures, runMeasured } from './measured-run.ts';
import { buildPlainSite } from './plain-site.ts';
import type { BrowserFigures } from './search-site.ts';
import { type FolderSize, folderSize, type ListFile, weighListFiles } from './site-files.ts';
import { type TemplateWeight, weighTemplates } from './template-weights.ts';

export const parts = ['build', 'plain', 'pages', 'search'] as const;

export interface SizeFigures {
  /** Generated papers. */
  readonly size: number;
  readonly check?: RunFigures;
  /** The content check is a part of it. */
  readonly build: RunFigures;
  /** The build of a plain site with as many pages. */
  readonly plain?: RunFigures;
  readonly site: FolderSize;
  readonly templates?: readonly TemplateWeight[];
  /** Files that hold all of the list or much of it. */
  readonly listFiles?: readonly ListFile[];
  readonly index?: FolderSize;
  readonly search?: BrowserFigures;
}

export interface SizeWish {
  /** Folder of the project. */
  readonly root: string;
  /** An empty folder to work in. */
  readonly folder: string;
  readonly size: number;
  readonly parts: ReadonlySet<string>;
  /** Ends the measuring. */
  readonly signal: AbortSignal;
}

/** @param say is told what is being done */
export async function measureSize(
  { root, folder, size, parts: wished, signal }: SizeWish,
  say: (message: string) => void,
): Promise<SizeFigures> {
  const name = `${size.toLocaleString('en')} generated papers`;
  say(`${name}: writing`);
  await writeGrownProject(root, folder, size);
  const script = (file: string) => ['--disable-warning=ExperimentalWarning', join(folder, 'scripts', file)];
  const run = (what: string, file: string) => runMeasured(process.execPath, script(file), { cwd: folder, signal, what });
  if (wished.has('build')) say(`${name}: checking`);
  const check = wished.has('build') ? await run('The content check', 'check.ts') : undefined;
  say(`${name}: building`);
  const build = await run('The build', 'build.ts');
  if (wished.has('plain')) say(`${name}: building a plain site of as many pages`);
  const plain = wished.has('plain') ? await buildPlainSite(root, join(folder, '.cache', 'plain'), size, signal) : undefined;
  const dist = join(folder, 'dist');
  if (wished.has('pages')) say(`${name}: weighing`);
  const templates = wished.has('pages') ? weighTemplates(dist) : undefined;
  if (wished.has('search')) say(`${name}: searching`);
  // Loaded when needed: it brings the driver of the browser.
  const search = wished.has('search') ? await (await import('./search-site.ts')).searchSite(root, dist, signal) : undefined;
  return {
    size,
    build,
    site: folderSize(dist),
    ...(check && { check }),
    ...(plain && { plain }),
    ...(templates && { templates, listFiles: weighListFiles(dist) }),
    ...(search && { search, index: folderSize(join(dist, 'pagefind')) }),
  };
}
