/** A small content without a fault, and ways to break it. */
import type { ContentFiles, SkippedFile, SourceFile } from '../../src/checks/index.ts';

const paper = `---
title: "Conservative Objective Models for Effective Offline Model-Based Optimization"
acronym: "COMs"
authors:
  - Brandon Trabucco
  - Aviral Kumar
venue: icml
year: 2021
volume: "139"
pages: "10358-10368"
links:
  paper: https://proceedings.mlr.press/v139/trabucco21a.html
  arxiv: "2107.06882"
  doi: "10.1234/coms.2021"
  openreview: "AbCdEf12"
summary: "Trains a surrogate that underestimates designs far from the data, then climbs it by gradient ascent."
designSpace: [continuous]
objectives: [single]
topics:
  - conservative
  - ensembles
added: "2025-03-04"
updated: "2025-03-05"
---
The objective is $\\min_\\theta \\mathcal{L}(\\theta)$, see [its topic](/topics/conservative/).

$$
\\mathbf{x}_{k+1} = \\mathbf{x}_k + \\eta \\nabla f_\\theta(\\mathbf{x}_k)
$$
`;

const secondPaper = `---
title: "Bidirectional Learning for Offline Infinite-width Model-based Optimization"
authors:
  - Can Chen
venue: icml
year: 2022
links:
  paper: https://openreview.net/forum?id=_j8yVIyp27Q
  openreview: "_j8yVIyp27Q"
summary: "Maps the offline data forward to a high score and the design backward to the data, in closed form."
designSpace: [continuous]
objectives: [single]
topics: [ensembles]
added: "2025-03-04"
---
`;

const topic = (title: string, fields: string) =>
  `---\ntitle: "${title}"\n${fields}\ndescription: "What belongs here."\nsources: ["Survey, Section 4"]\n---\nAn explanation.\n`;

const base: Readonly<Record<string, string>> = {
  'content/README.md': '# Content\n',
  'content/papers/trabucco-2021-coms.md': paper,
  'content/papers/chen-2022-bdi.md': secondPaper,
  'content/topics/surrogates.md': topic('Surrogates', 'order: 1\naccent: blue'),
  'content/topics/conservative.md': topic('Conservative Models', 'parent: surrogates\norder: 1'),
  'content/topics/ensembles.md': topic('Ensembles', 'parent: surrogates\norder: 2'),
  'content/venues/icml.md': '---\nname: "International Conference on Machine Learning"\nshort: "ICML"\ntype: conference\n---\n',
  'content/glossary/oracle.md': '---\nterm: "Oracle"\nsymbol: \'f(\\mathbf{x})\'\nseeAlso: [surrogate]\n---\nThe true objective.\n',
  'content/glossary/surrogate.md': '---\nterm: "Surrogate"\n---\nA model of the oracle $f$.\n',
  'content/news/2025-03-launch.md': '---\ntitle: "The list is online"\ndate: "2025-03-04"\nkind: release\n---\nIt is online.\n',
  'content/pages/about.md': '---\ntitle: "About"\ndescription: "What the list is."\n---\n## Scope\n\nPapers on the matter.\n',
};

/** The day on which the base is checked: where its correction was made the next one had begun. */
const today = '2025-03-04';

/** The paper that most tests break. */
export const paperPath = 'content/papers/trabucco-2021-coms.md';

/** Text of a file of the base. */
export function baseText(path: string): string {
  const text = base[path];
  if (text === undefined) throw new Error(`The base has no file ${path}.`);
  return text;
}

/** The base with some files replaced or added; `null` takes one away. */
export function contentWith(changes: Readonly<Record<string, string | null>> = {}, skipped: readonly SkippedFile[] = []): ContentFiles {
  const texts: Record<string, string | null> = { ...base, ...changes };
  const files = Object.entries(texts).flatMap(([path, text]): SourceFile[] => (text === null ? [] : [{ path, text }]));
  return { files, skipped, today };
}

/** A file of the base in which one piece of text is another; fails when the piece is not there. */
export function edited(path: string, from: string, to: string): Record<string, string> {
  const text = baseText(path);
  if (!text.includes(from)) throw new Error(`${path} does not contain ${JSON.stringify(from)}.`);
  return { [path]: text.replace(from, () => to) };
}

/** The paper with one piece of text changed. */
export function paperWith(from: string, to: string): Record<string, string> {
  return edited(paperPath, from, to);
}

/** The paper with another text below its fields. */
export function paperWithBody(body: string): Record<string, string> {
  return { [paperPath]: `${paper.slice(0, paper.indexOf('\n---\n') + 5)}${body}` };
}

/** A third paper, valid unless a field is replaced. */
export function otherPaper(fields: Readonly<Record<string, string>> = {}): string {
  const all: Record<string, string> = {
    title: '"A Third Study of Design by Ranking"',
    authors: '["Ada Lovelace"]',
    venue: 'icml',
    year: '2023',
    links: '{ paper: "https://example.org/third" }',
    summary: '"Learns to rank designs by score and climbs the ranking; a stand-in for the tests."',
    designSpace: '[discrete]',
    objectives: '[single]',
    topics: '[ensembles]',
    added: '"2025-03-04"',
    ...fields,
  };
  return `---\n${Object.entries(all)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('')}---\n`;
}
