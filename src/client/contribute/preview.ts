/** Shows the entry as its row in the list and as its file. */
import { shownAuthors } from '../../domain/authors.ts';
import { displayName, parseName } from '../../domain/names.ts';
import { rowAuthors } from '../../domain/query/result-facts.ts';
import { writeTopicMarks } from '../../domain/query/topic-marks.ts';
import type { Examined, KnownList } from '../../records/examine-form.ts';
import { make } from '../element.ts';
import { fillRow, type RowPlaces } from '../explorer/rows.ts';
import type { PageFragment } from '../pagefind.ts';

export interface PreviewPlaces extends Pick<RowPlaces, 'venues' | 'topics'> {
  /** Address of the page above papers. */
  readonly papers: string;
}

/** Fills the preview in `host`, a `contribute-form`. */
export function showPreview(host: HTMLElement, examined: Examined, known: KnownList, places: PreviewPlaces): void {
  const put = (selector: string, text: string) => {
    const element = host.querySelector(selector);
    if (element) element.textContent = text;
  };
  put('.path', examined.path);
  put('.text', examined.text);
  const pattern = host.querySelector('template')?.content.querySelector('.paper-row')?.cloneNode(true);
  const list = host.querySelector<HTMLElement>('.row');
  if (!(pattern instanceof HTMLElement) || !list) return;
  pattern.removeAttribute('id');
  const row = fillRow(pattern, fragmentOf(examined, known, places), { list, ...places });
  row.prepend(make('input', { type: 'checkbox', class: 'tick', 'aria-label': 'Select' }));
  // Its links lead to pages that are not there yet.
  row.inert = true;
  list.replaceChildren(row);
}

function fragmentOf({ id, data }: Examined, { venues, topics }: KnownList, places: PreviewPlaces): PageFragment {
  const { names, rest } = shownAuthors({ authors: data.authors.map(parseName), moreAuthors: data.moreAuthors }, rowAuthors);
  const venue = venues.find((known) => known.id === data.venue)?.short;
  const chosen = data.topics.map((topic) => (typeof topic === 'string' ? topic : topic.id));
  const marks = topics.filter((topic) => chosen.includes(topic.id));
  const facts: Record<string, string> = {
    id,
    title: data.title || 'Title',
    acronym: data.acronym ?? '',
    by: names.map(displayName).join(', ') + rest || 'Authors',
    venue: [venue ?? (data.venue || 'Venue'), Number.isInteger(data.year) ? data.year : 'year'].join(' '),
    summary: data.summary || 'Summary',
    topics: writeTopicMarks(marks),
    paper: data.links.paper,
    pdf: data.links.pdf ?? '',
    code: data.links.code ?? '',
  };
  const meta = Object.fromEntries(Object.entries(facts).filter(([, text]) => text !== ''));
  return { url: `${places.papers}${id}/`, excerpt: '', meta, filters: { venue: [data.venue] } };
}
