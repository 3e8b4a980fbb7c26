/** A copy of the project in which a paper has another id, built: its old address and exports still answer. */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite } from '../../scripts/site-build.ts';
import { parsePublished } from '../../src/domain/published.ts';
import { projectFiles } from '../repository/project-files.ts';
import { builtSites } from '../setup/built-sites.ts';

const root = join(import.meta.dirname, '..', '..');
const copy = mkdtempSync(join(tmpdir(), 'moved-paper-'));
const files = projectFiles('content', 'public', 'scripts', 'src', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json');
const published = parsePublished(readFileSync(join(root, 'content/published.txt'), 'utf8'));

const oldId = 'park-2025-fql';
const key = published.find(({ address }) => address === `/papers/${oldId}/`)?.key;
const newId = 'park-2025-flow';
const why = 'The id has another name of the method now.';
const read = (path: string) => readFileSync(join(copy, 'dist', path), 'utf8');
const build = () =>
  buildSite({ root: copy, environment: { ...process.env, SITE_BASE: '/list/', SITE_ORIGIN: 'https://example.org' } }, () => {});

beforeAll(() => {
  for (const file of files) {
    const target = join(copy, file.replace(`/${oldId}.md`, `/${newId}.md`));
    mkdirSync(dirname(target), { recursive: true });
    const isEntry = file.startsWith('content/') && file.endsWith('.md');
    if (isEntry) writeFileSync(target, readFileSync(join(root, file), 'utf8').replaceAll(oldId, newId));
    else copyFileSync(join(root, file), target);
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

describe('a paper with another id', () => {
  it('stops the build, which says what to write', async () => {
    await expect(build()).rejects.toThrow(`- from: /papers/${oldId}/\n        to: /papers/${newId}/`);
  });

  it('still answers at its old address, in every export, under its old key', async () => {
    const redirect = `redirects:\n  - from: /papers/${oldId}/\n    to: /papers/${newId}/\n    why: "${why}"\n`;
    writeFileSync(join(copy, 'content/redirects.yaml'), redirect);
    await build();
    const page = read(`papers/${oldId}/index.html`);
    expect(page).toContain(`<meta http-equiv="refresh" content="0; url=../../papers/${newId}/">`);
    expect(page).toContain(`<link rel="canonical" href="https://example.org/list/papers/${newId}/">`);
    expect(page).toContain(`<a href="../../papers/${newId}/">`);
    expect(page).toContain(why);
    expect(read(`papers/${oldId}.bib`)).toContain(`{${key},`);
    expect(read(`papers/${oldId}.ris`)).toMatch(/^TY {2}- /);
    expect(JSON.parse(read(`papers/${oldId}.csl.json`))).toHaveLength(1);
    expect(read('sitemap-0.xml')).toContain(`/papers/${newId}/`);
    expect(read('sitemap-0.xml')).not.toContain(`/papers/${oldId}/`);
  });
});

describe('every published address', () => {
  it('is in the build', () => {
    const missing = published.filter(({ address }) => !existsSync(join(builtSites.root.dir, address, 'index.html')));
    expect(missing.map(({ address }) => address)).toEqual([]);
  });
});
