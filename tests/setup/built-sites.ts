/**
 * The builds that the tests read: at the root of a host, and under the path of a project site; and two of copies of the
 * project. `scripts/test-builds.ts` makes them.
 */
import { join } from 'node:path';
import { site } from '../../src/site.ts';

const root = join(import.meta.dirname, '..', '..');

export interface BuiltSite {
  /** Folder with the built pages. */
  readonly dir: string;
  /** Path under which they are to be served, with a slash at both ends. */
  readonly base: string;
  /** Scheme and host that its full addresses name. */
  readonly origin: string;
  /** Port of its server in the browser tests. */
  readonly port: number;
}

export const builtSites = {
  root: { dir: join(root, '.cache', 'test', 'root'), base: '/', origin: site.origin, port: Number(process.env['TEST_PORT_ROOT'] ?? 4331) },
  base: {
    dir: join(root, '.cache', 'test', 'base'),
    base: '/awesome-offline-mbo/',
    origin: 'https://example.org',
    port: Number(process.env['TEST_PORT_BASE'] ?? 4332),
  },
} as const satisfies Record<string, BuiltSite>;

/** The build at the root once more, of a copy in another folder, with remarks in its sources and under other conditions: it must be the same. */
export const repeatedSite: BuiltSite = { ...builtSites.root, dir: join(root, '.cache', 'test', 'repeated', 'dist') };

/** A build of entries that attack the pages, see tests/hostile; one of the papers has moved, see moved-paper.ts. */
export const hostileSite: BuiltSite = {
  ...builtSites.root,
  dir: join(root, '.cache', 'test', 'hostile', 'dist'),
  port: Number(process.env['TEST_PORT_HOSTILE'] ?? 4333),
};
