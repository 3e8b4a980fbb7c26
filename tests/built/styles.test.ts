/** Style sheets of the built site, whose custom properties have other names than in the source. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { builtSites } from '../setup/built-sites.ts';
import { readPages } from './built-pages.ts';

const site = builtSites.root;
const assets = join(site.dir, '_astro');
const read = (ending: string) =>
  readdirSync(assets)
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(join(assets, name), 'utf8'));
const pages = readPages(site).map(({ html }) => html);
const styles = [...read('.css'), ...pages.flatMap((html) => html.match(/\sstyle="[^"]*"/g) ?? [])].join('\n');

it('whatever custom property is asked for without a substitute is set', () => {
  const set = new Set([...styles.matchAll(/(?<![\w-])(--[\w-]+)\s*:/g)].map(([, name]) => name));
  const asked = new Set([...[styles, ...pages, ...read('.js')].join('\n').matchAll(/var\(\s*(--[\w-]+)\s*\)/g)].map(([, name]) => name));
  expect(asked.size).toBeGreaterThan(30);
  expect([...asked].filter((name) => !set.has(name))).toEqual([]);
});

it('whatever custom property is set is asked for', () => {
  const set = new Set([...styles.matchAll(/(?<![\w-])(--[\w-]+)\s*:/g)].map(([, name]) => name ?? ''));
  expect([...set].filter((name) => !new RegExp(`var\\(\\s*${name}(?![\\w-])`).test(styles))).toEqual([]);
});
