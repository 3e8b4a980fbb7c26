import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Elements of MathML whose children each have a role: base, index, exponent. */
const fixedParts = new Set(['mfrac', 'mover', 'mroot', 'msub', 'msubsup', 'msup', 'munder', 'munderover']);

const applied = '\u2061';

/** Whether a node is the invisible sign between a function and its argument. */
function isApplication(node: Element['children'][number]): boolean {
  const [only] = node.type === 'element' && node.tagName === 'mo' ? node.children : [];
  return only?.type === 'text' && only.value === applied;
}

/**
 * Rehype plugin, after the one that renders formulas: takes away the sign of application where KaTeX writes it as one child
 * too many, as in the index of `y_{\min}` (https://github.com/KaTeX/KaTeX/issues/3721). Browsers take such an element for
 * faulty, and screen readers its last child for another one.
 */
export function rehypeSoundMathml() {
  return (tree: Root): void => {
    visit(tree, 'element', (element) => {
      if (fixedParts.has(element.tagName)) element.children = element.children.filter((child) => !isApplication(child));
    });
  };
}
