/** The figures of all sizes as tables in Markdown. */
import { type Column, inKilobytes, markdownTable } from './markdown-table.ts';
import type { Spread } from './measure-search.ts';
import type { SizeFigures } from './measure-size.ts';
import type { ListFile } from './site-files.ts';

const inMegabytes = (bytes: number) => (bytes / 1e6).toFixed(0);
const count = (value: number) => value.toLocaleString('en');
const spread = ({ median, p95 }: Spread) => `${median.toFixed(1)} / ${p95.toFixed(1)}`;
const papers: Column<{ readonly size: number }> = { heading: 'generated papers', text: ({ size }) => count(size) };

type Searched = SizeFigures & Required<Pick<SizeFigures, 'search' | 'index'>>;

const buildColumns: readonly Column<SizeFigures>[] = [
  papers,
  { heading: 'check s', text: ({ check }) => check?.seconds.toFixed(1) ?? '' },
  { heading: 'check CPU s', text: ({ check }) => check?.cpuSeconds.toFixed(1) ?? '' },
  { heading: 'build s', text: ({ build }) => build.seconds.toFixed(1) },
  { heading: 'build CPU s', text: ({ build }) => build.cpuSeconds.toFixed(1) },
  { heading: 'peak memory MB', text: ({ build }) => inMegabytes(build.peakBytes) },
  { heading: 'files', text: ({ site }) => count(site.files) },
  { heading: 'site MB', text: ({ site }) => inMegabytes(site.bytes) },
];

type Compared = SizeFigures & Required<Pick<SizeFigures, 'plain'>>;

const plainColumns: readonly Column<Compared>[] = [
  papers,
  { heading: 'plain site s', text: ({ plain }) => plain.seconds.toFixed(1) },
  { heading: 'plain site CPU s', text: ({ plain }) => plain.cpuSeconds.toFixed(1) },
  { heading: 'plain site MB', text: ({ plain }) => inMegabytes(plain.peakBytes) },
  { heading: 'this site, times as long', text: ({ plain, build }) => (build.seconds / plain.seconds).toFixed(2) },
];

const searchColumns: readonly Column<Searched>[] = [
  papers,
  { heading: 'index files', text: ({ index }) => count(index.files) },
  { heading: 'index MB', text: ({ index }) => (index.bytes / 1e6).toFixed(1) },
  { heading: 'first query kB', text: ({ search }) => inKilobytes(search.firstQueryBytes) },
  { heading: 'focus to first row ms', text: ({ search }) => search.firstRowMs.toFixed(0) },
  { heading: 'focus to answer ms', text: ({ search }) => search.coldMs.toFixed(0) },
  { heading: 'typed query ms', text: ({ search }) => spread(search.typedQueryMs) },
  { heading: 'pasted query ms', text: ({ search }) => spread(search.newQueryMs) },
  { heading: 'same query again ms', text: ({ search }) => spread(search.warmQueryMs) },
  { heading: 'filter ms', text: ({ search }) => spread(search.facetMs) },
];

type TemplateRow = NonNullable<SizeFigures['templates']>[number];

const templateColumns: readonly Column<TemplateRow>[] = [
  { heading: 'template', text: ({ template }) => `\`${template}\``, words: true },
  { heading: 'pages', text: ({ pages }) => count(pages) },
  { heading: 'html', text: ({ weight }) => inKilobytes(weight.bytes.html) },
  { heading: 'css', text: ({ weight }) => inKilobytes(weight.bytes.css) },
  { heading: 'js', text: ({ weight }) => inKilobytes(weight.bytes.js) },
  { heading: 'fonts', text: ({ weight }) => inKilobytes(weight.bytes.fonts) },
  { heading: 'sum', text: ({ weight }) => inKilobytes(weight.total + weight.bytes.fonts) },
  { heading: 'heaviest page', text: ({ heaviest }) => heaviest, words: true },
];

const fileColumns: readonly Column<ListFile>[] = [
  { heading: 'file', text: ({ file }) => `\`${file}\``, words: true },
  { heading: 'kB', text: ({ bytes }) => inKilobytes(bytes) },
  { heading: 'kB with gzip', text: ({ sentBytes }) => inKilobytes(sentBytes) },
];

function isSearched(figures: SizeFigures): figures is Searched {
  return figures.search !== undefined && figures.index !== undefined;
}

function isCompared(figures: SizeFigures): figures is Compared {
  return figures.plain !== undefined;
}

export function writeReport(results: readonly SizeFigures[]): string {
  const searched = results.filter(isSearched);
  const compared = results.filter(isCompared);
  return [
    `## Build\n\n${markdownTable(results, buildColumns)}`,
    ...(compared.length > 0
      ? [`## Beside it: as many pages of Markdown with four formulas, Astro and Pagefind alone\n\n${markdownTable(compared, plainColumns)}`]
      : []),
    ...(searched.length > 0 ? [`## Search: median / 95th percentile\n\n${markdownTable(searched, searchColumns)}`] : []),
    ...results.flatMap(({ size, templates }) =>
      templates
        ? [
            `## Heaviest page of each template with ${count(size)} generated papers, kB with gzip\n\n${markdownTable(templates, templateColumns)}`,
          ]
        : [],
    ),
    ...results.flatMap(({ size, listFiles }) =>
      listFiles ? [`## Files that hold the list, with ${count(size)} generated papers\n\n${markdownTable(listFiles, fileColumns)}`] : [],
    ),
  ].join('\n\n');
}
