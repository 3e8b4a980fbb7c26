import { displayName, type PersonName, slugify, sortName } from './names.ts';
import { oncePer } from './once.ts';
import { compareText, groupBy } from './order.ts';
import { splitList } from './paging.ts';
import type { Paper } from './papers.ts';

/** A person with the papers of the list. Two spellings that differ only in case or diacritics are one person. */
export interface Author {
  /** Part of the URL, made from the name. */
  readonly id: string;
  readonly name: PersonName;
  /** In list order. */
  readonly papers: readonly Paper[];
}

/** Longest id of an author's page in characters: file systems allow names of 255 bytes, and letters outside ASCII take six. */
const longestId = 200;

/** The id of an author's page: given and family name, folded. */
export function authorId(name: PersonName): string {
  return slugify(displayName(name)).slice(0, longestId).replace(/-$/, '');
}

/** All authors of the papers by family name. */
export function collectAuthors(papers: readonly Paper[]): Author[] {
  const signatures = papers.flatMap((paper) => paper.authors.map((name) => ({ name, paper })));
  return [...groupBy(signatures, ({ name }) => authorId(name))]
    .map(([id, group]) => ({
      id,
      // The spelling with the most letters outside ASCII: "Hernández-García" rather than "Hernandez-Garcia".
      name: group.map(({ name }) => name).toSorted((a, b) => accented(b) - accented(a))[0] ?? { given: '', family: id, suffix: '' },
      papers: [...new Set(group.map(({ paper }) => paper))],
    }))
    .toSorted((a, b) => compareText(sortName(a.name), sortName(b.name)));
}

/** Names that one page of the list of authors carries, about 15 kB compressed. */
const namesOnPage = 1000;

/** The list of the authors in the parts that are pages. */
export const splitAuthors = oncePer((authors: readonly Author[]) => splitList(authors, namesOnPage));

function accented(name: PersonName): number {
  return displayName(name).replace(/\p{ASCII}/gu, '').length;
}

/** The authors that a narrow place names, and what it says of the others. One more name than `most` takes no more room than "et al.". */
export function shownAuthors({ authors, moreAuthors }: Pick<Paper, 'authors' | 'moreAuthors'>, most = Number.POSITIVE_INFINITY) {
  const names = authors.length <= most + 1 ? authors : authors.slice(0, most);
  return { names, rest: authors.length > names.length ? ', et al.' : moreAuthors ? ' and others' : '' };
}
