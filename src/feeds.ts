/** The feeds of the site: all papers, and those of a topic. */
import { type Feed, paperFeed } from './domain/feeds/paper-feed.ts';
import type { TopicNode } from './domain/taxonomy.ts';
import { library } from './library.ts';
import { site } from './site.ts';
import { absoluteUrl, urls } from './urls.ts';

const shared = { tag: site.tag, author: site.name, paperPage: (id: string) => absoluteUrl(urls.paper(id)) };

/** All papers; `self` is the address of the feed in the format at hand. */
export function siteFeed(self: string): Feed {
  return paperFeed(library.papers, {
    ...shared,
    subject: 'papers',
    title: `${site.name}: papers`,
    description: 'Papers that joined the list, and corrections.',
    page: absoluteUrl(urls.papers),
    self: absoluteUrl(self),
  });
}

/** The papers of a topic and of all below it. */
export function topicFeed(node: TopicNode): Feed {
  return paperFeed(library.taxonomy.papers(node), {
    ...shared,
    subject: `topics/${node.id}`,
    title: `${site.shortName}: ${node.title}`,
    description: node.description,
    page: absoluteUrl(urls.topic(node.id)),
    self: absoluteUrl(urls.topicFeed(node.id)),
  });
}
