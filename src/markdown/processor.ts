/** The one set-up of Markdown: GFM and formulas, raw HTML off, links under the base path. */
import { rehypeHeadingIds, unified } from '@astrojs/markdown-remark';
import rehypeKatex from 'rehype-katex';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import remarkMath from 'remark-math';
import { katexOptions } from '../domain/katex-options.ts';
import { rehypeGlossaryLinks } from './glossary-links.ts';
import { readGlossaryTerms } from './glossary-terms.ts';
import { rehypeOwnHeadingIds } from './own-heading-ids.ts';
import { rehypeSiteLinks } from './site-links.ts';
import { rehypeSoundMathml } from './sound-mathml.ts';
import { remarkStandardForm } from './standard-form.ts';

/** What may pass from Markdown to a page: the library's safe list without pictures, the marks of formulas, and captioned figures. */
const safe = {
  ...defaultSchema,
  tagNames: [...(defaultSchema.tagNames ?? []).filter((name) => name !== 'img'), 'figure', 'figcaption'],
  attributes: {
    ...defaultSchema.attributes,
    code: [['className', /^language-./, 'math-inline', 'math-display'] as [string, ...(string | RegExp)[]]],
    figure: [['className', 'standard-form'] as [string, string]],
  },
  protocols: { ...defaultSchema.protocols, href: ['https'] },
};

export const markdownProcessor = unified({
  remarkPlugins: [remarkMath, remarkStandardForm],
  // Order matters: nothing unsafe may reach KaTeX's output, which sanitising would damage.
  rehypePlugins: [
    [rehypeSanitize, safe],
    rehypeSiteLinks,
    [rehypeGlossaryLinks, readGlossaryTerms()],
    [rehypeKatex, katexOptions],
    rehypeSoundMathml,
    rehypeHeadingIds,
    rehypeOwnHeadingIds,
  ],
});
