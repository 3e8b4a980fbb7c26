/** Files for machines, made of entries that attack them: every one can be read, and holds every paper once. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { npmBibtexReaders, npmRisReaders } from '../citations/npm-readers.ts';
import { foreignHost } from '../hostile/payloads.ts';
import { hostileSite } from '../setup/built-sites.ts';
import { parseXml } from './xml.ts';

const read = (path: string) => readFileSync(join(hostileSite.dir, path), 'utf8');
const files = readdirSync(hostileSite.dir, { recursive: true, encoding: 'utf8' }).filter((file) => !file.startsWith('pagefind'));
const { papers } = z
  .object({ papers: z.array(z.looseObject({ id: z.string(), key: z.string(), title: z.string() })) })
  .parse(JSON.parse(read('api/v1/papers.json')));

describe('hostile entries', () => {
  it('are in the build, with their attacks', () => {
    expect(papers.length).toBeGreaterThan(50);
    expect(papers.filter(({ title }) => title.includes('<script>')).length).toBeGreaterThan(2);
    expect(papers.filter(({ title }) => title.startsWith('=HYPERLINK')).length).toBeGreaterThan(2);
  });

  it('leave JSON and XML readable', () => {
    for (const file of files.filter((name) => name.endsWith('.json'))) expect(() => JSON.parse(read(file)), file).not.toThrow();
    for (const file of files.filter((name) => name.endsWith('.xml'))) expect(() => parseXml(read(file)), file).not.toThrow();
  });

  it.each([
    ['an open element', '<a><b></a>'],
    ['a bare ampersand', '<a>x & y</a>'],
    ['an entity of HTML', '<a>&nbsp;</a>'],
    ['a control character', '<a>x\u0001</a>'],
    ['a reference to one', '<a>&#x1b;</a>'],
    ['half of a letter', '<a>\ud83e</a>'],
    ['the end of a section', '<a>]]></a>'],
    ['a tag in an attribute', '<a b="<c>"/>'],
    ['an attribute twice', '<a b="1" b="2"/>'],
  ])('would not pass as XML with %s', (_what, text) => {
    expect(() => parseXml(text)).toThrow();
    expect(() => parseXml('<?xml version="1.0" encoding="utf-8"?><a b="&lt;c>">&amp;&#38;&#x1F9EC;</a>')).not.toThrow();
  });

  it.each(npmBibtexReaders)('are entries of BibTeX, one each, to $name', async (reader) => {
    const entries = await reader.read(read('papers.bib'));
    // The checks refuse a key that two papers have; attacks may make such keys.
    expect(entries.map(({ key }) => key)).toEqual(papers.map(({ key }) => key));
  });

  it('bring no command into BibTeX, and no entry of their own', () => {
    const text = read('papers.bib');
    expect(text.match(/^@[a-z]+\{/gm)).toHaveLength(papers.length);
    const commands = new Set([...text.matchAll(/\\([A-Za-z]+)/g)].map(([, name = '']) => name));
    expect([...commands].filter((name) => !/^(?:text[a-z]+|[uvHrckold]|ae|AE|oe|OE|ss|L|O|i)$/.test(name))).toEqual([]);
  });

  it('are records of RIS, one each', async () => {
    const text = read('papers.ris');
    expect(text.match(/^TY {2}- /gm)).toHaveLength(papers.length);
    expect(text.split('\r\n').filter((line) => line !== '' && !/^[A-Z][A-Z0-9] {2}- /.test(line))).toEqual([]);
    for (const reader of npmRisReaders) expect(await reader.read(text), reader.name).toHaveLength(papers.length);
  });

  it('are rows of a table without a formula', () => {
    for (const file of files.filter((name) => name.endsWith('.csv'))) {
      const rows = readCsv(read(file));
      expect(new Set(rows.map((row) => row.length)).size, file).toBe(1);
      if (file === 'papers.csv') expect(rows).toHaveLength(papers.length + 1);
      const formulas = rows.flat().filter((cell) => /^[=+@\t\r]|^-(?!\d[\d.e± -]*$)/.test(cell));
      expect(formulas, file).toEqual([]);
    }
  });

  it('leave the tables for LaTeX with balanced braces and no command of their own', () => {
    for (const file of files.filter((name) => name.endsWith('.tex'))) {
      const text = read(file);
      const braces = [...text.replace(/\\./g, '').matchAll(/[{}]/g)].map(([brace]) => (brace === '{' ? 1 : -1));
      expect(
        braces.reduce((depth, step) => depth + step, 0),
        file,
      ).toBe(0);
      expect(text, file).not.toMatch(/\\(?:write18|input|def|include|catcode)\b/);
    }
  });

  it('lead no language model to another address', () => {
    const links = [...read('llms.txt').matchAll(/(?<!\\)\]\(([^)]*)\)/g)].map(([, url = '']) => url);
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter((url) => !url.startsWith(hostileSite.origin) || url.includes(foreignHost))).toEqual([]);
  });
});

/** Rows of a file as RFC 4180 has them. */
function readCsv(text: string): string[][] {
  return text
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? ''),
    );
}
