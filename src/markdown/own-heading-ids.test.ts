import { createMarkdownProcessor, rehypeHeadingIds } from '@astrojs/markdown-remark';
import { expect, test } from 'vitest';
import { rehypeOwnHeadingIds } from './own-heading-ids.ts';

const processor = await createMarkdownProcessor({ syntaxHighlight: false, rehypePlugins: [rehypeHeadingIds, rehypeOwnHeadingIds] });

/** The ids of a text in a file of `content/`. */
async function idsIn(path: string, text: string): Promise<string[]> {
  const { code } = await processor.render(text, { fileURL: new URL(`file:///list/content/${path}`) });
  return [...code.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id ?? '');
}

test('headings of an entry have ids that no section of its page has', async () => {
  expect(await idsIn('papers/trabucco-2021-coms.md', '## Results\n\nText.\n\n### Cite\n')).toEqual([
    'trabucco-2021-coms-results',
    'trabucco-2021-coms-cite',
  ]);
});

test('headings of a page are its addresses', async () => {
  expect(await idsIn('pages/about.md', '## Scope\n')).toEqual(['scope']);
});
