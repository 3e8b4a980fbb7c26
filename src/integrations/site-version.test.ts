import { expect, test } from 'vitest';
import { versionOf, versionPlaceholder, versionPlaces } from './site-version.ts';

const files = [
  { path: 'a.html', digest: '1' },
  { path: 'b.html', digest: '2' },
];

test('the version does not depend on the order of files, but on names and contents', () => {
  const version = versionOf(files);
  expect(version).toMatch(/^[0-9a-f]{12}$/);
  expect(versionOf(files.toReversed())).toBe(version);
  expect(versionOf([{ path: 'a.html', digest: '1' }])).not.toBe(version);
  expect(versionOf([...files.slice(1), { path: 'a.html', digest: '3' }])).not.toBe(version);
  expect(versionOf([...files.slice(1), { path: 'c.html', digest: '1' }])).not.toBe(version);
});

test('the place of the version is counted in bytes, and nothing but the attribute counts', () => {
  const before = `<p>é ${versionPlaceholder} data-version=&quot;${versionPlaceholder}&quot;</p><offline-copy data-version="`;
  expect(versionPlaces(Buffer.from(`${before}${versionPlaceholder}"></offline-copy>`))).toEqual([Buffer.byteLength(before)]);
  expect(versionPlaces(Buffer.from('<p>None.</p>'))).toEqual([]);
});
