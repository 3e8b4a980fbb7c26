import { expect, test } from 'vitest';
import { issueAddress, longestAddress, newFileAddress } from './submission.ts';

const newFile = 'https://github.com/owner/list/new/main';

test('a file travels in the address, whatever it contains', () => {
  const text = '---\ntitle: "100 % & more? #1 + é"\n---\n';
  const { url, hasText } = newFileAddress(newFile, 'content/papers/x.md', text);
  const query = new URL(url).searchParams;
  expect(hasText).toBe(true);
  expect(query.get('value')).toBe(text);
  expect(query.get('filename')).toBe('content/papers/x.md');
});

test('a file of more than 6,000 encoded bytes is left to be pasted', () => {
  const fits = 'a'.repeat(longestAddress - newFileAddress(newFile, 'x.md', '').url.length);
  expect(newFileAddress(newFile, 'x.md', fits)).toMatchObject({ hasText: true });
  expect(newFileAddress(newFile, 'x.md', `${fits}a`)).toEqual({ url: `${newFile}?filename=x.md`, hasText: false });
  // An accented letter takes six bytes of an address.
  expect(newFileAddress(newFile, 'x.md', 'é'.repeat(1000)).hasText).toBe(false);
});

test('an issue loses its last fields when it is too long', () => {
  const form = 'https://github.com/owner/list/issues/new?template=add-paper.yml';
  expect(issueAddress(form, { link: 'https://example.org/?a=1&b', entry: 'text' })).toEqual({
    url: `${form}&link=https%3A%2F%2Fexample.org%2F%3Fa%3D1%26b&entry=text`,
    isWhole: true,
  });
  expect(issueAddress(form, { link: 'x', entry: 'a'.repeat(7000) })).toEqual({ url: `${form}&link=x`, isWhole: false });
  expect(issueAddress(form, { link: 'a'.repeat(7000) })).toEqual({ url: form, isWhole: false });
});
