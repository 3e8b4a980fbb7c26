import { expect, test } from 'vitest';
import { shortenNames, shortNames } from './short-tokens.ts';

const names = shortNames(':root{--ink: light-dark(#000, #fff);--ink-soft:var(--ink);--ink:red}');

test('each property that is set has a name of its own, once', () => {
  expect([...names]).toEqual([
    ['--ink', '--a'],
    ['--ink-soft', '--b'],
  ]);
});

test('all sheets name them in short, and others as they are', () => {
  expect(shortenNames('a{color:var(--ink-soft,var( --ink ));--share:2;margin:var(--ink-softer)}.x--ink{--ink:0}', names)).toBe(
    'a{color:var(--b,var( --a ));--share:2;margin:var(--ink-softer)}.x--ink{--a:0}',
  );
});

test('many names stay apart', () => {
  const css = Array.from({ length: 100 }, (_, place) => `--token-${place}:0;`).join('');
  expect(new Set(shortNames(css).values()).size).toBe(100);
});
