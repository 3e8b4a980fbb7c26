import { expect, test } from 'vitest';
import { shortLengths } from './short-lengths.ts';

test('lengths in em have three places at most', () => {
  const html = '<span style="height:0.8333em;vertical-align:-0.1944em;top:-3.00004em;margin-right:0.05em"></span>';
  expect(shortLengths(html)).toBe('<span style="height:0.833em;vertical-align:-0.194em;top:-3em;margin-right:0.05em"></span>');
});

test('what is no length in em stays, and so does text', () => {
  const html = '<a style="width:33.33333%;--x:0.12345em2" data-x="0.12345em">0.12345em</a><p style="color:red">style="0.12345em"</p>';
  expect(shortLengths(html)).toBe(html);
});
