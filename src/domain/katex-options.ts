import type { KatexOptions } from 'katex';

/** Longest formula that the site renders, in characters of TeX. */
export const maxFormulaLength = 2000;

/**
 * One set of KaTeX options for pages, checks and forms: no commands that link or load, no growth without bound,
 * and an error for anything that KaTeX would only warn about.
 */
export const katexOptions = {
  output: 'htmlAndMathml',
  strict: 'error',
  trust: false,
  maxSize: 10,
  maxExpand: 1000,
} as const satisfies KatexOptions;
