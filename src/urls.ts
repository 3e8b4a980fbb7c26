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
  feed: sitePath('/feed.xml'),
  jsonFeed: sitePath('/feed.json'),
  api: sitePath('/api/'),
  apiPapers: sitePath('/api/v1/papers.json'),
  apiTopics: sitePath('/api/v1/topics.json'),
  apiTasks: sitePath('/api/v1/tasks.json'),
  openSearch: sitePath('/opensearch.xml'),
  sitemap: sitePath('/sitemap-index.xml'),
  llms: sitePath('/llms.txt'),
  serviceWorker: sitePath('/sw.js'),
  /** No page: under this address the service worker notes that the offline copy did not fit. */
  noRoomMark: sitePath('/offline/no-room'),
  pagefindBundle: sitePath('/pagefind/pagefind.js'),
  /** The list of papers with facets set: `{ topic: 'stability', space: 'discrete' }`. */
  papersWith: (facets: Readonly<Record<string, string>>) => sitePath(`/papers/?${new URLSearchParams(facets)}`),
  paper: (id: string) => sitePath(`/papers/${id}/`),
  topic: (id: string) => sitePath(`/topics/${id}/`),
  path: (id: string) => sitePath(`/paths/${id}/`),
  venue: (id: string) => sitePath(`/venues/${id}/`),
  year: (year: number) => sitePath(`/years/${year}/`),
  task: (id: string) => sitePath(`/tasks/${id}/`),
  /** The table of tasks with filters set: `{ suite: 'Design-Bench' }`. */
  tasksWith: (filters: Readonly<Record<string, string>>) => sitePath(`/tasks/?${new URLSearchParams(filters)}`),
  method: (id: string) => sitePath(`/methods/${id}/`),
  result: (source: string) => sitePath(`/results/${source}/`),
  resultsFile: sitePath('/api/v1/results.json'),
  resultExport: (source: string, format: 'csv' | 'md' | 'tex') => sitePath(`/results/${source}.${format}`),
  author: (id: string) => sitePath(`/authors/${id}/`),
  /** A part of a long list by the address of the list, which is that of its first part. */
  listPart: (list: string, number: number) => (number === 1 ? list : `${list}page/${number}/`),
  /** Citations of one paper, of a topic with all below it, and of all papers; `extension` is that of a citation format. */
  paperExport: (id: string, extension: string) => sitePath(`/papers/${id}.${extension}`),
  topicExport: (id: string, extension: string) => sitePath(`/topics/${id}.${extension}`),
  papersExport: (extension: string) => sitePath(`/papers.${extension}`),
  /** Values of the filters of a list, by the address of its page. */
  filters: (list: string) => `${list}filters.json`,
  topicFeed: (id: string) => sitePath(`/topics/${id}/feed.xml`),
  apiPaper: (id: string) => sitePath(`/api/v1/papers/${id}.json`),
  apiSchema: (collection: string) => sitePath(`/api/v1/schema/${collection}.json`),
} as const;
