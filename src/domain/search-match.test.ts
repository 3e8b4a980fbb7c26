import { describe, expect, it } from 'vitest';
import { exactFirst, hasAllWords, hasQueryWord } from './search-match.ts';

const page = (title: string, acronym = '') => ({ meta: { title, acronym } });

describe('exactFirst', () => {
  const longer = page('Posterior Inference with Diffusion Models for Black-box Optimization', 'DiBO');
  const exact = page('Diffusion Models for Black-Box Optimization', 'DDOM');

  it('puts the page with the very title first, whatever case and punctuation', () => {
    expect(exactFirst([longer, exact], 'diffusion models for black box optimization')).toEqual([exact, longer]);
  });

  it('knows acronyms, with and without diacritics', () => {
    const delta = page('Improved Off-policy Reinforcement Learning', 'δ-CS');
    expect(exactFirst([longer, delta], 'δ-cs')[0]).toBe(delta);
    expect(exactFirst([page('x'), page('Ünïcode')], 'unicode')[0]).toEqual(page('Ünïcode'));
  });

  it('keeps the order of the engine when nothing is exact', () => {
    expect(exactFirst([longer, exact], 'models')).toEqual([longer, exact]);
    expect(exactFirst([longer, page('')], '…')).toEqual([longer, page('')]);
  });
});

describe('hasAllWords', () => {
  const text = 'Tri-mentoring: Offline Model-based Optimization. Müller, Chen';

  it('wants each word, begun or whole, in any order', () => {
    expect(hasAllWords(text, 'chen mentor')).toBe(true);
    expect(hasAllWords(text, 'MULLER model based')).toBe(true);
    expect(hasAllWords(text, 'chen diffusion')).toBe(false);
    expect(hasAllWords(text, 'entoring')).toBe(false);
  });

  it('finds everything while nothing is asked', () => {
    expect(hasAllWords(text, ' … ')).toBe(true);
  });
});

describe('hasQueryWord', () => {
  const found = (excerpt: string, authors = '') => ({ excerpt, meta: { title: 'A title', authors } });

  it('accepts the word, its inflections and its accents', () => {
    expect(hasQueryWord(found('by <mark>Müller</mark>'), 'muller')).toBe(true);
    expect(hasQueryWord(found('<mark>models</mark>'), 'modelling')).toBe(true);
    expect(hasQueryWord(found('', 'Katharina Eggensperger, Philipp Müller'), 'Muller')).toBe(true);
  });

  it('accepts a word that is still being typed', () => {
    expect(hasQueryWord(found('<mark>conservative</mark>'), 'co')).toBe(true);
  });

  it('refuses a near word that the engine fell back to', () => {
    expect(hasQueryWord(found('The <mark>best</mark> design'), 'bjorn')).toBe(false);
    expect(hasQueryWord(found('<mark>best</mark>'), '?!')).toBe(false);
  });
});
