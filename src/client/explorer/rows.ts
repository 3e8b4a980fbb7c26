/** Rows of results: those of the page itself where it has them, else made from what the index keeps, after their pattern. */
import { readTopicMarks } from '../../domain/query/topic-marks.ts';
import { make } from '../element.ts';
import { markedText } from '../marked-text.ts';
import type { PageFragment } from '../pagefind.ts';

export interface RowPlaces {
  /** The list of the page, whose rows are the pattern. */
  readonly list: HTMLElement;
  /** Addresses of the pages above venues and topics. */
  readonly venues: string;
  readonly topics: string;
}

export function topicChips({ meta }: PageFragment, topics: string): HTMLAnchorElement[] {
  return readTopicMarks(meta['topics'] ?? '').map(({ id, accent, label }) =>
    make('a', { class: 'chip', href: `${topics}${id}/`, 'data-accent': accent }, label),
  );
}

/** A row, taken as a pattern, filled with the facts of a paper. */
export function fillRow(pattern: HTMLElement, page: PageFragment, { venues, topics }: RowPlaces): HTMLElement {
  const row = pattern;
  const { title = page.url, acronym, by = '', venue = '', summary = '', id = '', key = '' } = page.meta;
  const put = (selector: string, ...children: (Node | string)[]) => row.querySelector(selector)?.replaceChildren(...children);
  const tick = row.querySelector<HTMLInputElement>('.tick');
  if (tick) {
    tick.dataset['paper'] = id;
    tick.setAttribute('aria-label', `Select ${acronym ?? title}`);
    tick.checked = false;
  }
  row.dataset['key'] = key;
  const link = make('a', { href: page.url }, title);
  put('.title', ...(acronym ? [make('b', { class: 'acronym' }, acronym), ' '] : []), link);
  put('.authors', by);
  put('.venue', venue);
  row.querySelector('.venue')?.setAttribute('href', `${venues}${page.filters['venue']?.[0] ?? ''}/`);
  const links = (['paper', 'pdf', 'code'] as const).map(
    (name) => [name === 'pdf' ? 'PDF' : name === 'code' ? 'Code' : 'Paper', page.meta[name]] as const,
  );
  const bibtex = row.querySelector('.links [data-copy]');
  // The file stands beside the page: "papers/x/" and "papers/x.bib".
  bibtex?.setAttribute('href', page.url.replace(/\/$/, '.bib'));
  put(
    '.links',
    ...links.flatMap(([label, href]) => (href?.startsWith('https://') ? [make('a', { href }, label)] : [])),
    ...(bibtex ? [bibtex] : []),
  );
  put('.summary', summary);
  put('.topics', ...topicChips(page, topics));
  row.querySelector('.role')?.remove();
  return row;
}

/** The row of a paper, with a line of its text where the words found stand in nothing else that the row shows. */
export function paperRow(page: PageFragment, places: RowPlaces, query: string): HTMLElement {
  const id = page.meta['id'] ?? '';
  const own = places.list.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
  const source = own ?? places.list.querySelector<HTMLElement>('.paper-row');
  const clone = source?.cloneNode(true);
  if (!(clone instanceof HTMLElement))
    return make('article', { class: 'paper-row' }, make('h3', { class: 'title' }, make('a', { href: page.url }, page.meta['title'] ?? '')));
  clone.removeAttribute('id');
  // Of a row that did not seem to fit while the index was on its way.
  clone.hidden = false;
  // A reference manager would meet the paper twice.
  clone.querySelector('.Z3988')?.remove();
  const row = own ? clone : fillRow(clone, page, places);
  const words = [...page.excerpt.matchAll(/<mark>(.*?)<\/mark>/gs)].map(([, word]) => (word ?? '').toLowerCase());
  const text = row.textContent.toLowerCase();
  if (query !== '' && words.length > 0 && !words.some((word) => text.includes(word)))
    row.append(make('p', { class: 'excerpt' }, '… ', ...markedText(page.excerpt), ' …'));
  return row;
}
