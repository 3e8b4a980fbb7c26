/** Links of texts to pages of this site. */
import type { Source } from './check.ts';
import { didYouMean } from './suggestion.ts';

/** Collections whose entries have pages of their own, below a path of the same name. */
const collectionsWithPages = ['papers', 'topics', 'venues', 'paths', 'tasks', 'methods', 'results'] as const;

/** What is wrong with a root-relative link, or nothing. Routes without entries are left to the check of the built site. */
export function siteLinkFault(link: string, source: Source): { message: string; hint: string } | undefined {
  if (/^\/[/\\]/.test(link))
    return { message: 'names another site without "https:"', hint: 'Write the full address, or start with a single "/".' };
  if (/[\s\\<>"]/.test(link))
    return {
      message: 'contains white space, a backslash, a quote or an angle bracket',
      hint: 'Copy the address from the page that it leads to.',
    };
  const [path = ''] = link.split(/[?#]/);
  const [, folder, name, rest] = /^\/([^/]+)(?:\/([^/]+))?(.*)$/.exec(path) ?? [];
  const collection = collectionsWithPages.find((candidate) => candidate === folder);
  if (collection !== undefined && name !== undefined) {
    const id = name.replace(/\.(?:bib|ris|csl\.json)$/, '');
    const known = source.ids(collection);
    if (!known.has(id))
      return {
        message: `leads to no entry: there is no file content/${collection}/${id}.md`,
        hint: `${didYouMean(id, known)}Name an entry that exists.`,
      };
    if (rest === '' && id === name) return { message: 'lacks its last slash', hint: `Write /${folder}/${name}/` };
    return undefined;
  }
  if (!path.endsWith('/') && !/\.[a-z]+$/.test(path)) return { message: 'lacks its last slash', hint: `Write ${path}/` };
  return undefined;
}
