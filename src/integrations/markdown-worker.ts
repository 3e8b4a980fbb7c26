/** A thread that renders Markdown. */
import type { MarkdownProcessor } from 'astro/markdown';
import { markdownProcessor } from '../markdown/processor.ts';
import { answerOrders } from './worker-link.ts';

type Renderer = Awaited<ReturnType<MarkdownProcessor['createRenderer']>>;
type Rendered = Awaited<ReturnType<Renderer['render']>>;

/** A Markdown text to render. */
interface MarkdownText {
  readonly content: string;
  readonly frontmatter: Readonly<Record<string, unknown>>;
  /** Address of its file. Threads cannot send each other a URL itself. */
  readonly file: string | undefined;
}

let renderer: Promise<Renderer> | undefined;

const work = {
  /** Takes over what Astro's options say of Markdown. */
  async begin(options: Parameters<MarkdownProcessor['createRenderer']>[0]): Promise<void> {
    renderer ??= markdownProcessor.createRenderer(options);
    await renderer;
  },

  /** A text with a fault is answered with it: thrown, it would end the thread, and the faults of others would not be told. */
  async render({ content, frontmatter, file }: MarkdownText): Promise<{ rendered: Rendered } | { fault: string }> {
    if (!renderer) throw new Error('Markdown came before the options for it.');
    try {
      return { rendered: await (await renderer).render(content, { frontmatter, ...(file !== undefined && { fileURL: new URL(file) }) }) };
    } catch (error) {
      return { fault: error instanceof Error ? error.message : String(error) };
    }
  },
};

export type MarkdownWork = typeof work;

answerOrders(work);
