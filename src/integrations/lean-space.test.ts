import { expect, test } from 'vitest';
import { leanSpace } from './lean-space.ts';

test('white space at the edges of blocks goes', () => {
  expect(leanSpace('<ul role="list"> <li>\n<a href="x"> A </a> </li>  <li>B</li> </ul>\n')).toBe(
    '<ul role="list"><li><a href="x"> A </a></li><li>B</li></ul>',
  );
});

test('between words, and elements in a line, a run of it is one space', () => {
  expect(leanSpace('<p>a  b\n<b>c</b>  <i>d</i>,\n e</p>')).toBe('<p>a b <b>c</b> <i>d</i>, e</p>');
});

test('a text before or after a block loses what is not drawn', () => {
  expect(leanSpace('<li> a  <ul> <li>b</li> </ul> c </li>')).toBe('<li>a<ul><li>b</li></ul>c</li>');
});

test('tags whose names begin like those of blocks are not taken for them', () => {
  expect(leanSpace('a <linked-x> b </linked-x> <label> c </label> d')).toBe('a <linked-x> b </linked-x> <label> c </label> d');
});

test('preformatted text, fields and scripts stay as they are', () => {
  const kept = '<pre class="box">@a{b,\n  c  = {d} }\n</pre><textarea>\n a  b </textarea><script>x  =\n1</script>';
  expect(leanSpace(kept)).toBe(kept);
});

test('attributes stay as they are, whatever stands in them', () => {
  const kept = '<b title="a  <li> b > <pre> c">x</b><i title="</pre>  </li>  ">y</i>';
  expect(leanSpace(kept)).toBe(kept);
  expect(leanSpace('<p title="a  > b">  x</p>')).toBe('<p title="a  > b">x</p>');
});

test('spaces that do not break stay, as those of formulas', () => {
  const kept = '<p>\u00a0a\u00a0\u00a0b\u2009</p><span>\u00a0</span>';
  expect(leanSpace(kept)).toBe(kept);
});
