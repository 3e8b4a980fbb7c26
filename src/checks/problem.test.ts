import { describe, expect, it } from 'vitest';
import { compareProblems, formatAnnotation, formatProblems, type Problem } from './problem.ts';

const problem = (fields: Partial<Problem>): Problem => ({ path: 'content/papers/x.md', message: 'm', hint: 'h', ...fields });

describe('formatProblems', () => {
  it('says nothing when there is nothing to say', () => {
    expect(formatProblems([])).toBe('');
  });

  it('indents every line of a hint and shows what cannot be seen', () => {
    expect(formatProblems([problem({ line: 2, column: 5, message: 'a\u202eb\u001b[31m', hint: 'one\ntwo' })])).toBe(
      'content/papers/x.md:2:5  a\\u{202e}b\\u{1b}[31m\n    one\n    two\n\n1 problem in 1 file.',
    );
  });
});

describe('formatAnnotation', () => {
  it('cannot be left by a text or a file name', () => {
    expect(formatAnnotation(problem({ path: 'content/a:b,c\n.md', line: 3, message: '50%\n::error::x', hint: 'h' }))).toBe(
      '::error file=content/a%3Ab%2Cc%0A.md,line=3::50%25\\u{a}::error::x%0Ah',
    );
  });
});

describe('compareProblems', () => {
  it('sorts by file, line and column', () => {
    const sorted = [
      problem({}),
      problem({ line: 2 }),
      problem({ line: 2, column: 3 }),
      problem({ line: 10 }),
      problem({ path: 'content/papers/y.md' }),
    ];
    expect(sorted.toReversed().toSorted(compareProblems)).toEqual(sorted);
  });
});
