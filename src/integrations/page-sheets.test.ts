import { expect, test } from 'vitest';
import { katexPlaceholder, katexPlaces } from './page-sheets.ts';

test('the places of the hash are counted in bytes, and no text of a page is one', () => {
  const title = `<title>é</title><meta name="description" content="katex.${katexPlaceholder}.css">`;
  const font = `${title}<link rel="preload" href="../_astro/KaTeX_Main-Regular.`;
  const sheet = `${font}${katexPlaceholder}.woff2" as="font"><link rel="stylesheet" href="../_astro/katex.`;
  const page = `${sheet}${katexPlaceholder}.css"><p>href=&quot;a.${katexPlaceholder}.css&quot;</p>`;
  expect(katexPlaces(Buffer.from(page))).toEqual([Buffer.byteLength(font), Buffer.byteLength(sheet)]);
});
