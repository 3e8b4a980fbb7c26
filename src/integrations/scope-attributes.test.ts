import { expect, test } from 'vitest';
import { dropUnusedScopes, readScopes } from './scope-attributes.ts';

const scopes = readScopes(
  '.row[data-astro-cid-aa]{top:0}@media print{.row[data-astro-cid-aa] a[data-astro-cid-aa]:hover,ul.on[data-astro-cid-aa]{top:0}}' +
    '.list[data-astro-cid-bb]>[data-astro-cid-bb]:not(:first-child){top:0}',
);

test('elements that a selector can match keep their scope attribute', () => {
  const kept = '<p class="x row" data-astro-cid-aa><a href="a>b" data-astro-cid-aa>a</a><ul data-astro-cid-aa></ul>';
  expect(dropUnusedScopes(kept, scopes)).toBe(kept);
});

test('a class that a script may add keeps it where the tag fits', () => {
  expect(dropUnusedScopes('<ul class="off" data-astro-cid-aa>', scopes)).toBe('<ul class="off" data-astro-cid-aa>');
});

test('a selector of the attribute alone keeps it everywhere', () => {
  expect(dropUnusedScopes('<i data-astro-cid-bb="true"></i>', scopes)).toBe('<i data-astro-cid-bb></i>');
});

test('others lose it, and nothing else', () => {
  expect(dropUnusedScopes('<span title="1 > 0" data-astro-cid-aa data-x="y"> data-astro-cid-aa</span><br data-astro-cid-cc>', scopes)).toBe(
    '<span title="1 > 0" data-x="y"> data-astro-cid-aa</span><br>',
  );
});
