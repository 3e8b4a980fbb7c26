import type { Paragraph, Root } from 'mdast';
import 'mdast-util-math';
import { visit } from 'unist-util-visit';

/** What a reader sees below a formula that was not read in the paper itself. */
const standardFormNote = 'Standard form: the usual way to write it, not checked against the equation in the paper.';

/**
 * Remark plugin: a display formula whose opening fence says `$$ standard-form` becomes a figure with a caption, so that
 * readers can tell formulas taken from a source from those written in the standard form.
 */
export function remarkStandardForm() {
  return (tree: Root): void => {
    visit(tree, 'math', (node, index, parent) => {
      if (node.meta?.trim() !== 'standard-form' || parent === undefined || index === undefined) return undefined;
      const caption: Paragraph = {
        type: 'paragraph',
        data: { hName: 'figcaption' },
        children: [{ type: 'text', value: standardFormNote }],
      };
      parent.children[index] = {
        type: 'blockquote',
        data: { hName: 'figure', hProperties: { className: ['standard-form'] } },
        children: [{ ...node, meta: null }, caption],
      };
      return index + 1;
    });
  };
}
