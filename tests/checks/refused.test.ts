import { describe, expect, it } from 'vitest';
import { checkContent, formatProblems } from '../../src/checks/index.ts';
import { contentWith, otherPaper } from './base.ts';
import { refused } from './refused.ts';

describe('content that is refused', () => {
  it.each(refused)('$name', ({ changes, skipped, says }) => {
    const report = formatProblems(checkContent(contentWith(changes, skipped)));
    expect(report).toContain(says);
    expect(report).toMatchSnapshot();
  });

  it('has cases with names of their own', () => {
    expect(new Set(refused.map(({ name }) => name)).size).toBe(refused.length);
  });
});

describe('content that is accepted', () => {
  it.each([
    ['the base', {}],
    ['a third paper', { 'content/papers/third.md': otherPaper() }],
    [
      'a title that shares its first words',
      { 'content/papers/third.md': otherPaper({ title: '"Bidirectional Learning for Offline Model-based Biological Sequence Design"' }) },
    ],
    [
      'quotes and backslashes at the ends of texts',
      { 'content/papers/third.md': otherPaper({ acronym: '"A \\\\"', publisher: "'It is ''so'''", volume: '"\\"1\\""' }) },
    ],
    ['a title of abbreviations', { 'content/papers/third.md': otherPaper({ title: '"MOO-BENCH & GTOPX, R&D; 5"' }) }],
    [
      'titles of two parts',
      {
        'content/papers/third.md': otherPaper({ title: '"Offline Design, Part 1"' }),
        'content/papers/fourth.md': otherPaper({
          title: '"Offline Design, Part 2"',
          links: '{ paper: "https://example.org/4" }',
          key: '"lovelace2023offlineb"',
        }),
      },
    ],
    [
      'a later version with the same title',
      {
        'content/papers/third.md': otherPaper({ supersededBy: '{ paper: fourth }' }),
        'content/papers/fourth.md': otherPaper({ links: '{ paper: "https://example.org/4" }', key: '"lovelace2023thirdb"' }),
      },
    ],
    [
      'two addresses that differ in their query',
      { 'content/papers/third.md': otherPaper({ links: '{ paper: "https://openreview.net/forum?id=ABCDEFGH" }' }) },
    ],
    [
      'formulas in the standard form',
      {
        'content/pages/more.md':
          '---\ntitle: "More"\ndescription: "More."\n---\n$$ standard-form\nx\n$$\n\n- a point with $a<b$ and \\$5\n- [papers](/papers/?q=a) and [a file](/papers/chen-2022-bdi.bib)\n\n| a | b |\n|---|---|\n| $x$ | 1 |\n',
      },
    ],
    [
      'names in other scripts',
      { 'content/papers/third.md': otherPaper({ authors: '["陳燦", "Łukasz Müller", "Höner zu Siederdissen, Christian"]' }) },
    ],
    [
      'names with commas, and groups with "and" in their names',
      {
        'content/papers/third.md': otherPaper({
          authors:
            '["King, Jr., Martin Luther", "Smith, John", "Department of Energy and Natural Resources", "Science and Technology Group", "Gemini Team", "Yi (Zoe) Li", "Llama 3 Team"]',
        }),
      },
    ],
    [
      'family names of several words',
      {
        'content/papers/third.md': otherPaper({
          authors:
            '["Can Chen, J. M.", "García Márquez, Gabriel José", "Lovelace, Ada Augusta", "de la Cruz, Ana", "van der Maaten, Laurens", "Ada Lovelace", "B. Pereira, Carlos Eduardo", "C. Pereira, J. M.", "Pérez R., Juan Carlos", "Hinton, G. Everest", "St. John, Mary Ann"]',
        }),
      },
    ],
    ['comments on lines of their own', { 'content/papers/third.md': otherPaper().replace('venue:', '# where\nvenue:') }],
  ])('%s', (_, changes) => {
    expect(formatProblems(checkContent(contentWith(changes)))).toBe('');
  });
});
