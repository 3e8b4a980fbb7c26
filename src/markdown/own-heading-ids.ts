/** Headings of entries whose text is a part of a page that has sections of its own. */
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Those of `content/pages` are whole pages, and their headings are addresses that are linked. */
const partOfPage = /(?:^|[/\\])content[/\\](?!pages[/\\])[^/\\]+[/\\]([^/\\]+)\.md$/;

/**
 * Rehype plugin, to follow Astro's `rehypeHeadingIds`: ids that begin with the entry's. That one makes them of the heading
 * alone, and "## Results" in the notes of a paper would have the id of the section of its page.
 */
export function rehypeOwnHeadingIds() {
  return (tree: Root, file: { readonly path?: string | undefined }): void => {
    const [, entry] = partOfPage.exec(file.path ?? '') ?? [];
    if (entry === undefined) return;
    visit(tree, 'element', ({ tagName, properties }) => {
      if (/^h[1-6]$/.test(tagName)) properties['id'] = `${entry}-${String(properties['id'])}`;
    });
  };
}
