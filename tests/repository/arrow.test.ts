/**
 * The arrow of dependence: schemas, then domain, then library, then pages with their layouts and components. What a part
 * may import stands in the table; whatever else it needs has to come to it as an argument.
 */
import { expect, test } from 'vitest';
import { allImports, type Import, importsOf } from './imports.ts';

interface Part {
  /** The parts that it may import besides itself. */
  readonly may: readonly string[];
  /** For parts that also run in the browser, where there is neither Astro nor Node. */
  readonly runs?: 'anywhere';
}

const content = ['src/schemas', 'src/domain'];
const site = ['src/site.ts', 'src/urls.ts'];

const parts: Readonly<Record<string, Part>> = {
  'src/site.ts': { may: [], runs: 'anywhere' },
  'src/urls.ts': { may: ['src/site.ts'] },
  'src/schemas': { may: [], runs: 'anywhere' },
  'src/domain': { may: ['src/schemas'], runs: 'anywhere' },
  // The form of the site checks and writes an entry by the very code of `npm run add`: these two run in both.
  'src/checks': { may: content, runs: 'anywhere' },
  'src/records': { may: [...content, 'src/checks'], runs: 'anywhere' },
  'src/client': { may: [...content, 'src/records'], runs: 'anywhere' },
  'src/service-worker': { may: ['src/domain'], runs: 'anywhere' },
  // Steps of the build; Astro calls them before there is a library.
  'src/content.config.ts': { may: ['src/schemas'] },
  'src/markdown': { may: [...content, ...site] },
  'src/integrations': { may: [...content, ...site, 'src/checks', 'src/markdown'] },
  'src/library.ts': { may: content },
  // What several routes share.
  'src/api.ts': { may: [...content, ...site, 'src/library.ts'] },
  'src/feeds.ts': { may: [...content, ...site, 'src/library.ts'] },
  'src/moved.ts': { may: [...content, ...site, 'src/library.ts', 'src/checks', 'content'] },
  'src/paper-lists.ts': { may: [...content, ...site, 'src/library.ts'] },
  'src/record-files.ts': { may: [...content, 'src/library.ts', 'src/api.ts', 'src/moved.ts'] },
  'src/styles': { may: [] },
  // A component may ask the library for what is the same on every page; what differs comes by props. Labels of the form are records'.
  'src/components': { may: [...content, ...site, 'src/library.ts', 'src/client', 'src/records'] },
  'src/layouts': { may: [...site, 'src/styles', 'src/components', 'src/client'] },
  'src/pages': {
    may: [
      ...content,
      ...site,
      ...['src/library.ts', 'src/api.ts', 'src/feeds.ts', 'src/moved.ts', 'src/paper-lists.ts', 'src/record-files.ts'],
      ...['src/layouts', 'src/components', 'src/client', 'src/records'],
    ],
  },
  // The test task builds the sites that the tests name; a check of the content is the same in a build and on the command line.
  scripts: { may: [...content, ...site, 'src/checks', 'src/records', 'src/integrations', 'tests/setup', 'tests/hostile'] },
};

/** The part that a file belongs to: the entry of the table with the longest path. */
function partOf(path: string): string | undefined {
  const fitting = Object.keys(parts).filter((part) => path === part || path.startsWith(`${part}/`));
  return fitting.toSorted((a, b) => b.length - a.length)[0];
}

const isTest = (file: string) => file.endsWith('.test.ts');
const isBelow = (path: string, folder: string) => path === folder || path.startsWith(`${folder}/`);

/** What is wrong with an import, in a sentence. */
function fault({ file, line, written, target }: Import): string | undefined {
  const where = `${file}:${line} imports "${written}"`;
  const part = partOf(file);
  const rule = part === undefined ? undefined : parts[part];
  if (part === undefined || !rule) return `${where}, but ${file} is in no part of tests/repository/arrow.test.ts: add it to the table.`;
  if (target === undefined) {
    if (rule.runs !== 'anywhere' || !/^(?:node:|astro(?:[:/]|$)|@astrojs\/)/.test(written)) return undefined;
    return `${where}, but ${part} runs in browsers too, without Node and Astro: do this in scripts, in src/integrations or in a page.`;
  }
  if ([part, ...rule.may].some((allowed) => isBelow(target, allowed))) return undefined;
  const allowed = rule.may.length > 0 ? `only ${[part, ...rule.may].join(', ')}` : 'nothing but itself and packages';
  return `${where}, but ${part} may import ${allowed}: hand it what it needs as an argument, or move the code.`;
}

/** The first ring of imports that can be found, as the files on it. */
function findRing(imports: readonly Import[]): string[] | undefined {
  const targets = Map.groupBy(imports, ({ file }) => file);
  const done = new Set<string>();
  const follow = (file: string, path: readonly string[]): string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const { target } of targets.get(file) ?? []) {
      const ring = target && follow(target, [...path, file]);
      if (ring) return ring;
    }
    done.add(file);
    return undefined;
  };
  for (const file of targets.keys()) {
    const ring = follow(file, []);
    if (ring) return ring;
  }
  return undefined;
}

const imports = allImports(['src', 'scripts']);

test('each part imports only what the arrow of dependence lets it', () => {
  expect(imports.length).toBeGreaterThan(500);
  expect(imports.filter(({ file }) => !isTest(file)).flatMap((found) => fault(found) ?? [])).toEqual([]);
});

test('no file imports itself over others', () => {
  expect(findRing(imports)?.join(' -> ')).toBeUndefined();
});

test('a wrong import is named with its file, line and rule', () => {
  const page = "---\nimport { a } from \"../domain/a.ts\";\n---\n\n<p>it's</p>\n<script>\nimport '../client/b.ts';\n</script>\n";
  expect(importsOf('src/pages/a.astro', page)).toMatchObject([
    { line: 2, target: 'src/domain/a.ts' },
    { line: 7, target: 'src/client/b.ts' },
  ]);
  const faults = (file: string, text: string) => importsOf(file, text).map(fault);
  expect(faults('src/pages/a.astro', page)).toEqual([undefined, undefined]);
  expect(faults('src/domain/a/b.ts', "export { b } from '../../library.ts';")).toEqual([
    'src/domain/a/b.ts:1 imports "../../library.ts", but src/domain may import only src/domain, src/schemas: hand it what it needs as an argument, or move the code.',
  ]);
  expect(faults('src/client/a.ts', "\nimport type { b } from 'node:fs';")[0]).toMatch(/^src\/client\/a.ts:2 imports "node:fs", but/);
  expect(faults('scripts/a.ts', "await import('../src/components/ui/B.astro')")[0]).toMatch('scripts may import only scripts, src/schemas');
  expect(faults('src/other/a.ts', "import '../site.ts'")[0]).toMatch('add it to the table');
  const ring = [...importsOf('src/domain/a.ts', "import './b.ts'"), ...importsOf('src/domain/b.ts', "import './a.ts'")];
  expect(findRing(ring)).toEqual(['src/domain/a.ts', 'src/domain/b.ts', 'src/domain/a.ts']);
});
