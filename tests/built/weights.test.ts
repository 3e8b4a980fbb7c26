/** What a first view may weigh, by kind of page. The figures are what was reached with a little room, not what is wished for. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type PageWeight, weighPage, weightKinds } from '../../scripts/bench/page-weights.ts';
import { templateOf } from '../../scripts/bench/site-files.ts';
import { builtSites } from '../setup/built-sites.ts';
import { pageText, readPages } from './built-pages.ts';

/**
 * Bytes with gzip, fonts of formulas apart, besides what the content of a page brings: entries and their texts may grow, and
 * a paper that joins the list breaks no budget.
 */
interface Budget {
  readonly total: number;
  /** Scripts that run before anyone touches the page; without those for formulas. */
  readonly js: number;
  /** For each paper or author that is named outside of a row, as in a figure. */
  readonly name?: number;
}

/** What a page may weigh more for its content. */
const contentBytes = {
  /** For each character of its text. */
  character: 0.5,
  /** For each paper in a list: marks, links and its record for reference managers. */
  row: 130,
  formula: 150,
  /** For the styles and the script that any formula needs. */
  formulas: 2_600,
  formulaScript: 200,
} as const;

const budgets: Readonly<Record<string, Budget>> = {
  '/': { total: 13_650, js: 2_600, name: 27 },
  '/404.html': { total: 9_300, js: 2_400 },
  '/about/': { total: 8_960, js: 2_450 },
  '/api/': { total: 9_250, js: 2_250 },
  '/authors/': { total: 9_600, js: 2_250, name: 9 },
  '/authors/ID/': { total: 11_100, js: 2_950 },
  '/contribute/': { total: 15_940, js: 5_330 },
  '/figures/': { total: 14_550, js: 2_250, name: 77 },
  '/lineage/': { total: 7_100, js: 2_650 },
  '/methods/': { total: 8_550, js: 2_250 },
  '/methods/ID/': { total: 11_850, js: 2_250 },
  '/offline/': { total: 9_500, js: 2_570 },
  '/papers/': { total: 11_250, js: 4_070 },
  '/papers/ID/': { total: 11_500, js: 2_250 },
  '/paths/': { total: 9_100, js: 2_250 },
  '/paths/ID/': { total: 10_850, js: 2_960 },
  '/problem/': { total: 8_200, js: 2_200 },
  '/results/': { total: 12_150, js: 4_660 },
  '/results/ID/': { total: 10_600, js: 2_250 },
  '/tasks/': { total: 9_250, js: 3_650 },
  '/tasks/ID/': { total: 10_400, js: 2_250, name: 45 },
  '/topics/': { total: 8_750, js: 2_200 },
  '/topics/ID/': { total: 15_300, js: 4_050 },
  '/venues/': { total: 9_350, js: 2_250 },
  '/venues/ID/': { total: 11_050, js: 2_950 },
  '/years/': { total: 9_700, js: 2_250 },
  '/years/ID/': { total: 11_100, js: 2_950 },
};

const site = builtSites.root;
const pages = readPages(site)
  // Old addresses only lead elsewhere.
  .filter(({ html }) => html.includes('rel="stylesheet"'))
  .map(({ path, html }) => ({
    // Further pages of a list are held to the budget of its first.
    template: templateOf(path.replace(/\/$/, '/index.html')).replace('page/N/', ''),
    characters: pageText(/<main\b.*<\/main>/s.exec(html)?.[0] ?? '').length,
    rows: html.match(/class="paper-row"/g)?.length ?? 0,
    names: new Set(html.match(/href="[^"]*\/(?:papers|authors)\/[a-z0-9-]+\/"/g)).size,
    formulas: html.match(/class="katex"/g)?.length ?? 0,
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

type Page = (typeof pages)[number];

/** Bytes by which a page may differ from build to build: files have new names when they change, and gzip packs one better than another. */
const newNames = 20;

/** What a page may weigh. */
function limits({ template, characters, rows, names, formulas }: Page): { total: number; js: number } {
  const { total = 0, js = 0, name = 0 } = budgets[template] ?? {};
  const parts = formulas > 0 ? contentBytes.formulas : 0;
  const content = contentBytes.character * characters + contentBytes.row * rows + name * names + contentBytes.formula * formulas + parts;
  return { total: Math.round(total + content) + newNames, js: js + (formulas > 0 ? contentBytes.formulaScript : 0) + newNames };
}

it('no page weighs more than its budget', () => {
  const over = [...Map.groupBy(pages, ({ template }) => template)].flatMap(([template, ofTemplate]) => {
    const room = (page: Page) => limits(page).total - page.weight.total;
    // One page tells enough of its kind.
    const [worst] = ofTemplate.toSorted((a, b) => room(a) - room(b));
    if (!worst) return [];
    const { total, js } = limits(worst);
    const said = describeWeight(worst.weight);
    return [
      ...(worst.weight.total > total ? [`${said}. With its content a page of ${template} may weigh ${total}.`] : []),
      ...(worst.weight.bytes.js > js ? [`${said}. The budget of ${template} for scripts is ${js}.`] : []),
    ];
  });
  expect(over).toEqual([]);
});

it('the first page weighs less than 28 kB, and so do those of topics with ten papers and no more text than is usual', () => {
  const room = ({ rows, characters }: Page) =>
    28_000 + 400 * Math.max(0, rows - 10) + contentBytes.character * Math.max(0, characters - 12_000);
  const over = pages.filter((page) => ['/', '/topics/ID/'].includes(page.template) && page.weight.total >= room(page));
  expect(over.map(({ weight }) => describeWeight(weight))).toEqual([]);
});

it('pages with formulas fetch fonts ahead, others none', () => {
  const wrong = pages.filter(({ formulas, weight }) => weight.bytes.fonts > 0 !== formulas > 0);
  expect(wrong.map(({ weight }) => weight.path)).toEqual([]);
});

it('the fonts hold few more letters than formulas have', () => {
  const heaviest = pages.toSorted((a, b) => b.weight.bytes.fonts - a.weight.bytes.fonts)[0];
  // KaTeX's own weigh 94 kB on the home page.
  expect(heaviest?.weight.bytes.fonts, heaviest && describeWeight(heaviest.weight)).toBeLessThan(50_000);
});

it('every font is one that some sheet names, and the other way round', () => {
  const assets = readdirSync(join(site.dir, '_astro'));
  const sheets = assets.filter((name) => name.endsWith('.css')).map((name) => readFileSync(join(site.dir, '_astro', name), 'utf8'));
  const named = sheets.flatMap((css) => [...css.matchAll(/url\("?(?:[^")]*\/)?([^")/]+\.woff2)"?\)/g)].map(([, name]) => name));
  expect(named.length).toBeGreaterThan(5);
  expect(assets.filter((name) => name.endsWith('.woff2')).toSorted()).toEqual([...new Set(named)].toSorted());
});
