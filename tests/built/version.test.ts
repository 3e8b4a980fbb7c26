/** The version of a built site, by which readers are told of a new one, follows from what the site serves. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeContent, listFiles } from '../../src/integrations/built-files.ts';
import { katexPlaceholder } from '../../src/integrations/page-sheets.ts';
import { readVersion, versionOf, versionPlaceholder } from '../../src/integrations/site-version.ts';
import { builtSites } from '../setup/built-sites.ts';

/** A page as it was before all pages were there. */
function withPlaceholders(html: string, version: string): string {
  return html
    .replace(version, versionPlaceholder)
    .replaceAll(/(?<=\/(?:katex|KaTeX_[\w-]+)\.)[\w-]+(?=\.(?:css|woff2)")/g, katexPlaceholder);
}

describe.each(Object.entries(builtSites))('the build %s', (_, { dir }) => {
  const version = readVersion(dir);
  const files = listFiles(dir);

  it('shows one version on all pages, and nowhere what stood for it or for the name of a sheet or font', () => {
    const shown = files
      .filter((path) => path.endsWith('.html'))
      .map((path) => /<offline-copy[^>]*data-version="([^"]*)"/.exec(readFileSync(join(dir, path), 'utf8'))?.[1]);
    expect(new Set(shown.filter((each) => each !== undefined))).toEqual(new Set([version]));
    const left = files.filter((path) => {
      const content = readFileSync(join(dir, path));
      return content.includes(versionPlaceholder) || content.includes(`.${katexPlaceholder}.`);
    });
    expect(left).toEqual([]);
  });

  it('gives it to the worker, which asks for the pack of that version', () => {
    expect(readFileSync(join(dir, 'sw.js'), 'utf8')).toContain(`"version":"${version}"`);
    expect(readdirSync(join(dir, 'offline')).filter((name) => name.endsWith('.pack'))).toEqual([`${version}.pack`]);
  });

  it('made it of all that it serves', () => {
    const asMade = files
      .filter((path) => !path.endsWith('.pack'))
      .map((path) => {
        const content = readFileSync(join(dir, path));
        const text = content.toString();
        if (path === 'sw.js') return describeContent(path, Buffer.from(text.replace(/^const __OFFLINE_MANIFEST__=.*?\};/, '')));
        return describeContent(path, path.endsWith('.html') ? Buffer.from(withPlaceholders(text, version)) : content);
      });
    expect(versionOf(asMade)).toBe(version);
  });
});

it('two addresses of the same content are two sites', () => {
  expect(readVersion(builtSites.root.dir)).not.toBe(readVersion(builtSites.base.dir));
});
