import { createMarkdownProcessor } from '@astrojs/markdown-remark';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import { expect, test } from 'vitest';
import { rehypeSoundMathml } from './sound-mathml.ts';

const processor = await createMarkdownProcessor({
  syntaxHighlight: false,
  remarkPlugins: [remarkMath],
  rehypePlugins: [rehypeKatex, rehypeSoundMathml],
});

/** What screen readers get of a formula. */
async function mathmlOf(tex: string): Promise<string | undefined> {
  const { code } = await processor.render(`$${tex}$`);
  return /<semantics>(.*?)<annotation/s.exec(code)?.[1];
}

test.each([
  [String.raw`y_{\min}`, '<msub><mi>y</mi><mi>min</mi></msub>'],
  [String.raw`\frac{\max}{2}`, '<mfrac><mi>max</mi><mn>2</mn></mfrac>'],
  [String.raw`a^{\log}_{\exp}`, '<msubsup><mi>a</mi><mi>exp</mi><mi>log</mi></msubsup>'],
])('%s has one element for each of its parts', async (tex, expected) => {
  expect(await mathmlOf(tex)).toBe(`<mrow>${expected}</mrow>`);
});

test('a function keeps the sign that it is applied', async () => {
  expect(await mathmlOf(String.raw`\log x`)).toBe('<mrow><mi>log</mi><mo>\u2061</mo><mi>x</mi></mrow>');
  expect(await mathmlOf(String.raw`y_{\max,1}`)).toContain('<mrow><mi>max</mi><mo>\u2061</mo><mo separator="true">,</mo><mn>1</mn></mrow>');
});
