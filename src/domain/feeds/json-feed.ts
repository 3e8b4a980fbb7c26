/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
import type { Feed } from './paper-feed.ts';

export const jsonFeedMediaType = 'application/feed+json; charset=utf-8';

export function jsonFeed(feed: Feed): string {
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.page,
    feed_url: feed.self,
    description: feed.description,
    language: 'en',
    authors: [{ name: feed.author }],
    items: feed.entries.map(({ id, page, paper, title, summary, authors, topics, published, updated }) => ({
      id,
      url: page,
      external_url: paper,
      title,
      content_text: summary,
      date_published: published,
      date_modified: updated,
      authors: authors.map((name) => ({ name })),
      tags: topics,
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
