import { expect, test } from 'vitest';
import { leanScopes, readScopes, shortenScopes } from './scope-attributes.ts';

const scopes = readScopes(
  '.row[data-astro-cid-aa]{top:0}@media print{.row[data-astro-cid-aa] a[data-astro-cid-aa]:hover,ul.on[data-astro-cid-aa]{top:0}}' +
    '.list[data-astro-cid-bb]>[data-astro-cid-bb]:not(:first-child){top:0}',
);

test('elements that a selector can match keep their scope attribute', () => {
  const page = '<p class="x row" data-astro-cid-aa><a href="a>b" data-astro-cid-aa>a</a><ul data-astro-cid-aa></ul>';
  expect(leanScopes(page, scopes)).toBe('<p class="x row" data-s0><a href="a>b" data-s0>a</a><ul data-s0></ul>');
});

test('a class that a script may add keeps it where the tag fits', () => {
  expect(leanScopes('<ul class="off" data-astro-cid-aa>', scopes)).toBe('<ul class="off" data-s0>');
});

test('a selector of the attribute alone keeps it everywhere', () => {
  expect(leanScopes('<i data-astro-cid-bb="true"></i>', scopes)).toBe('<i data-s1></i>');
});

test('others lose it, and nothing else', () => {
  expect(leanScopes('<span title="1 > 0" data-astro-cid-aa data-x="y"> data-astro-cid-aa</span><br data-astro-cid-cc>', scopes)).toBe(
    '<span title="1 > 0" data-x="y"> data-astro-cid-aa</span><br>',
  );
});

test('sheets have the same short attributes as pages, whichever comes first', () => {
  const css = '.b[data-astro-cid-bb]{top:0}.a[data-astro-cid-aa]{top:0}';
  expect(shortenScopes(css, readScopes(css))).toBe('.b[data-s1]{top:0}.a[data-s0]{top:0}');
});
