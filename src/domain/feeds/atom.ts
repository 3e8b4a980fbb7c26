/** Atom 1.0 (RFC 4287). */
import type { Feed, FeedEntry } from './paper-feed.ts';
import { element, xmlFile } from './xml.ts';

export const atomMediaType = 'application/atom+xml; charset=utf-8';

export function atomFeed(feed: Feed): string {
  return xmlFile(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en' },
      element('id', {}, feed.id),
      element('title', {}, feed.title),
      element('subtitle', {}, feed.description),
      element('updated', {}, feed.updated),
      element('link', { rel: 'self', type: 'application/atom+xml', href: feed.self }),
      element('link', { rel: 'alternate', type: 'text/html', href: feed.page }),
      element('author', {}, element('name', {}, feed.author)),
      ...feed.entries.map(atomEntry),
    ),
  );
}

function atomEntry({ id, page, paper, title, summary, authors, topics, published, updated }: FeedEntry) {
  return element(
    'entry',
    {},
    element('id', {}, id),
    element('title', {}, title),
    element('published', {}, published),
    element('updated', {}, updated),
    element('link', { rel: 'alternate', type: 'text/html', href: page }),
    element('link', { rel: 'related', href: paper }),
    ...authors.map((name) => element('author', {}, element('name', {}, name))),
    ...topics.map((topic) => element('category', { term: topic })),
    element('summary', {}, summary),
  );
}
