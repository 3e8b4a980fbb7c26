/** Which words of a title keep their capitals when a bibliography style changes the case of titles. */

/** Names of people and things in the titles of the field that have no inner capital to give them away. */
const properNouns = new Set(
  `Bayes Bayesian Bellman Bernoulli Boltzmann Bregman Brownian Carlo Cauchy Chebyshev Tchebycheff Dirichlet Euclidean Euler
  Fisher Fourier Gaussian Gaussians Gibbs Hamiltonian Hastings Hessian Hilbert Ising Jacobian Kullback Lagrangian Langevin
  Laplace Leibler Lipschitz Markov Markovian Metropolis Monte Nash Nesterov Newton Pareto Poisson Potts Python Riemannian
  Schrödinger Shapley Sobolev Stein Thompson Wasserstein Atari Minecraft`.split(/\s+/),
);

/** A run of letters and digits, with the apostrophes inside it. */
const wordPattern = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu;

/** A run of text; `isProtected` says that a style must not change its case. */
export interface TitlePart {
  readonly text: string;
  readonly isProtected: boolean;
}

/**
 * The title cut at the words to protect.
 *
 * Protected are words with a capital or a digit after the first letter, proper nouns, single capitals other than the
 * article "A", a lower-case word at the start, which is a name ("pymoo"), and the name that the paper introduces.
 * @example protectedParts('GPT-4') // [{ text: 'GPT', isProtected: true }, { text: '-4', isProtected: false }]
 * @example protectedParts('Design-Bench: Benchmarks', 'Design-Bench')[0] // { text: 'Design-Bench', isProtected: true }
 */
export function protectedParts(title: string, acronym?: string): TitlePart[] {
  const parts: TitlePart[] = [];
  let end = 0;
  const protect = (start: number, stop: number) => {
    if (start > end) parts.push({ text: title.slice(end, start), isProtected: false });
    parts.push({ text: title.slice(start, stop), isProtected: true });
    end = stop;
  };
  const acronymStart = acronym ? wholeWordIndex(title, acronym) : -1;
  for (const { 0: word, index } of title.matchAll(wordPattern)) {
    if (index < end) continue;
    if (acronym && index === acronymStart) protect(index, index + acronym.length);
    else if (keepsCapitals(word, title, index)) protect(index, index + word.length);
  }
  if (end < title.length) parts.push({ text: title.slice(end), isProtected: false });
  return parts;
}

/**
 * The title in sentence case: lower case but for the first word, that after a colon or a full stop, and what is protected.
 * @example sentenceCase('Design-Bench: Benchmarks for GPT-4', 'Design-Bench') // 'Design-Bench: Benchmarks for GPT-4'
 * @example sentenceCase('Conservative Objective Models') // 'Conservative objective models'
 */
export function sentenceCase(title: string, acronym?: string): string {
  const lower = protectedParts(title, acronym).map(({ text, isProtected }) => (isProtected ? text : lowerCase(text)));
  // The letters of the title itself, where a sentence starts: what was lower case there stays so.
  const starts = [...title.matchAll(/(?:^|[:.?!–—] +)\P{L}*(\p{L})/gu)].map(({ index, 0: match }) => index + match.length - 1);
  return starts.reduce((text, start) => text.slice(0, start) + title.slice(start, start + 1) + text.slice(start + 1), lower.join(''));
}

/** Letter by letter, so that none moves: "İ" becomes two characters, and stays. */
function lowerCase(text: string): string {
  return text.replace(/\p{Lu}/gu, (letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter));
}

/** Where a name with a capital stands in the text, not as a part of a longer word; -1 where it does not. */
function wholeWordIndex(text: string, name: string): number {
  const index = text.indexOf(name);
  const isInnerLetter = (letter: string | undefined) => letter !== undefined && /[\p{L}\p{M}\p{N}]/u.test(letter);
  const isWhole = index >= 0 && !isInnerLetter(text[index - 1]) && !isInnerLetter(text[index + name.length]);
  return isWhole && /\p{Lu}/u.test(name) ? index : -1;
}

function keepsCapitals(word: string, title: string, index: number): boolean {
  if (/\p{L}.*[\p{Lu}\p{Nd}]|\p{Nd}.*\p{L}/u.test(word)) return true;
  if (properNouns.has(word.replace(/['’].*$/, ''))) return true;
  if (index === 0 && /^\p{Ll}/u.test(word)) return true;
  // "ViennaRNA Package 2.0": what has a version is a name.
  if (/^ \d+\.\d/.test(title.slice(index + word.length))) return true;
  const isArticle = word === 'A' && /^(?:\s|$)/.test(title.slice(index + 1)) && /(?:^|\s)$/.test(title.slice(0, index));
  return /^\p{Lu}$/u.test(word) && !isArticle;
}
