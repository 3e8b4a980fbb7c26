/** Every figure of the content on the built pages: as printed, under its task, in the row of its method. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../content/load-library.ts';
import { builtSites } from '../setup/built-sites.ts';
import { pageText } from './built-pages.ts';

const { benchmarks } = await loadLibrary();
const { dir } = builtSites.root;
const read = (path: string) => readFileSync(join(dir, path), 'utf8');
const decoded = (html: string) =>
  pageText(html)
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

/** What a cell prints, without the letters of its remarks; undefined where it says that there is no figure. */
function printedIn(cell: string): string | undefined {
  return cell.includes('class="none"') ? undefined : decoded(cell.replace(/<sup\b[\s\S]*?<\/sup>/g, '')).trim();
}

/** The cells of the rows of methods below a point of a page. */
function methodCells(html: string): { method: string; cells: (string | undefined)[] }[] {
  return [...html.matchAll(/<tr\b[^>]*>([\s\S]*?)<\/tr>/g)].flatMap(([, row = '']) => {
    const method = /\/methods\/([a-z0-9-]+)\//.exec(row)?.[1];
    const cells = [...row.matchAll(/<td\b[^>]*>([\s\S]*?)<\/td>/g)].map(([, cell = '']) => printedIn(cell));
    return method === undefined ? [] : [{ method, cells }];
  });
}

/** Texts of the figures below a point of a page, by the method of their row and the task of their column. */
function figureCells(html: string): Map<string, string> {
  const columns = [...html.matchAll(/<th scope="col" data-name="([^"]*)" data-suite="([^"]*)"/g)].map(
    ([, name = '', suite = '']) => `${decoded(suite)} ${decoded(name)}`,
  );
  return new Map(
    methodCells(html).flatMap(({ method, cells }) =>
      cells.flatMap((cell, place): [string, string][] => (cell === undefined ? [] : [[`${method} ${columns[place]}`, cell]])),
    ),
  );
}

describe.each(benchmarks.sources.map((source) => [source.id, source] as const))('the page of %s', (id, source) => {
  const html = read(`results/${id}/index.html`);

  it.each(source.tables.map((table) => [table.id, table] as const))('prints %s cell by cell', (tableId, table) => {
    const [, part = ''] = html.split(`data-table="${tableId}"`);
    const expected = table.figures.map(({ method, task, printed }): [string, string] => [
      `${method.id} ${task.suite} ${task.name}`,
      printed,
    ]);
    expect(figureCells(part.split('</details>')[0] ?? '')).toEqual(new Map(expected));
  });

  it('says where each figure comes from, with its notes', () => {
    const text = decoded(html);
    for (const { origin, note } of source.figures) {
      expect(text.toLowerCase()).toContain(origin.toLowerCase());
      if (note) expect(text).toContain(note);
    }
    expect(text).toContain(source.title);
    expect(text).toContain(source.readFrom);
  });

  it('offers the same figures as CSV, Markdown and LaTeX', () => {
    const csv = read(`results/${id}.csv`);
    expect(csv.trimEnd().split('\r\n')).toHaveLength(source.figures.length + 1);
    for (const { printed } of source.figures) {
      expect(csv).toContain(printed);
      expect(read(`results/${id}.md`)).toContain(printed);
    }
    expect(read(`results/${id}.tex`)).toContain('\\toprule');
  });
});

it('the page of each method prints every figure that is reported for it, and no other', () => {
  for (const { id } of benchmarks.methods) {
    const printed = [...read(`methods/${id}/index.html`).matchAll(/<td class="figure"[^>]*>([^<]*)<\/td>/g)].map(([, text]) => text);
    const expected = benchmarks.figures.filter(({ method }) => method.id === id).map((figure) => figure.printed);
    expect(printed.toSorted(), id).toEqual(expected.toSorted());
  }
});

it('the page of each task prints every figure that is reported on it, and no other', () => {
  for (const { id } of benchmarks.tasks) {
    const printed = methodCells(read(`tasks/${id}/index.html`)).flatMap(({ cells }) => cells.filter((cell) => cell !== undefined));
    const expected = benchmarks.figures.filter(({ task }) => task.task === id).map((figure) => figure.printed);
    expect(printed.toSorted(), id).toEqual(expected.toSorted());
  }
});

it('the page of each task says its facts, its sources and what is not confirmed', () => {
  for (const task of benchmarks.tasks) {
    const html = read(`tasks/${task.id}/index.html`);
    const text = decoded(html);
    for (const fact of [task.suite, task.domain, task.note, ...(task.objectives ?? []), ...(task.conflicts ?? []), ...task.sources])
      if (fact) expect(text, task.id).toContain(fact);
    for (const size of [task.datasetSize?.offline, task.datasetSize?.full, task.designSpace?.dimension])
      if (size !== undefined) expect(text, task.id).toContain(size.toLocaleString('en'));
    if (task.datasetSize?.full === undefined) expect(text, task.id).toContain('Full size not confirmed');
    if (task.datasetSize?.offline === undefined) expect(text, task.id).toContain('Offline size not confirmed');
  }
});

it('the table of tasks has a row for each of them', () => {
  const rows = [...read('tasks/index.html').matchAll(/<tr data-filter=/g)];
  expect(rows).toHaveLength(benchmarks.tasks.length);
});

it('the overview names every source and never merges them', () => {
  const html = read('results/index.html');
  for (const { id } of benchmarks.sources) expect(html).toContain(`/results/${id}/`);
  expect(pageText(html)).toContain('Why there is no ranking');
});

it('the machine-readable files hold all tasks and figures', () => {
  const tasks: { tasks: unknown[] } = JSON.parse(read('api/v1/tasks.json'));
  expect(tasks.tasks).toHaveLength(benchmarks.tasks.length);
  const results: { sources: { tables: { figures: { value: string }[] }[] }[] } = JSON.parse(read('api/v1/results.json'));
  const values = results.sources.flatMap((source) => source.tables.flatMap((table) => table.figures.map(({ value }) => value)));
  expect(values).toEqual(benchmarks.figures.map(({ printed }) => printed));
});

it('no page of results is heavier than 60 kB', () => {
  const pages = [
    'results/index.html',
    'tasks/index.html',
    ...benchmarks.sources.map(({ id }) => `results/${id}/index.html`),
    ...benchmarks.tasks.map(({ id }) => `tasks/${id}/index.html`),
    ...benchmarks.methods.map(({ id }) => `methods/${id}/index.html`),
  ];
  expect(pages.filter((page) => gzipSync(read(page)).length > 60_000)).toEqual([]);
});
