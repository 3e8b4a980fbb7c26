import type { Root } from 'hast';
import { describe, expect, it } from 'vitest';
import { rehypeGlossaryLinks } from './glossary-links.ts';

const link = rehypeGlossaryLinks([
  { id: 'proxy-surrogate', words: ['Proxy / surrogate', 'surrogate', 'surrogate model', 'proxy'] },
  { id: 'oracle', words: ['Oracle'] },
  { id: 'd-best', words: ['D(best)'] },
]);

type Child = Root['children'][number];
const text = (value: string) => ({ type: 'text', value }) as const;
const element = (tagName: string, ...children: ReturnType<typeof text>[]): Child => ({
  type: 'element',
  tagName,
  properties: {},
  children,
});

/** The tree after the plugin, links as [text](id). */
function linked(children: Child[], path = 'content/topics/stability.md'): string {
  const tree: Root = { type: 'root', children };
  link(tree, { path });
  const show = (node: Child): string => {
    if (node.type === 'text') return node.value;
    if (node.type !== 'element') return '';
    const inner = node.children.map(show).join('');
    return node.tagName === 'a' ? `[${inner}](${String(node.properties['href']).split('#term-')[1] ?? ''})` : inner;
  };
  return tree.children.map(show).join('|');
}

describe('rehypeGlossaryLinks', () => {
  it('links the first mention of each term only', () => {
    expect(linked([element('p', text('The oracle scores; the surrogate guesses. An oracle, a surrogate.'))])).toBe(
      'The [oracle](oracle) scores; the [surrogate](proxy-surrogate) guesses. An oracle, a surrogate.',
    );
  });

  it('counts other words for a term as the same term', () => {
    expect(linked([element('p', text('A proxy.')), element('p', text('A surrogate.'))])).toBe('A [proxy](proxy-surrogate).|A surrogate.');
  });

  it('takes the longest words, plurals and any case', () => {
    expect(linked([element('p', text('Surrogate models and Oracles'))])).toBe('[Surrogate models](proxy-surrogate) and [Oracles](oracle)');
  });

  it('finds whole words only', () => {
    expect(linked([element('p', text('oracular, surrogate-based, miscoracle, oracle2'))])).toBe(
      'oracular, surrogate-based, miscoracle, oracle2',
    );
  });

  it('finds words with signs and words across lines', () => {
    expect(linked([element('p', text('D(best) of a surrogate\nmodel'))])).toBe(
      '[D(best)](d-best) of a [surrogate\nmodel](proxy-surrogate)',
    );
  });

  it.each(['h2', 'a', 'code', 'th'])('leaves %s alone', (tagName) => {
    const before = linked([element(tagName, text('oracle'))]);
    expect(before).not.toContain('(oracle)');
  });

  it('leaves other files alone', () => {
    expect(linked([element('p', text('An oracle.'))], 'content/papers/x.md')).toBe('An oracle.');
    expect(linked([element('p', text('An oracle.'))], 'content/glossary/oracle.md')).toBe('An oracle.');
    expect(linked([element('p', text('An oracle.'))], '/a/content/pages/problem.md')).toBe('An [oracle](oracle).');
  });
});
