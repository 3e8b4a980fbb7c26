import type { AstroIntegration } from 'astro';
import type { MarkdownProcessor } from 'astro/markdown';
import type { MarkdownWork } from './markdown-worker.ts';
import { WorkerLink } from './worker-link.ts';

/** Astro's way to a thread that renders Markdown. */
export function processorIn(thread: WorkerLink<MarkdownWork>): MarkdownProcessor {
  return {
    name: 'markdown-thread',
    options: {},
    createRenderer: async (options) => {
      await thread.ask('begin', options);
      return {
        render: async (content, { frontmatter = {}, fileURL } = {}) => {
          const answer = await thread.ask('render', { content, frontmatter, file: fileURL?.href });
          if ('fault' in answer) throw new Error(answer.fault);
          return answer.rendered;
        },
      };
    },
  };
}

/**
 * Gives Astro the one set-up of Markdown, src/markdown/processor.ts. A build renders in a thread of its own, which loads its
 * packages while Astro starts, and works while Astro reads the next entries.
 */
export function markdownThread(): AstroIntegration {
  let thread: WorkerLink<MarkdownWork> | undefined;
  return {
    name: 'markdown-thread',
    hooks: {
      'astro:config:setup': async ({ command, updateConfig }) => {
        if (command === 'build') thread = new WorkerLink<MarkdownWork>(new URL('./markdown-worker.ts', import.meta.url));
        const processor = thread ? processorIn(thread) : (await import('../markdown/processor.ts')).markdownProcessor;
        updateConfig({ markdown: { processor } });
      },
      // All content is read. The thread would keep its memory while the pages are made.
      'astro:build:start': async () => await thread?.end(),
    },
  };
}
