/**
 * Papers that nobody wrote, for measuring: made from the words, names and records of the real ones, and so much like them
 * that the content checks accept them. The same seed gives the same papers.
 */
import { randomExponential, randomInt, randomLcg, randomPoisson } from 'd3-random';
import { citationKey } from '../../src/domain/citation/key.ts';
import { displayName, type PersonName, parseName, slugify } from '../../src/domain/names.ts';
import type { PaperEntry } from '../../src/schemas/paper.ts';

export interface GeneratedPaper {
  readonly id: string;
  readonly entry: PaperEntry;
  /** Notes in Markdown; empty for most papers. */
  readonly notes: string;
}

const lastYear = 2025;
const firstYear = 1995;
/** Years since an average paper: most of a field is young. */
const meanAge = 4;
/** Authors of an average paper besides the first. */
const meanCoauthors = 3.6;
/** How often a place among the authors goes to someone who has no paper yet; the more papers one has, the more follow. */
const newcomers = 0.4;
/** How many of the papers have notes, and how many of the notes have formulas; of the real ones 0.45 and none. */
const withNotes = 0.45;
const withFormulas = 0.25;

const formulas = [
  String.raw`$x^\star \in \arg\max_{x \in \mathcal{X}} f(x)$`,
  String.raw`$\mathcal{D} = \{(x_i, y_i)\}_{i=1}^{N}$`,
  String.raw`$\hat f_\theta(x) \approx f(x)$`,
  String.raw`$p_\theta(x \mid y \ge \tau)$`,
];
const displayedFormula = String.raw`$$
\min_\theta \; \mathbb{E}_{(x,y)\sim\mathcal{D}}\big[(\hat f_\theta(x)-y)^2\big]
+ \alpha\,\mathbb{E}_{x\sim\mu}\big[\hat f_\theta(x)\big]
$$`;

/**
 * @param real papers to make others from
 * @param count how many to make
 */
export function generatePapers(real: readonly PaperEntry[], count: number, seed = 1): GeneratedPaper[] {
  const random = randomLcg(seed);
  const below = (limit: number) => randomInt.source(random)(limit)();
  const chance = (probability: number) => random() < probability;
  const age = randomExponential.source(random)(1 / meanAge);
  const coauthors = randomPoisson.source(random)(meanCoauthors);
  const pick = <Value>(values: readonly Value[]): Value => {
    const value = values[below(values.length)];
    if (value === undefined) throw new Error('There is nothing to choose from: generated papers need real ones.');
    return value;
  };

  const words = real.flatMap(({ title, summary }) => `${title} ${summary}`.match(/\p{L}{3,}/gu) ?? []);
  const phrase = (least: number, most: number) => Array.from({ length: least + below(most - least + 1) }, () => pick(words)).join(' ');
  const sentence = (least: number, most: number) => `${capitalised(phrase(least, most))}.`;

  const names = real.flatMap(({ authors }) => authors.map(parseName));
  const newName = (): PersonName => ({ given: pick(names).given || 'Ada', family: pick(names).family, suffix: '' });
  const placesOfAuthors: PersonName[] = [];
  const chooseAuthors = (): PersonName[] => {
    const chosen = new Map<string, PersonName>();
    for (let left = 1 + coauthors(); left > 0; left -= 1) {
      const name = placesOfAuthors.length === 0 || chance(newcomers) ? newName() : pick(placesOfAuthors);
      chosen.set(slugify(displayName(name)), name);
    }
    placesOfAuthors.push(...chosen.values());
    return [...chosen.values()];
  };

  const takenKeys = new Set(real.map((paper) => paper.key ?? citationKey(paper.authors.map(parseName), paper.year, paper.title)));
  const keyFor = (usual: string, number: number) => {
    if (!takenKeys.has(usual)) {
      takenKeys.add(usual);
      return {};
    }
    return { key: `${usual}x${number}` };
  };

  const notes = () => {
    if (!chance(withNotes)) return '';
    if (!chance(withFormulas)) return sentence(12, 40);
    return `${capitalised(phrase(4, 8))} ${pick(formulas)} ${phrase(4, 8)} ${pick(formulas)}.\n\n${displayedFormula}\n\n${sentence(8, 20)}`;
  };

  return Array.from({ length: count }, (_, index): GeneratedPaper => {
    const number = index + 1;
    const { acronym: hadAcronym, links: realLinks, designSpace, objectives, reportedTasks, venue, publisher } = pick(real);
    const authors = chooseAuthors();
    const title = capitalised(phrase(6, 11));
    const year = Math.max(firstYear, lastYear - Math.floor(age()));
    const page = `https://example.org/papers/${number}`;
    return {
      id: `${slugify(authors[0]?.family ?? '')}-${year}-generated-${number}`,
      notes: notes(),
      entry: {
        title,
        ...(hadAcronym && { acronym: initials(title).slice(0, 5) }),
        authors: authors.map(displayName),
        venue,
        year,
        ...(publisher && { publisher, volume: String(1 + below(300)), pages: `${number}-${number + 12}` }),
        links: {
          paper: page,
          ...(realLinks.arxiv && { arxiv: `cs/${String(number).padStart(7, '0')}` }),
          ...(realLinks.doi && { doi: `10.5555/generated.${number}` }),
          ...(realLinks.openreview && { openreview: `generated${number}` }),
          ...(realLinks.pdf && { pdf: `${page}.pdf` }),
          ...(realLinks.code && { code: `${page}/code` }),
        },
        summary: cut(sentence(25, 45), 400),
        designSpace,
        objectives,
        topics: pick(real).topics.map((topic) => (typeof topic === 'string' ? topic : { id: topic.id, why: cut(sentence(8, 14), 140) })),
        ...(reportedTasks && { reportedTasks }),
        ...keyFor(citationKey(authors, year, title), number),
        added: new Date(Date.UTC(2025, 2, 5 + Math.floor(number / 40))).toISOString().slice(0, 10),
      },
    };
  });
}

/** First letters of the words, as capitals. */
function initials(text: string): string {
  return text.replaceAll(/(?<=\p{L})\p{L}|\P{L}/gu, '').toUpperCase();
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A sentence of at most so many characters. */
function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}.`;
}
