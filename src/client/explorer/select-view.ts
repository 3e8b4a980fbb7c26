/** Puts all papers of a view on the reader's selection, from where they can be cited and exported. */
import { mostSelected } from '../../domain/query/address.ts';
import { exactFirst } from '../../domain/search-match.ts';
import { loadPage, type SearchHit } from '../pagefind.ts';
import { type ListedPaper, mergeLists } from '../selection/reading-list.ts';
import { storedList, storeList } from '../selection/store.ts';

/**
 * Adds the papers of the hits that are not selected yet, as many as a link can share.
 * @returns what happened, for the reader
 */
export async function selectHits(hits: readonly SearchHit[], query: string): Promise<string> {
  if (hits.length === 0) return 'There is no paper to select.';
  const fragments = await Promise.all(hits.slice(0, mostSelected).map(loadPage));
  const found = exactFirst(fragments, query).map(
    ({ meta }): ListedPaper => ({
      id: meta['id'] ?? '',
      key: meta['key'] ?? '',
      title: meta['title'] ?? '',
      record: meta['venue'] ?? '',
      read: false,
      note: '',
    }),
  );
  storeList(mergeLists(storedList(), found));
  return hits.length > mostSelected
    ? `The first ${mostSelected} papers are selected, as many as a link can share. “Cite these papers” above takes all of them.`
    : 'These papers are selected.';
}
