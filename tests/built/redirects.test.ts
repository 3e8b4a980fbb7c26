/** A paper has another id in the build of hostile entries: its old address and exports still answer. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { needSoundContent } from '../../scripts/site-build.ts';
import { builtSites, hostileSite } from '../setup/built-sites.ts';
import { movedPaper, published, redirectPaper, renamePaper } from '../setup/moved-paper.ts';

const copy = mkdtempSync(join(tmpdir(), 'moved-paper-'));
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const { oldId, newId, key, why } = movedPaper;
const read = (path: string) => readFileSync(join(hostileSite.dir, path), 'utf8');

describe('a paper with another id', () => {
  it('stops a build, which says what to write, and then does not', async () => {
    cpSync(join(import.meta.dirname, '..', '..', 'content'), join(copy, 'content'), { recursive: true });
    renamePaper(copy);
    await expect(needSoundContent(copy)).rejects.toThrow(`- from: /papers/${oldId}/\n        to: /papers/${newId}/`);
    redirectPaper(copy);
    await needSoundContent(copy);
  });

  it('still answers at its old address, in every export, under its old key', () => {
    const page = read(`papers/${oldId}/index.html`);
    expect(page).toContain(`<meta http-equiv="refresh" content="0; url=../../papers/${newId}/">`);
    expect(page).toContain(`<link rel="canonical" href="${hostileSite.origin}/papers/${newId}/">`);
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
