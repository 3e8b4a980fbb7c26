import { describe, expect, it } from 'vitest';
import { checkContent, formatAnnotation, formatProblems } from '../../src/checks/index.ts';
import { baseText, contentWith, paperPath } from './base.ts';

/** A small seeded generator (mulberry32), so that a failure can be repeated. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const pieces = [
  '---\n',
  ': ',
  '\t',
  '"',
  "'",
  '[',
  '{',
  '&a ',
  '*a',
  '!!str ',
  '$',
  '$$\n',
  '\\',
  '<',
  '](',
  '\n',
  '# ',
  '> ',
  '|',
  '__proto__: 1\n',
  '? ',
  '%',
  '\ud800',
  '\u202e',
  '~',
];

/** Enough of the base for every kind of reference, and no more: the entry is checked some thousand times. */
const others = contentWith().files.filter(({ path }) => /papers\/chen|topics|venues/.test(path));

describe('damaged entries', () => {
  it.each(Array.from({ length: 30 }, (_, seed) => seed))('are reported or accepted, never thrown at (seed %i)', (seed) => {
    const next = random(seed);
    const original = new TextEncoder().encode(baseText(paperPath));
    for (let round = 0; round < 100; round += 1) {
      const bytes = [...original];
      for (let edit = 1 + next(6); edit > 0; edit -= 1) {
        const place = next(bytes.length);
        const kind = next(4);
        if (kind === 0) bytes.splice(place, 1 + next(20));
        else if (kind === 1) bytes[place] = next(256);
        else if (kind === 2) bytes.splice(place, 0, ...bytes.slice(next(bytes.length)).slice(0, 40));
        else bytes.splice(place, 0, ...new TextEncoder().encode(pieces[next(pieces.length)]));
      }
      const text = new TextDecoder().decode(Uint8Array.from(bytes));
      const problems = checkContent({ files: [{ path: paperPath, text }, ...others], skipped: [] });
      const lines = text.split('\n').length;
      for (const { line, column, message, hint } of problems) {
        expect(message).not.toBe('');
        expect(hint).not.toBe('');
        if (line !== undefined) expect(line).toBeLessThanOrEqual(lines + 1);
        if (column !== undefined) expect(column).toBeGreaterThan(0);
      }
      formatProblems(problems);
      problems.map(formatAnnotation);
    }
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
