import { expect, onTestFinished, test } from 'vitest';
import { markdownProcessor } from '../markdown/processor.ts';
import { processorIn } from './markdown-thread.ts';
import type { MarkdownWork } from './markdown-worker.ts';
import { WorkerLink } from './worker-link.ts';

function startThread() {
  const thread = new WorkerLink<MarkdownWork>(new URL('./markdown-worker.ts', import.meta.url));
  onTestFinished(() => thread.end());
  return processorIn(thread);
}

test('the thread makes of a text what the set-up of Markdown makes of it', async () => {
  const text = '## Why $x^2$\n\nSee [the papers](/papers/) and the **offline dataset**.\n\n$$ standard-form\ny = f(x)\n$$';
  const options = { fileURL: new URL('file:///content/topics/x.md'), frontmatter: { title: 'X' } };
  const [here, there] = await Promise.all([markdownProcessor.createRenderer({}), startThread().createRenderer({})]);
  expect(await there.render(text, options)).toEqual(await here.render(text, options));
});

test('what is wrong with a text is told, and the next one is rendered all the same', async () => {
  const { render } = await startThread().createRenderer({});
  const wrong = render('*first*', { fileURL: new URL('https://example.org/not-a-file.md') });
  const next = render('*next*');
  await expect(wrong).rejects.toThrow('scheme');
  expect((await next).code).toBe('<p><em>next</em></p>');
});
