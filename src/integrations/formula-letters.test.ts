import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import katex from 'katex';
import { describe, expect, test } from 'vitest';
import { katexOptions } from '../domain/katex-options.ts';
import { FormulaLetters } from './formula-letters.ts';

// As Vite names the fonts, whose files carry a hash.
const sheet = readFileSync(createRequire(import.meta.url).resolve('katex/dist/katex.min.css'), 'utf8').replaceAll(
  '.woff2)',
  '.a-B_c1.woff2)',
);
const letters = new FormulaLetters(sheet);

/** The letters of a formula, by font. */
function lettersOf(tex: string, displayMode = false): Record<string, string> {
  const found = letters.of(`<p>Text <b>${katex.renderToString(tex, { ...katexOptions, displayMode })}</b>, more text.</p>`);
  return Object.fromEntries([...found].map(([name, set]) => [name.replace('KaTeX_', ''), [...set].toSorted().join('')]));
}

describe('the letters of formulas', () => {
  test.each([
    [String.raw`\mathbb{R}`, { 'AMS-Regular': 'R' }],
    [String.raw`\mathcal{D}`, { 'Caligraphic-Regular': 'D' }],
    [String.raw`\boldsymbol{x}`, { 'Math-BoldItalic': 'x' }],
    [String.raw`\mathbf{K}`, { 'Main-Bold': 'K' }],
    [String.raw`\mathit{go}`, { 'Main-Italic': 'go' }],
    [String.raw`\mathsf{s}\mathtt{t}\mathfrak{f}`, { 'Fraktur-Regular': 'f', 'SansSerif-Regular': 's', 'Typewriter-Regular': 't' }],
    [String.raw`\text{a \textbf{b} \textit{c}}`, { 'Main-Bold': 'b', 'Main-Italic': 'c', 'Main-Regular': 'a\u00a0' }],
    ['x<1', { 'Main-Regular': '1<', 'Math-Italic': 'x' }],
    [String.raw`\mathrm{d}y`, { 'Main-Regular': 'd', 'Math-Italic': 'y' }],
  ])('%s is drawn by the fonts that KaTeX sets', (tex, expected) => {
    expect(lettersOf(tex)).toEqual(expected);
  });

  test('brackets and sums come from the fonts of their size', () => {
    expect(lettersOf(String.raw`\Bigl(\sum`, true)).toMatchObject({ 'Size2-Regular': '(∑' });
    expect(lettersOf(String.raw`\sum`)).toEqual({ 'Size1-Regular': '∑' });
    expect(lettersOf(String.raw`\Biggl[x`)).toMatchObject({ 'Size4-Regular': '[' });
    expect(lettersOf(String.raw`\left(\frac12\right)`, true)).toMatchObject({ 'Size3-Regular': '()' });
  });

  test('a family without the kind that is asked for gives what it has', () => {
    expect(lettersOf(String.raw`\boldsymbol{\mathbb{R}}`)['AMS-Regular']).toBe('R');
  });

  test('nothing else of a page counts: neither its text nor what screen readers get', () => {
    expect(lettersOf('z')).toEqual({ 'Math-Italic': 'z' });
    expect(letters.of('<p class="katex">None.</p>')).toEqual(new Map());
  });

  test('a page has those of all its formulas, and text between them has none', () => {
    const [a, b] = ['a', 'b'].map((tex) => katex.renderToString(tex, katexOptions));
    expect(letters.of(`<p>${a} or ${b} z</p>`)).toEqual(new Map([['KaTeX_Math-Italic', new Set('ab')]]));
  });
});
