import { execFile } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openBuildFolder } from '../../scripts/build-folder.ts';
import { root as project } from '../../scripts/project.ts';
import { buildSite } from '../../scripts/site-build.ts';

/** By this file a folder is known as a build. */
const worker = 'const __OFFLINE_MANIFEST__={"version":"0123456789ab"};';

describe('the folder of a build', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'build-'));
    mkdirSync(join(root, 'dist'));
    writeFileSync(join(root, 'dist', 'index.html'), 'old');
    writeFileSync(join(root, 'dist', 'sw.js'), worker);
  });
  afterEach(() => rmSync(root, { recursive: true }));
  const page = () => readFileSync(join(root, 'dist', 'index.html'), 'utf8');

  test('takes the place of the last build only when it is published, and leaves nothing else behind', () => {
    const folder = openBuildFolder(root, 'dist');
    writeFileSync(join(folder.path, 'index.html'), 'new');
    expect(page()).toBe('old');
    folder.publish();
    folder.discard();
    expect(page()).toBe('new');
    expect(readdirSync(root)).toEqual(['.cache', 'dist']);
    expect(readdirSync(join(root, '.cache'))).toEqual([]);
  });

  test('keeps what it needs in between for itself', () => {
    const folder = openBuildFolder(root, 'dist');
    mkdirSync(folder.cache);
    writeFileSync(join(folder.cache, 'data-store.json'), '{');
    writeFileSync(join(folder.path, 'index.html'), 'new');
    folder.publish();
    folder.discard();
    expect(readdirSync(join(root, 'dist'))).toEqual(['index.html']);
    expect(readdirSync(join(root, '.cache'))).toEqual([]);
  });

  test('leaves the last build in place when it is given up', () => {
    const folder = openBuildFolder(root, 'dist');
    writeFileSync(join(folder.path, 'index.html'), 'half');
    folder.discard();
    expect(page()).toBe('old');
    expect(existsSync(folder.path)).toBe(false);
  });

  test('makes the folders on the way to its place', () => {
    const folder = openBuildFolder(root, 'a/b/c');
    writeFileSync(join(folder.path, 'index.html'), 'new');
    folder.publish();
    expect(readFileSync(join(root, 'a/b/c/index.html'), 'utf8')).toBe('new');
  });

  test('removes what killed builds left, and nothing of running ones', () => {
    // No process has the number 2^22 or more on Linux, nor 99999 or more on macOS.
    const [dead, alive] = ['build-4194305', `build-${process.ppid}`];
    for (const name of [dead, alive]) mkdirSync(join(root, '.cache', name), { recursive: true });
    openBuildFolder(root, 'dist').discard();
    expect(readdirSync(join(root, '.cache'))).toEqual([alive]);
  });

  test('puts back the last build where one was killed in the middle of the exchange', () => {
    renameSync(join(root, 'dist'), join(root, '.dist-old-4194305'));
    mkdirSync(join(root, '.dist-new-4194305'));
    mkdirSync(join(root, `.dist-new-${process.ppid}`));
    openBuildFolder(root, 'dist').discard();
    expect(page()).toBe('old');
    expect(readdirSync(root)).toEqual(['.cache', `.dist-new-${process.ppid}`, 'dist']);
  });

  test('puts it back too when the killed one had the number that this process has now, as in containers', () => {
    renameSync(join(root, 'dist'), join(root, `.dist-old-${process.pid}`));
    openBuildFolder(root, 'dist').discard();
    expect(page()).toBe('old');
  });

  test('keeps the last build when the new one cannot take its place', () => {
    const folder = openBuildFolder(root, 'dist');
    rmSync(folder.path, { recursive: true });
    expect(() => folder.publish()).toThrow();
    expect(page()).toBe('old');
  });

  test('leaves nothing behind when the last build cannot be moved aside', () => {
    const folder = openBuildFolder(root, 'dist');
    mkdirSync(join(root, `.dist-old-${process.pid}`, 'taken'), { recursive: true });
    expect(() => folder.publish()).toThrow('ENOTEMPTY');
    folder.discard();
    expect(page()).toBe('old');
    expect(readdirSync(root)).toEqual(['.cache', `.dist-old-${process.pid}`, 'dist']);
  });

  test('takes its place beside others that end at the same time', async () => {
    const program = `
      import { writeFileSync } from 'node:fs';
      import { openBuildFolder } from ${JSON.stringify(join(project, 'scripts/build-folder.ts'))};
      for (let count = 0; count < 300; count += 1) {
        const folder = openBuildFolder(${JSON.stringify(root)}, 'dist');
        writeFileSync(folder.path + '/index.html', String(count));
        writeFileSync(folder.path + '/sw.js', ${JSON.stringify(worker)});
        folder.publish();
        folder.discard();
      }`;
    const run = promisify(execFile);
    await Promise.all(Array.from({ length: 3 }, () => run(process.execPath, ['--input-type=module', '--no-warnings', '--eval', program])));
    expect(page()).toBe('299');
    expect(readdirSync(root)).toEqual(['.cache', 'dist']);
  });

  test.each(['.', '..', '/', 'content'])('never takes the place of anything but a build: --out %s', (out) => {
    mkdirSync(join(root, 'content/papers'), { recursive: true });
    writeFileSync(join(root, 'index.html'), '');
    expect(() => openBuildFolder(root, out)).toThrow('it holds something else: choose an empty folder with --out');
    expect(existsSync(join(root, 'content/papers'))).toBe(true);
  });

  test.each(['const worker = self;', undefined])('never takes the place of another site, whose worker is %s', (other) => {
    mkdirSync(join(root, 'site'));
    writeFileSync(join(root, 'site', 'index.html'), 'precious');
    if (other !== undefined) writeFileSync(join(root, 'site', 'sw.js'), other);
    expect(() => openBuildFolder(root, 'site')).toThrow(
      `${root}/site would be replaced by the site, and it holds something else: choose an empty folder with --out, or empty this one.`,
    );
    expect(readFileSync(join(root, 'site', 'index.html'), 'utf8')).toBe('precious');
  });

  test('takes the place of a build whose worker removes itself, as the notes for contributors write it', () => {
    const notes = readFileSync(join(project, '.github', 'CONTRIBUTING.md'), 'utf8');
    writeFileSync(join(root, 'dist', 'sw.js'), /```js\n(.*?)```/s.exec(notes)?.[1] ?? '');
    openBuildFolder(root, 'dist').discard();
  });

  test('takes an empty folder', () => {
    mkdirSync(join(root, 'empty'));
    const folder = openBuildFolder(root, 'empty');
    writeFileSync(join(folder.path, 'index.html'), 'new');
    folder.publish();
    expect(readdirSync(join(root, 'empty'))).toEqual(['index.html']);
  });

  const disk = ['/dev/mqueue', '/dev/shm'].find(
    (path) => existsSync(path) && readdirSync(path).length === 0 && statSync(path).dev !== statSync('/dev').dev,
  );
  test.runIf(disk)('refuses an empty disk, which cannot be replaced, before the site is built', () => {
    expect(() => openBuildFolder(root, disk ?? '')).toThrow(
      `${disk} is a disk of its own, which cannot be replaced: choose a folder in it`,
    );
  });

  test('says which folder cannot be written', () => {
    writeFileSync(join(root, 'file'), '');
    expect(() => openBuildFolder(root, 'file/dist')).toThrow(`${root}/file is a file, and a folder is to stand there: make it`);
    rmSync(join(root, '.cache'), { recursive: true, force: true });
    writeFileSync(join(root, '.cache'), '');
    expect(() => openBuildFolder(root, 'dist')).toThrow(`${root}/.cache is a file`);
  });
});

