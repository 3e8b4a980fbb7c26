/**
 * A site that is nothing but pages of Markdown with formulas, made with the same packages: what Astro, KaTeX and Pagefind
 * take on this machine by themselves. It is the yardstick for the build of the real site.
 */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RunFigures, runMeasured } from './measured-run.ts';

const files: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "plain-site", "private": true, "type": "module" }\n',
  'astro.config.mjs': `import { fileURLToPath } from 'node:url';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import * as pagefind from 'pagefind';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';

const search = {
  name: 'search',
  hooks: {
    'astro:build:done': async ({ dir }) => {
      const { index } = await pagefind.createIndex();
      await index.addDirectory({ path: fileURLToPath(dir) });
      await index.writeFiles({ outputPath: fileURLToPath(new URL('pagefind/', dir)) });
      await pagefind.close();
    },
  },
};

export default defineConfig({
  integrations: [search],
  markdown: { processor: unified({ remarkPlugins: [remarkMath], rehypePlugins: [rehypeKatex] }), syntaxHighlight: false },
});
`,
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';

export const collections = { pages: defineCollection({ loader: glob({ pattern: '*.md', base: './content' }) }) };
`,
  'src/pages/[id].astro': `---
import { getCollection, render } from 'astro:content';

export async function getStaticPaths() {
  return (await getCollection('pages')).map((entry) => ({ params: { id: entry.id }, props: { entry } }));
}

const { entry } = Astro.props;
const { Content } = await render(entry);
---

<html lang="en"><head><title>{entry.data.title}</title></head><body><h1>{entry.data.title}</h1><Content /></body></html>
`,
};

/** A page with four formulas; its number stands in one of them, so that no two are the same. */
const pageText = (number: number) => `---
title: Page ${number}
---

The designs $x \\in \\mathcal{X}$ of a dataset have scores $y_{${number}} = f(x)$, and the search is for the best design:

$$x^* = \\arg\\max_{x \\in \\mathcal{X}} f(x)$$

A surrogate is trained with a loss and a penalty on designs unlike those of the dataset:

$$\\mathcal{L}(\\theta) = \\mathbb{E}_{(x, y) \\sim \\mathcal{D}} \\big[(f_\\theta(x) - y)^2\\big] + \\alpha \\, \\mathcal{R}_{${number}}(\\theta)$$
`;

/**
 * @param root folder of the project, whose packages are used
 * @param folder for the site; what is there stays
 * @param pages how many to write
 * @param signal ends the build
 */
export async function buildPlainSite(root: string, folder: string, pages: number, signal: AbortSignal): Promise<RunFigures> {
  for (const below of ['content', 'src/pages']) mkdirSync(join(folder, below), { recursive: true });
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
  for (let number = 0; number < pages; number += 1) writeFileSync(join(folder, 'content', `page-${number}.md`), pageText(number));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');
  return await runMeasured(process.execPath, [astro, 'build'], { cwd: folder, signal, what: 'The build of the plain site' });
}
