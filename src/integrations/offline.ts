import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { chooseKeptFiles } from '../domain/offline/kept-files.ts';
import { corePages, coreSearch, filesOfPage, isHashed, type OfflineManifest } from '../domain/offline/manifest.ts';
import { addressOf, writePack } from '../domain/offline/pack.ts';
import type { BuiltFile, BuiltFiles } from './built-files.ts';
import { readVersion, versionPlaceholder } from './site-version.ts';

/** Name in the worker that stands for the manifest. */
const placeholder = '__OFFLINE_MANIFEST__';
const workerFile = 'sw.js';

/** Whether a folder is a build of this site: no other site has this worker. */
export function isBuiltSite(folder: string): boolean {
  try {
    return readFileSync(join(folder, workerFile), 'utf8').includes(placeholder);
  } catch {
    return false;
  }
}

function coreFiles(folder: string, files: readonly BuiltFile[]): OfflineManifest['core'] {
  const named = corePages.flatMap((page) => [page, ...filesOfPage(page, readFileSync(join(folder, page), 'utf8'))]);
  const paths = new Set([...named, ...files.map(({ path }) => path).filter((path) => coreSearch.test(path))]);
  return [...paths].toSorted().map((path) => ({
    url: `./${addressOf(path)}`,
    revision: isHashed(path)
      ? null
      : createHash('sha256')
          .update(readFileSync(join(folder, path)))
          .digest('hex')
          .slice(0, 12),
  }));
}

/** Writes the pack and completes the worker; returns the sizes of the pack in bytes, as it is sent and as it is kept. */
function writeOfflineFiles(folder: string, files: readonly BuiltFile[]): { sent: number; kept: number } {
  const kept = chooseKeptFiles(files);
  const packed = gzipSync(Buffer.concat(writePack(new Map(kept.map((path) => [path, readFileSync(join(folder, path))])))), { level: 9 });
  // No ".gz": some hosts would announce a coding of the transfer, and the browser undo it before the worker does.
  const version = readVersion(folder);
  const manifest: OfflineManifest = { version, core: coreFiles(folder, files), pack: `offline/${version}.pack` };
  mkdirSync(join(folder, 'offline'), { recursive: true });
  writeFileSync(join(folder, manifest.pack), packed);
  const worker = readFileSync(join(folder, workerFile), 'utf8');
  const parts = worker.split(placeholder);
  if (parts.length < 2)
    throw new Error(`${workerFile} does not read ${placeholder}: the build has lost the place of the offline manifest.`);
  // Once in full, since minifiers may repeat the name.
  writeFileSync(join(folder, workerFile), `const ${placeholder}=${JSON.stringify(manifest)};${worker}`);
  const keptPaths = new Set(kept);
  return { sent: packed.length, kept: files.reduce((sum, { path, size }) => sum + (keptPaths.has(path) ? size : 0), 0) };
}

/**
 * Adds the service worker and what it keeps to a build. Comes after the search index, which it keeps too, and after the
 * pages are finished and know their version. `astro dev` has no worker.
 *
 * @param built all files of the site
 */
export function offlineCopy(built: BuiltFiles): AstroIntegration {
  return {
    name: 'offline-copy',
    hooks: {
      'astro:config:setup': ({ command, config, updateConfig }) => {
        if (command !== 'build') return;
        updateConfig({
          vite: {
            define: { 'import.meta.env.SITE_VERSION': JSON.stringify(versionPlaceholder) },
            plugins: [
              {
                name: 'offline-worker',
                apply: 'build',
                applyToEnvironment: ({ name }) => name === 'client',
                buildStart() {
                  this.emitFile({
                    type: 'chunk',
                    id: fileURLToPath(new URL('src/service-worker/worker.ts', config.root)),
                    fileName: workerFile,
                  });
                },
              },
            ],
          },
        });
      },
      'astro:build:done': ({ dir, logger }) => {
        const { sent, kept } = writeOfflineFiles(fileURLToPath(dir), built.get());
        logger.info(`offline copy: ${(sent / 1e6).toFixed(1)} MB to send, ${(kept / 1e6).toFixed(1)} MB to keep`);
      },
    },
  };
}
