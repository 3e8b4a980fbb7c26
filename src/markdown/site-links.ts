import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { sitePath } from '../urls.ts';

/** Rehype plugin: root-relative links of the content get the base path of the site. */
export function rehypeSiteLinks() {
  return (tree: Root): void => {
    visit(tree, 'element', (element: Element) => {
      const href = element.properties['href'];
      if (element.tagName === 'a' && typeof href === 'string' && href.startsWith('/')) element.properties['href'] = sitePath(href);
    });
  };
}
