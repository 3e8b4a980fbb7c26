import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import remarkMath from 'remark-math';
import { expect, test } from 'vitest';
import { remarkStandardForm } from './standard-form.ts';

const processor = await createMarkdownProcessor({ syntaxHighlight: false, remarkPlugins: [remarkMath, remarkStandardForm] });

/** The captions of two formulas that begin with these signs. */
async function captionsOf(fence: string): Promise<number> {
  const { code } = await processor.render(`${fence}\nx\n$$\n\n${fence}\ny\n$$\n`);
  return code.match(/<figcaption>Standard form: /g)?.length ?? 0;
}

test('formulas that are marked get a caption, whatever spaces stand around the mark', async () => {
  for (const fence of ['$$ standard-form', '$$standard-form', '$$  standard-form \t']) expect(await captionsOf(fence)).toBe(2);
});

test('others get none', async () => {
  for (const fence of ['$$', '$$ standard']) expect(await captionsOf(fence)).toBe(0);
});