describe('the content check beside the build', () => {
  let root: string;
  /** Stands in for Astro: what it does with the folder that it is told. */
  function astroThat(does: string): void {
    mkdirSync(join(root, 'node_modules/astro/bin'), { recursive: true });
    const begin =
      "import { writeFileSync } from 'node:fs'; const folder = process.argv.at(-1); writeFileSync('running', String(process.pid));";
    writeFileSync(join(root, 'node_modules/astro/bin/astro.mjs'), begin + does);
  }
  const isRunning = () => {
    try {
      return existsSync(join(root, 'running')) && process.kill(Number(readFileSync(join(root, 'running'), 'utf8')), 0);
    } catch {
      return false;
    }
  };
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'build-'));
    mkdirSync(join(root, 'content/papers'), { recursive: true });
    mkdirSync(join(root, 'dist'));
    writeFileSync(join(root, 'dist', 'index.html'), 'old');
    writeFileSync(join(root, 'dist', 'sw.js'), worker);
  });
  afterEach(() => rmSync(root, { recursive: true }));
  const page = () => readFileSync(join(root, 'dist', 'index.html'), 'utf8');

  test('refuses broken content, ends Astro and leaves the last build', async () => {
    astroThat('setInterval(() => {}, 1000);');
    writeFileSync(join(root, 'content/papers/broken.md'), 'title: none');
    await expect(buildSite({ root }, () => {})).rejects.toThrow('content/papers/broken.md');
    expect(isRunning()).toBe(false);
    expect(page()).toBe('old');
    expect(readdirSync(join(root, '.cache'))).toEqual([]);
  });

  test('tells what is wrong with the content where Astro stumbles over it first', async () => {
    astroThat("console.log('a stack of the program'); process.exit(1);");
    writeFileSync(join(root, 'content/papers/broken.md'), 'title: none');
    await expect(buildSite({ root }, () => {})).rejects.toThrow(/^content\/papers\/broken\.md/m);
  });

  test('lets sound content be published', { timeout: 60_000 }, async () => {
    cpSync(join(project, 'content'), join(root, 'content'), { recursive: true });
    astroThat(
      "writeFileSync(folder + '/index.html', 'new'); console.log(JSON.stringify({ level: 'info', label: 'build', message: 'Complete!' }));",
    );
    await buildSite({ root }, () => {});
    expect(page()).toBe('new');
  });

  // Ten megabytes are more than a pipe holds.
  test('hears that the site is complete, however much Astro has said before it ends itself', async () => {
    astroThat(
      `writeFileSync(folder + '/index.html', 'new'); console.log('x'.repeat(10_000_000)); console.log(JSON.stringify({ level: 'info', label: 'build', message: 'Complete!' })); process.exit(0);`,
    );
    await buildSite({ root, unchecked: true }, () => {});
    expect(page()).toBe('new');
  });

  test('hears why Astro failed, however much it has said before it ends itself', async () => {
    astroThat("console.error('y'.repeat(10_000_000)); console.error('the last word'); process.exit(1);");
    await expect(buildSite({ root, unchecked: true }, () => {})).rejects.toThrow('the last word');
  });
});
