/** A correct line for every field, shown where an entry has a wrong one. A test holds each of them against the schema. */
import type { CollectionName } from '../schemas/collections.ts';
import { benchmarkExamples } from './benchmark-examples.ts';

const correction = 'corrections:\n  - field: year\n    listed: "2022"\n    correct: "2021"\n    why: "The proceedings are of 2021."';

const correctionFields = {
  'corrections.field': 'field: year',
  'corrections.listed': 'listed: "2022"',
  'corrections.correct': 'correct: "2021"',
  'corrections.why': 'why: "The proceedings are of 2021."',
};

export const examples: Readonly<Record<CollectionName, Readonly<Record<string, string>>>> = {
  ...benchmarkExamples,
  papers: {
    title: 'title: "Conservative Objective Models for Effective Offline Model-Based Optimization"',
    acronym: 'acronym: "COMs"',
    authors: 'authors: ["Brandon Trabucco", "Aviral Kumar"]',
    moreAuthors: 'moreAuthors: true',
    venue: 'venue: icml',
    year: 'year: 2021',
    volume: 'volume: "139"',
    number: 'number: "2"',
    pages: 'pages: "10358-10368"',
    publisher: 'publisher: "PMLR"',
    links: 'links:\n  paper: "https://proceedings.mlr.press/v139/trabucco21a.html"',
    'links.paper': 'paper: "https://proceedings.mlr.press/v139/trabucco21a.html"',
    'links.arxiv': 'arxiv: "2107.06882"',
    'links.doi': 'doi: "10.1109/ACCESS.2020.2990567"',
    'links.openreview': 'openreview: "HklxbgBKvr"',
    'links.pdf': 'pdf: "https://proceedings.mlr.press/v139/trabucco21a/trabucco21a.pdf"',
    'links.code': 'code: "https://github.com/brandontrabucco/design-baselines"',
    'links.project': 'project: "https://sites.google.com/view/coms-offline-mbo"',
    summary: 'summary: "One or two sentences of your own, 40 to 400 characters: what the paper does and how."',
    designSpace: 'designSpace: [continuous, discrete]',
    objectives: 'objectives: [single]',
    topics: 'topics: [auxiliary-loss]',
    'topics.id': 'id: auxiliary-loss',
    'topics.why': 'why: "What in the paper makes it belong there, in one line."',
    'topics.remark': 'remark: "What a reader should know where the setting differs."',
    'topics.loose': 'loose: true',
    reportedTasks: 'reportedTasks: ["Superconductor"]',
    supersededBy: 'supersededBy:\n  paper: trabucco-2021-coms',
    'supersededBy.paper': 'paper: trabucco-2021-coms',
    'supersededBy.title': 'title: "Conservative Objective Models"',
    'supersededBy.venue': 'venue: "ICML"',
    'supersededBy.year': 'year: 2021',
    'supersededBy.url': 'url: "https://proceedings.mlr.press/v139/trabucco21a.html"',
    'supersededBy.arxiv': 'arxiv: "2107.06882"',
    'supersededBy.openreview': 'openreview: "HklxbgBKvr"',
    'supersededBy.code': 'code: "https://github.com/brandontrabucco/design-baselines"',
    key: 'key: "trabucco2021conservative2"',
    added: 'added: "2025-03-04"',
    updated: 'updated: "2025-03-04"',
    corrections: correction,
    ...correctionFields,
    unconfirmed: 'unconfirmed:\n  - field: doi\n    note: "No DOI was found."',
    'unconfirmed.field': 'field: doi',
    'unconfirmed.note': 'note: "No DOI was found."',
  },
  topics: {
    title: 'title: "Conservative Models"',
    shortTitle: 'shortTitle: "Conservative"',
    parent: 'parent: surrogate-modeling',
    order: 'order: 1',
    description: 'description: "One line that says what belongs here."',
    accent: 'accent: blue',
    sources: 'sources: ["Survey, Section 4.1"]',
    corrections: correction,
    ...correctionFields,
  },
  venues: {
    name: 'name: "International Conference on Machine Learning"',
    short: 'short: "ICML"',
    type: 'type: conference',
    aliases: 'aliases: ["Proceedings of Machine Learning Research"]',
    url: 'url: "https://icml.cc/"',
  },
  lineage: {
    relations:
      'relations:\n  - to: trabucco-2021-coms\n    kind: extends\n    statement: "Moves COMs to sequences."\n    source: "paper, Section 3"\n    confidence: read',
    'relations.to': 'to: trabucco-2021-coms',
    'relations.kind': 'kind: extends',
    'relations.statement': 'statement: "Moves COMs to sequences."',
    'relations.source': 'source: "paper, Section 3"',
    'relations.confidence': 'confidence: read',
  },
  paths: {
    title: 'title: "Start here"',
    order: 'order: 1',
    audience: 'audience: "Readers who are new to the field."',
    steps:
      'steps:\n  - page: problem\n    why: "What to take from the page, and why it comes first."\n  - paper: trabucco-2021-coms\n    why: "What to take from the paper, and why it comes next."',
    'steps.paper': 'paper: trabucco-2021-coms',
    'steps.topic': 'topic: flow-matching',
    'steps.page': 'page: problem',
    'steps.why': 'why: "What to take from the step, and why it comes at this point."',
  },
  glossary: {
    term: 'term: "Oracle"',
    symbol: "symbol: 'f(\\mathbf{x})'",
    words: 'words: ["simulator", "ground truth"]',
    seeAlso: 'seeAlso: [proxy-surrogate]',
  },
  news: {
    title: 'title: "The list becomes a site"',
    date: 'date: "2025-03-04"',
    kind: 'kind: update',
  },
  pages: {
    title: 'title: "About"',
    description: 'description: "What the page is about, in one sentence."',
    sources: 'sources: ["Survey, Section 2"]',
  },
};

/** A correct line for the field at a path, or for the field around it. */
export function exampleOf(collection: CollectionName, path: readonly (string | number)[]): string | undefined {
  const names = path.filter((part) => typeof part === 'string');
  for (let length = names.length; length > 0; length -= 1) {
    const example = examples[collection][names.slice(0, length).join('.')];
    if (example !== undefined) return example;
  }
  return undefined;
}
