import { describe, expect, test } from 'vitest';
import { latexText } from './latex.ts';

describe('LaTeX of a text', () => {
  test.each([
    [
      'accents in braces',
      'Müller Gligorijević Öğüt Çağ',
      '{\\"u}',
      'M{\\"u}ller Gligorijevi{\\\'c} {\\"O}{\\u{g}}{\\"u}t {\\c{C}}a{\\u{g}}',
    ],
    ['letters of their own', 'Łß Åø ı', '{\\L}', '{\\L}{\\ss} {\\r{A}}{\\o} {\\i}'],
    ['special signs', '100% & $1 #2 a_b', '\\%', '100\\% \\& \\$1 \\#2 a\\_b'],
    [
      'braces and backslash, never "\\{"',
      '{x} \\cite ~ ^',
      'brace',
      '{\\textbraceleft}x{\\textbraceright} {\\textbackslash}cite {\\textasciitilde} {\\textasciicircum}',
    ],
    ['other scripts as they are', 'δ 张伟 Nguyễn', 'δ', 'δ 张伟 Nguyễn'],
    ['decomposed letters composed', 'u\u0308', 'ü', '{\\"u}'],
    ['line ends and control characters', 'a\r\n\u0000b\u2028c', 'space', 'a b c'],
  ])('%s', (_, text, __, expected) => {
    expect(latexText(text)).toBe(expected);
  });
});
