/** Name, address and repository of the site: the one place to change them. */

const repository = 'https://github.com/mila-iqia/Awesome-Offline-Model-Based-Optimization';
const publicOrigin = 'https://mila-iqia.github.io';

/** `/name/` for any way of writing it; `/` for nothing. */
function basePath(text: string | undefined): string {
  const path = (text ?? '').replace(/^\/+|\/+$/g, '');
  return path === '' ? '/' : `/${path}/`;
}

export const site = {
  name: 'Offline Model-Based Optimization',
  shortName: 'Offline MBO',
  description:
    'A curated list of papers on offline model-based optimization: definitions, methods, benchmarks and citations, searchable. Companion site of the survey.',
  /** Scheme and host of the published site; the build for another host sets SITE_ORIGIN. */
  origin: process.env['SITE_ORIGIN'] ?? publicOrigin,
  /** Path under which the site is served; the build for a project site sets SITE_BASE, such as `/awesome-offline-mbo/`. */
  base: basePath(process.env['SITE_BASE']),
  /** Where the public site is, whatever the build at hand is for: texts of the repository link there. */
  publicUrl: `${publicOrigin}/Awesome-Offline-Model-Based-Optimization/`,
  /** Start of the ids of feed entries, a tag URI (RFC 4151): never changed, wherever the site moves. */
  tag: 'tag:mila-iqia.github.io,2025:offline-mbo',
  repository,
  branch: 'main',
  licence: {
    code: { name: 'MIT', url: `${repository}/blob/main/LICENSE` },
    content: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  },
} as const;

/** The survey that the site accompanies. */
export const survey = {
  title: 'Offline Model-Based Optimization: Comprehensive Review',
  authors: ['Minsu Kim', 'Jiayao Gu', 'Ye Yuan', 'Taeyoung Yun', 'Zixuan Liu', 'Yoshua Bengio', 'Can Chen'],
  year: 2025,
  arxiv: '2503.17286',
  key: 'kim2025offline',
} as const;

/** The page on GitHub where a file of the repository can be edited. */
export function editUrl(path: string): string {
  return `${site.repository}/edit/${site.branch}/${path}`;
}

/** The page on GitHub where a new file can be written. */
export const newFileUrl = `${site.repository}/new/${site.branch}`;

/** The page on GitHub that opens a form of `.github/ISSUE_TEMPLATE` with some of its fields filled in. */
export function issueFormUrl(form: 'add-paper' | 'correct-entry' | 'dead-link', fields: Readonly<Record<string, string>> = {}): string {
  return `${site.repository}/issues/new?${new URLSearchParams({ template: `${form}.yml`, ...fields })}`;
}
