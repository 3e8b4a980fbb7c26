/** The written form of entries: nothing is lost, and there is one form only. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { stringify } from 'yaml';
import { readFrontmatter, splitFile } from '../../src/checks/frontmatter.ts';
import { canonicalFile } from '../../src/records/canonical-file.ts';
import { writeEntry } from '../../src/records/write-entry.ts';
import { paperSchema } from '../../src/schemas/paper.ts';

// One seed, so that a failure can be repeated.
fc.configureGlobal({ seed: 20250304 });

vi.setConfig({ testTimeout: 60_000 });

function dataOf(text: string): Readonly<Record<string, unknown>> {
  const split = splitFile(text);
  if ('message' in split) throw new Error(split.message);
  const { data, faults } = readFrontmatter(split.frontmatter);
  expect(faults).toEqual([]);
  return data ?? {};
}

/** Texts with everything that has a meaning in YAML. */
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.string({ unit: fc.constantFrom(...': #"\'\\-?[]{},&*!|>%@`~\n\t=<é', 'a', '1'), minLength: 1 }),
    fc.constantFrom(
      '2107.10880',
      '007',
      '1e5',
      'yes',
      'no',
      'null',
      '~',
      'true',
      '2025-03-04',
      '---',
      '...',
      'a: b',
      'a #b',
      '- a',
      '0x1f',
      '.5',
      '+1',
      '<<',
    ),
  )
  .map((value) => value.normalize('NFC'));
const id = fc.constantFrom('icml', 'a-1', 'null', 'true', '2025-03-04', '123', '1e5', 'no', 'off');
const url = fc.constantFrom('https://example.org/?a=b#c', 'https://example.org/a%20b?x=[1]&y={z},w');
const option = { nil: undefined, freq: 3 };

const paper = fc
  .record({
    title: text,
    acronym: fc.option(text, option),
    authors: fc.array(text, { minLength: 1, maxLength: 4 }),
    moreAuthors: fc.option(fc.constant(true), option),
    venue: id,
    year: fc.integer({ min: 1950, max: 2100 }),
    volume: fc.option(text, option),
    pages: fc.option(text, option),
    links: fc.record({ paper: url, arxiv: fc.option(text, option), doi: fc.option(text, option), code: fc.option(url, option) }),
    summary: text,
    designSpace: fc.subarray(['continuous', 'discrete', 'mixed']),
    objectives: fc.subarray(['single', 'multi']),
    topics: fc.array(fc.oneof(id, fc.record({ id, why: text })), { minLength: 1, maxLength: 3 }),
    supersededBy: fc.option(
      fc.oneof(fc.record({ paper: id }), fc.record({ title: text, venue: text, year: fc.constant(2025), url })),
      option,
    ),
    added: text,
    corrections: fc.option(
      fc.array(fc.record({ field: fc.constant('title'), listed: text, correct: text, why: text }), { minLength: 1, maxLength: 2 }),
      option,
    ),
  })
  .map((fields) => withoutUndefined(fields));

function withoutUndefined(fields: object): Record<string, unknown> {
  return JSON.parse(JSON.stringify(fields));
}

/** The same fields in another order, at every depth. */
function shuffled(value: unknown, seed: number): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, seed));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, item]) => [name, shuffled(item, seed)] as const);
  return Object.fromEntries(entries.toSorted(([a], [b]) => ((a.charCodeAt(0) * seed) % 7) - ((b.charCodeAt(0) * seed) % 7)));
}

describe('writeEntry', () => {
  it('gives back every generated entry when it is read', () => {
    fc.assert(
      fc.property(paper, (data) => {
        expect(dataOf(writeEntry('papers', data))).toEqual(data);
      }),
      { numRuns: 200 },
    );
  });

  it('writes the form that the repair of files writes, whatever order and quotes they have', () => {
    fc.assert(
      fc.property(
        paper,
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom('PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_FOLDED'),
        (data, seed, style) => {
          const canonical = writeEntry('papers', data);
          expect(canonicalFile('content/papers/x.md', canonical)).toEqual({ text: canonical });
          const file = `---\n${stringify(shuffled(data, seed), { schema: 'core', customTags: ['timestamp'], defaultStringType: style, defaultKeyType: 'PLAIN', aliasDuplicateObjects: false })}---\n`;
          // A text over several lines may hold a line "---", which ends the fields of a file.
          fc.pre(file.split('\n').filter((line) => /^---[ \t]*$/.test(line)).length === 2 && !/^ *\t/m.test(file));
          const repaired = canonicalFile('content/papers/x.md', file);
          fc.pre('text' in repaired);
          expect(repaired).toEqual({ text: writeEntry('papers', dataOf(file)) });
        },
      ),
      { numRuns: 200 },
    );
  });

  it('puts the fields of a paper in the order of the schema', () => {
    const file = writeEntry('papers', { year: 2021, links: { doi: '10.1/x', paper: 'https://example.org' }, title: 'T', extra: 'kept' });
    expect(file).toBe('---\ntitle: "T"\nyear: 2021\nlinks:\n  paper: https://example.org\n  doi: "10.1/x"\nextra: "kept"\n---\n');
    expect(Object.keys(paperSchema.shape).slice(0, 2)).toEqual(['title', 'acronym']);
  });

  it('separates the text below from the fields', () => {
    expect(writeEntry('news', { title: 'T', date: '2025-03-04', kind: 'update' }, '\n  \nText.\n\nMore.  \n\n')).toBe(
      '---\ntitle: "T"\ndate: "2025-03-04"\nkind: update\n---\n\nText.\n\nMore.\n',
    );
  });
});
