/** Every address of the site: the contract with readers, and the only user of the base path. */
import { site } from './site.ts';

/** A root-relative address under the base path. `path` starts with a slash: '/papers/' becomes '/base/papers/'. */
export function sitePath(path: string): string {
  return site.base + path.replace(/^\//, '');
}

/** The full address of a root-relative one, for feeds, canonical links and exports. */
export function absoluteUrl(path: string): string {
  return new URL(path, site.origin).href;
}

export const urls = {
  home: sitePath('/'),
  problem: sitePath('/problem/'),
  notation: sitePath('/problem/#notation'),
  glossary: sitePath('/problem/#glossary'),
  term: (id: string) => sitePath(`/problem/#term-${id}`),
  papers: sitePath('/papers/'),
  topics: sitePath('/topics/'),
  paths: sitePath('/paths/'),
  lineage: sitePath('/lineage/'),
  figures: sitePath('/figures/'),
  venues: sitePath('/venues/'),
  years: sitePath('/years/'),
  authors: sitePath('/authors/'),
  tasks: sitePath('/tasks/'),
  methods: sitePath('/methods/'),
  results: sitePath('/results/'),
  contribute: sitePath('/contribute/'),
  knownPapers: sitePath('/contribute/known.json'),
  about: sitePath('/about/'),
  corrections: sitePath('/about/#corrections'),
  pagefindBundle: sitePath('/pagefind/pagefind.js'),
  /** The list of papers with facets set: `{ topic: 'stability', space: 'discrete' }`. */
  papersWith: (facets: Readonly<Record<string, string>>) => sitePath(`/papers/?${new URLSearchParams(facets)}`),
  paper: (id: string) => sitePath(`/papers/${id}/`),
  topic: (id: string) => sitePath(`/topics/${id}/`),
  path: (id: string) => sitePath(`/paths/${id}/`),
  venue: (id: string) => sitePath(`/venues/${id}/`),
  year: (year: number) => sitePath(`/years/${year}/`),
  task: (id: string) => sitePath(`/tasks/${id}/`),
  method: (id: string) => sitePath(`/methods/${id}/`),
  result: (source: string) => sitePath(`/results/${source}/`),
  resultsFile: sitePath('/api/v1/results.json'),
  resultExport: (source: string, format: 'csv' | 'md' | 'tex') => sitePath(`/results/${source}.${format}`),
  author: (id: string) => sitePath(`/authors/${id}/`),
} as const;
