import { describe, expect, test } from 'vitest';
import { classesOf, leanNesting, replaceStyleSheets, styleSheetsOf, withoutUnusedRules } from './page-styles.ts';

const page =
  '<link rel="preload" href="/a.css"><link rel="stylesheet" href="/k.css"><title>x</title><link rel="stylesheet" href="/a.css"><link rel="stylesheet" href="/b.css">';

describe('style sheets of pages', () => {
  test('are found in their order, and replaced where they stand', () => {
    expect(styleSheetsOf(page)).toEqual(['/k.css', '/a.css', '/b.css']);
    expect(replaceStyleSheets(page, (href) => ({ '/k.css': '/k.css', '/a.css': '/ab.css' })[href])).toBe(
      '<link rel="preload" href="/a.css"><link rel="stylesheet" href="/k.css"><title>x</title><link rel="stylesheet" href="/ab.css">',
    );
  });

  test('keep the rules that may match', () => {
    const css = '.katex *{margin:0}.katex .used,.katex .gone{top:0}.gone:before{left:0}.used:not(.gone){right:0}';
    expect(withoutUnusedRules(css, new Set(['katex', 'used']))).toBe('.katex *{margin:0}.katex .used{top:0}.used:not(.gone){right:0}');
    const fonts = '@font-face{font-family:K;src:url(k.woff2)}@font-face{font-family:"G"}.used{font:1em K}.gone{font-family:G}';
    expect(withoutUnusedRules(fonts, new Set(['used']))).toBe('@font-face{font-family:K;src:url(k.woff2)}.used{font:1em K}');
    expect(withoutUnusedRules('@media print{.gone{top:0}}', new Set())).toBe('@media print{.gone{top:0}}');
  });

  test('nest without a sign where a space would follow it', () => {
    const css = '.a{color:red;& .b,& :is(c){top:0}&:hover{top:1px}& > d{top:2px}@media print{& e{content:"x & y"}}}';
    expect(leanNesting(css)).toBe('.a{color:red;.b,:is(c){top:0}&:hover{top:1px}& > d{top:2px}@media print{e{content:"x & y"}}}');
  });

  test('have their classes read from every element', () => {
    expect(classesOf('<p class="a b"><span\nclass="c" data-class="d">')).toEqual(new Set(['a', 'b', 'c']));
  });
});
