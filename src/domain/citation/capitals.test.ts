import { describe, expect, test } from 'vitest';
import { protectedParts, sentenceCase } from './capitals.ts';

/** The title with braces around its protected parts. */
function braced(title: string, acronym?: string): string {
  return protectedParts(title, acronym)
    .map(({ text, isProtected }) => (isProtected ? `{${text}}` : text))
    .join('');
}

describe('protected words of a title', () => {
  test.each([
    ['GPT-4 and GFlowNets', '{GPT}-4 and {GFlowNets}'],
    [
      'Dirichlet Flow Matching with Applications to DNA Sequence Design',
      '{Dirichlet} Flow Matching with Applications to {DNA} Sequence Design',
    ],
    ['pymoo: Multi-Objective Optimization in Python', '{pymoo}: Multi-Objective Optimization in {Python}'],
    ['ViennaRNA Package 2.0', '{ViennaRNA} {Package} 2.0'],
    ['Flow Q-Learning', 'Flow {Q}-Learning'],
    ['A Simple Approach: A Test', 'A Simple Approach: A Test'],
    ["Bayes' Rule and DNA's Shape in 3D", "{Bayes}' Rule and {DNA's} Shape in {3D}"],
    ['Model-based Offline Optimization', 'Model-based Offline Optimization'],
  ])('%s', (title, expected) => {
    expect(braced(title)).toBe(expected);
  });

  test('the name that the paper introduces stays whole', () => {
    expect(braced('Design-Bench: Benchmarks', 'Design-Bench')).toBe('{Design-Bench}: Benchmarks');
    expect(braced('Redesign-Bench', 'Design-Bench')).toBe('Redesign-Bench');
    expect(braced('Offline Rome', 'Rom')).toBe('Offline Rome');
  });
});

test.each([
  ['Conservative Objective Models', 'Conservative objective models'],
  ['Design-Bench: Benchmarks for Data-Driven DNA', 'Design-Bench: Benchmarks for data-driven DNA'],
  ['pymoo: Multi-Objective Optimization in Python', 'pymoo: Multi-objective optimization in Python'],
  ['An easy-to-use suite: a Study', 'An easy-to-use suite: a study'],
  ['What Works? A Study', 'What works? A study'],
  ['“Quoted” Words', '“Quoted” words'],
  ['İstanbul Models', 'İstanbul models'],
])('sentence case of %s', (title, expected) => {
  expect(sentenceCase(title, 'Design-Bench')).toBe(expected);
});
