import { readdirSync, readFileSync } from 'node:fs';
import { parseFrontmatter } from '@astrojs/markdown-remark';
import { describe, expect, it } from 'vitest';
import { checkContent, formatAnnotation, formatProblems, type Problem } from '../../src/checks/index.ts';
import { readEntry } from '../../src/checks/source-entry.ts';
import { collectionNames, collections } from '../../src/schemas/collections.ts';
import { baseText, contentWith, paperPath } from './base.ts';
import { damaged, random } from './damage.ts';

/** Enough of the base for every kind of reference, and no more: the entry is checked some thousand times. */
const others = contentWith().files.filter(({ path }) => /papers\/chen|topics|venues/.test(path));

/** Each problem says where it is, what was found and what to write. */
function needAnswers(problems: readonly Problem[], text: string): void {
  const lines = text.split('\n').length;
  for (const { path, line, column, message, hint } of problems) {
    expect(path).toMatch(/^content\//);
    expect(message).not.toBe('');
    expect(hint).not.toBe('');
    if (line !== undefined) expect(line).toBeLessThanOrEqual(lines + 1);
    if (column !== undefined) expect(column).toBeGreaterThan(0);
  }
  formatProblems(problems);
  problems.map(formatAnnotation);
}

describe('damaged entries', () => {
  it.each(Array.from({ length: 15 }, (_, seed) => seed))('are reported or accepted, never thrown at (seed %i)', (seed) => {
    const next = random(seed);
    for (let round = 0; round < 100; round += 1) {
      const text = damaged(baseText(paperPath), next);
      const problems = checkContent({ files: [{ path: paperPath, text }, ...others], skipped: [] });
      needAnswers(problems, text);
    }
  });

  it.each(collectionNames)('of content/%s are reported, or read by the site as the checks read them', (collection) => {
    const next = random(collection.length);
    const paths = readdirSync(`content/${collection}`).map((name) => `content/${collection}/${name}`);
    // In small files more of the damage hits what matters.
    const entries = paths
      .map((path) => ({ path, original: readFileSync(path, 'utf8') }))
      .toSorted((a, b) => a.original.length - b.original.length)
      .slice(0, 3);
    // An entry without the others names papers, topics and methods that are not there.
    const alone = new Set(
      entries.flatMap(({ path, original }) =>
        checkContent({ files: [{ path, text: original }], skipped: [] }).map(({ message }) => message),
      ),
    );
    let accepted = 0;
    for (let round = 0; round < 40; round += 1) {
      const { path, original } = entries[next(entries.length)] ?? { path: '', original: '' };
      // First a sound one, so that there is one to be read.
      const text = round === 0 ? original : damaged(original, next);
      const problems = checkContent({ files: [{ path, text }], skipped: [] });
      needAnswers(problems, text);
      if (problems.some(({ message }) => !alone.has(message))) continue;
      const { data } = readEntry(path, collection, 'damaged', text);
      const { frontmatter } = parseFrontmatter(text);
      expect(collections[collection].schema.safeParse(frontmatter).success, text).toBe(true);
      expect(JSON.stringify(frontmatter)).toBe(JSON.stringify(data));
      accepted += 1;
    }
    expect(accepted).toBeGreaterThan(0);
  });

  it.each([
    ['open brackets', '['.repeat(60_000)],
    ['open images', '!['.repeat(30_000)],
    ['brackets in words', '[a '.repeat(20_000)],
    ['links in links', '[a]('.repeat(15_000)],
    ['emphasis', '*a _b '.repeat(10_000)],
    ['strong emphasis', '**a'.repeat(20_000)],
    ['quotes', '> '.repeat(30_000)],
    ['lists', '- '.repeat(30_000)],
    ['growing indentation', Array.from({ length: 300 }, (_, depth) => `${' '.repeat(2 * (depth % 150))}- a\n`).join('')],
    ['quotes on many lines', `${'>>>>>>>>>>> a\n'.repeat(4000)}`],
    ['code marks', Array.from({ length: 340 }, (_, length) => '`'.repeat(length)).join(' ')],
    ['dollar signs', Array.from({ length: 340 }, (_, length) => '$'.repeat(length)).join(' ')],
    ['tables', `|a${'|a'.repeat(500)}|\n|-${'|-'.repeat(500)}|\n${'|a'.repeat(25_000)}`],
    ['angle brackets', '<a '.repeat(20_000)],
    ['entities', '&amp'.repeat(15_000)],
    ['definitions', '[a]: /x\n'.repeat(8000)],
    ['addresses', 'www.a.b.'.repeat(8000)],
    ['tildes', '~~a'.repeat(20_000)],
    ['footnotes', '[^a]'.repeat(15_000)],
  ])('with hostile Markdown end: %s', (_, body) => {
    const text = `---\ntitle: "More"\ndescription: "More."\n---\n${body}\n`;
    expect(Array.isArray(checkContent(contentWith({ 'content/pages/more.md': text })))).toBe(true);
  });

  it.each([
    ['brackets', `title: ${'['.repeat(30_000)}`],
    ['closed brackets', `title: ${'['.repeat(500)}${']'.repeat(500)}`],
    ['maps', `title: ${'{a: '.repeat(10_000)}`],
    ['lists', `title:\n  ${'- '.repeat(20_000)}`],
    ['unknown fields', Array.from({ length: 5000 }, (_, index) => `a${index}: 1`).join('\n')],
    ['items of a wrong type', `authors: [${'1, '.repeat(15_000)}]`],
    ['colons', `title: ${'a: '.repeat(15_000)}`],
    ['a prototype', '__proto__: { title: "x" }\nconstructor: 1\ntoString: 2'],
  ])('with hostile fields end: %s', (_, fields) => {
    expect(checkContent(contentWith({ 'content/pages/more.md': `---\n${fields}\n---\nText.\n` })).length).toBeGreaterThan(0);
  });
});
