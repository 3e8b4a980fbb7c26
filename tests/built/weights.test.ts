/** What a first view may weigh, by kind of page. The figures are what was reached with a little room, not what is wished for. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type PageWeight, weighPage, weightKinds } from '../../scripts/bench/page-weights.ts';
import { templateOf } from '../../scripts/bench/site-files.ts';
import { builtSites } from '../setup/built-sites.ts';
import { readPages } from './built-pages.ts';

/** Bytes with gzip, fonts of formulas apart. Pages may weigh more the more papers or authors they show. */
interface Budget {
  readonly total: number;
  /** Scripts that run before anyone touches the page. */
  readonly js: number;
  /** For each paper in a list, its record for reference managers included. */
  readonly row?: number;
  /** For each paper or author that is named without a row. */
  readonly name?: number;
}

const budgets: Readonly<Record<string, Budget>> = {
  '/': { total: 21_700, js: 2_800, name: 27 },
  '/404.html': { total: 9_300, js: 2_400 },
  '/about/': { total: 15_800, js: 2_500 },
  '/api/': { total: 9_900, js: 2_200 },
  '/authors/': { total: 11_500, js: 2_200, name: 9 },
  '/authors/ID/': { total: 11_100, js: 3_000, row: 400 },
  '/contribute/': { total: 17_800, js: 5_050 },
  '/figures/': { total: 18_100, js: 2_200, name: 77 },
  '/lineage/': { total: 21_600, js: 2_600 },
  '/methods/': { total: 13_000, js: 2_200 },
  '/methods/ID/': { total: 16_900, js: 2_200 },
  '/offline/': { total: 9_400, js: 2_400 },
  '/papers/': { total: 12_500, js: 4_100, row: 330 },
  '/papers/ID/': { total: 15_700, js: 2_200 },
  '/paths/': { total: 9_800, js: 2_200 },
  '/paths/ID/': { total: 12_100, js: 3_000 },
  '/problem/': { total: 29_700, js: 2_400 },
  '/results/': { total: 25_700, js: 5_000 },
  '/results/ID/': { total: 13_400, js: 2_200 },
  '/tasks/': { total: 16_900, js: 3_600 },
  '/tasks/ID/': { total: 15_800, js: 2_200, name: 45 },
  '/topics/': { total: 13_900, js: 2_400 },
  '/topics/ID/': { total: 24_500, js: 4_200, row: 360 },
  '/venues/': { total: 9_700, js: 2_200 },
  '/venues/ID/': { total: 11_200, js: 3_000, row: 400 },
  '/years/': { total: 9_600, js: 2_200 },
  '/years/ID/': { total: 11_200, js: 3_000, row: 400 },
};

const site = builtSites.root;
const pages = readPages(site)
  // Old addresses only lead elsewhere.
  .filter(({ html }) => html.includes('rel="stylesheet"'))
  .map(({ path, html }) => ({
    // Further pages of a list are held to the budget of its first.
    template: templateOf(path.replace(/\/$/, '/index.html')).replace('page/N/', ''),
    rows: html.match(/class="paper-row"/g)?.length ?? 0,
    names: new Set(html.match(/href="[^"]*\/(?:papers|authors)\/[a-z0-9-]+\/"/g)).size,
    hasMath: html.includes('class="katex"'),
    weight: weighPage(site.dir, path),
  }));

function describeWeight({ path, total, bytes, files }: PageWeight): string {
  const parts = weightKinds.map((kind) => `${kind} ${bytes[kind]}`).join(', ');
  const largest = files.toSorted((a, b) => b.bytes - a.bytes).slice(0, 4);
  return `/${path} weighs ${total} bytes (${parts}); most of it: ${largest.map(({ file, bytes: size }) => `${file} ${size}`).join(', ')}`;
}

it('every kind of page has a budget, and every budget a page', () => {
  expect([...new Set(pages.map(({ template }) => template))].toSorted()).toEqual(Object.keys(budgets).toSorted());
});

it('no page weighs more than its budget', () => {
  const over = [...Map.groupBy(pages, ({ template }) => template)].flatMap(([template, ofTemplate]) => {
    const { total = 0, js = 0, row = 0, name = 0 } = budgets[template] ?? {};
    const room = ({ rows, names, weight }: (typeof pages)[number]) => total + row * rows + name * names - weight.total;
    // One page tells enough of its kind.
    const [worst] = ofTemplate.toSorted((a, b) => room(a) - room(b));
    if (!worst) return [];
    const said = describeWeight(worst.weight);
    return [
      ...(room(worst) < 0
        ? [`${said}. The budget of ${template} with ${worst.rows} rows and ${worst.names} names is ${worst.weight.total + room(worst)}.`]
        : []),
      ...(worst.weight.bytes.js > js ? [`${said}. The budget of ${template} for scripts is ${js}.`] : []),
    ];
  });
  expect(over).toEqual([]);
});

it('the first page and those of topics weigh less than 28 kB', () => {
  const over = pages.filter(({ template, weight }) => ['/', '/topics/ID/'].includes(template) && weight.total >= 28_000);
  expect(over.map(({ weight }) => describeWeight(weight))).toEqual([]);
});

it('pages with formulas fetch two fonts ahead, others none', () => {
  const wrong = pages.filter(
    ({ hasMath, weight }) => weight.files.filter(({ file }) => file.endsWith('.woff2')).length !== (hasMath ? 2 : 0),
  );
  expect(wrong.map(({ weight }) => weight.path)).toEqual([]);
});

it('every font is one that some sheet names, and the other way round', () => {
  const assets = readdirSync(join(site.dir, '_astro'));
  const sheets = assets.filter((name) => name.endsWith('.css')).map((name) => readFileSync(join(site.dir, '_astro', name), 'utf8'));
  const named = sheets.flatMap((css) => [...css.matchAll(/url\("?(?:[^")]*\/)?([^")/]+\.woff2)"?\)/g)].map(([, name]) => name));
  expect(named.length).toBeGreaterThan(5);
  expect(assets.filter((name) => name.endsWith('.woff2')).toSorted()).toEqual([...new Set(named)].toSorted());
});
