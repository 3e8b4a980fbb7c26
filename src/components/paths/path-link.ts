import type { PathTarget } from '../../domain/paths.ts';
import { urls } from '../../urls.ts';

const pages = {
  problem: { label: 'The problem', href: urls.problem },
  topics: { label: 'The taxonomy', href: urls.topics },
} as const;

export interface PathLink {
  /** What the step is. */
  readonly kind: 'Paper' | 'Topic' | 'Page';
  /** Name for a line of links: the acronym where there is one. */
  readonly name: string;
  readonly title: string;
  readonly href: string;
}

/** How a step is named and where it leads. */
export function pathLink(target: PathTarget): PathLink {
  if (target.kind === 'page') {
    const { label, href } = pages[target.page];
    return { kind: 'Page', name: label, title: label, href };
  }
  if (target.kind === 'topic') {
    const { id, title } = target.topic;
    return { kind: 'Topic', name: title, title, href: urls.topic(id) };
  }
  const { id, acronym, title } = target.paper;
  return { kind: 'Paper', name: acronym ?? title, title, href: urls.paper(id) };
}
