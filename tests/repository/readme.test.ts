import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { anchor, handEdits, readmeFault, readmeList, updateReadme } from '../../src/domain/readme.ts';
import { surveyBibtex } from '../../src/domain/survey.ts';
import { site, survey } from '../../src/site.ts';
import { loadLibrary } from '../content/load-library.ts';
import { projectFiles } from './project-files.ts';
import { root } from './yaml-files.ts';

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const library = await loadLibrary();
const list = readmeList(library, site);

test('the list in README.md is that of the content; if not, run "npm run readme"', () => {
  expect(readmeFault(readme, list, library.papers)).toBeUndefined();
});

test('every paper stands in each of its topics', () => {
  const placements = library.papers.reduce((sum, paper) => sum + paper.topics.length, 0);
  const lines = list.split('\n').filter((line) => line.startsWith('- [**'));
  expect(lines).toHaveLength(placements);
  for (const paper of library.papers)
    expect(
      lines.filter((line) => line.includes(`/papers/${paper.id}.bib)`)),
      paper.id,
    ).toHaveLength(paper.topics.length);
});

test('its contents lead to its headings, which are all different', () => {
  const headings = [...readme.matchAll(/^#{2,6} (.+)$/gm)].map((match) => anchor(match[1] ?? ''));
  expect(headings).toEqual([...new Set(headings)]);
  const targets = [...readme.matchAll(/\]\(#([^)]+)\)/g)].map((match) => match[1] ?? '');
  expect(targets.filter((target) => !headings.includes(target))).toEqual([]);
});

test('a hand edit is pointed to the file of its paper', () => {
  const edited = readme
    .replace(/^(- \[\*\*Conservative Objective Models .*)\*\*_ICML_\*\*/m, '$1**_ICLR_**')
    .replace('#### Stability\n', '#### Stability\n\n- [**A Paper of My Own**](https://example.org) **_ICML_** 2026\n');
  expect(handEdits(edited, list, library.papers)).toEqual([
    { line: expect.stringContaining('**_ICLR_** 2021'), file: 'content/papers/trabucco-2021-coms.md' },
    { line: expect.stringContaining('A Paper of My Own'), file: 'a new file in content/papers' },
  ]);
  expect(readmeFault(edited, list, library.papers)).toMatch(
    /Run "npm run readme".*written from content\/papers\/trabucco-2021-coms.md: change it there/s,
  );
});

test('titles cannot break the lines', () => {
  const [paper] = library.papers;
  if (!paper) throw new Error('no paper');
  const odd = { ...paper, title: 'On $x$ [and] *y* | <z>', links: { ...paper.links, paper: 'https://example.org/a_(b)' } };
  const changed = { ...library, taxonomy: library.taxonomy.withPapers([odd]) };
  expect(readmeList(changed, site)).toContain('[**On \\$x\\$ \\[and\\] \\*y\\* \\| \\<z\\>**](https://example.org/a_%28b%29)');
});

test('a README without markers says what to write', () => {
  expect(() => updateReadme('# Title\n', list)).toThrow('Write the lines "<!-- list:start -->" and "<!-- list:end -->"');
});

test('it cites the survey as the site does', () => {
  expect(readme).toContain(surveyBibtex(survey));
});

test('the map of folders is that of the repository', () => {
  const mapped = [...readme.matchAll(/^\| \[`([^`]+)\/`\]/gm)].map((match) => match[1] ?? '');
  expect(mapped.filter((folder) => !existsSync(join(root, folder)))).toEqual([]);
  const tracked = projectFiles();
  const shown = new Set(tracked.filter((path) => path.includes('/')).map((path) => path.split('/')[0] ?? ''));
  expect([...shown].filter((folder) => !mapped.some((path) => path.split('/')[0] === folder)).toSorted()).toEqual(
    ['.ci', '.vscode'].filter((folder) => shown.has(folder)),
  );
  const below = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(below.filter(({ name }) => !readme.includes(`](src/${name})`)).map(({ name }) => name)).toEqual([]);
});

test('the map names every folder of the parts of src, and no other; those of pages are addresses', () => {
  const tracked = projectFiles('src');
  const foldersOf = (part: string) => new Set(tracked.flatMap((path) => new RegExp(`^src/${part}/([^/]+)/`).exec(path)?.[1] ?? []));
  const rows = [...readme.matchAll(/^\| \[`src\/(\w+)\/`\]\([^)]+\) *\|(.+)$/gm)].filter(([, part]) => part !== 'pages');
  expect(rows.length).toBeGreaterThan(5);
  for (const [, part = '', text = ''] of rows) {
    const named = [...text.matchAll(/(?<!\[)`([^`]+)`/g)].map((match) => match[1] ?? '');
    expect(named.toSorted(), part).toEqual([...foldersOf(part)].toSorted());
  }
});

test('every task has a script of the same name, a line in package.json and a file', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const runner = readFileSync(join(root, 'scripts/run.mjs'), 'utf8');
  const block = /const tasks = \{\n([^}]+)\};/.exec(runner)?.[1] ?? '';
  const tasks = [...block.matchAll(/^ {2}'?([\w:]+)'?: '/gm)].map((match) => match[1] ?? '');
  expect(tasks.length).toBeGreaterThan(5);
  expect(tasks.filter((task) => !existsSync(join(root, 'scripts', `${task.replace(':', '-')}.ts`)))).toEqual([]);
  const plain = Object.entries(scripts).filter(([name, command]) => command === `node scripts/begin.cjs ${name}`);
  expect(plain.map(([name]) => name).toSorted()).toEqual(tasks.toSorted());
  const others = Object.values(scripts).map((command) => /^node scripts\/begin\.cjs ([\w:]+)/.exec(String(command))?.[1]);
  expect(others.filter((task) => task === undefined || !tasks.includes(task))).toEqual([]);
});
