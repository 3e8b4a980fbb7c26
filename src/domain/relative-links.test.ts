import { describe, expect, test } from 'vitest';
import { relativeLinks } from './relative-links.ts';

describe('links of a page', () => {
  test.each([
    ['/', '/', '<a href="/papers/">', '<a href="./papers/">'],
    ['/', '/', '<a href="/">', '<a href="./">'],
    [
      '/papers/x/',
      '/',
      '<a class="a" href="/papers/?topic=vae&amp;year=2020">',
      '<a class="a" href="../../papers/?topic=vae&amp;year=2020">',
    ],
    ['/x/papers/', '/x/', '<link href="/x/_astro/a.css">', '<link href="../_astro/a.css">'],
    ['/x/', '/x/', '<script type="module" src="/x/_astro/a.js">', '<script type="module" src="./_astro/a.js">'],
    ['/about/', '/', '<form action="/papers/" method="get">', '<form action="../papers/" method="get">'],
    ['/about/', '/', '<site-search data-bundle="/pagefind/pagefind.js">', '<site-search data-bundle="../pagefind/pagefind.js">'],
    ['/old/', '/', '<meta http-equiv="refresh" content="0; url=/new/">', '<meta http-equiv="refresh" content="0; url=../new/">'],
  ])('on %s under %s: %s', (page, base, html, expected) => {
    expect(relativeLinks(html, page, base)).toBe(expected);
  });

  test.each([
    '<a href="https://example.org/papers/">',
    '<a href="//example.org/">',
    '<a href="#main">',
    '<a href="mailto:a@example.org">',
    '<link rel="canonical" href="https://example.org/x/about/">',
    '<button aria-keyshortcuts="/ Control+K">',
    '<input data-title="/etc/hosts: a study">',
    '<meta name="description" content="/about/ us">',
    '<p>Write href="/x/about/" in a tag</p>',
    '<code>&#x3C;a class="x" href="/x/about/">About&#x3C;/a></code>',
    '<script type="application/json">{"html":"<a href=\\"/x/about/\\">"}</script>',
    '<img alt="see href=" title="/x/about/">',
  ])('%s stays as it is', (html) => {
    for (const base of ['/', '/x/']) expect(relativeLinks(html, `${base}about/`, base)).toBe(html);
  });

  test('under a base path, addresses outside of it stay as they are', () => {
    expect(relativeLinks('<a href="/other/">', '/x/about/', '/x/')).toBe('<a href="/other/">');
  });

  test('an attribute before it may hold the signs of tags', () => {
    expect(relativeLinks('<a title="a > b" href="/b/">', '/', '/')).toBe('<a title="a > b" href="./b/">');
  });
});
