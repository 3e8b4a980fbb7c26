import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import { collections as known } from './schemas/collections.ts';

/**
 * The loader without the frontmatter that Astro keeps a second time beside the rendered text: nobody reads it, and with
 * thousands of entries it costs seconds to write and to read again.
 */
function withoutSecondFrontmatter(loader: Loader): Loader {
  return {
    ...loader,
    load: (context) => {
      const { store } = context;
      const set: typeof store.set = ({ rendered, ...entry }) => {
        if (!rendered?.metadata) return store.set({ ...entry, ...(rendered && { rendered }) });
        const { frontmatter: _, ...metadata } = rendered.metadata;
        return store.set({ ...entry, rendered: { ...rendered, metadata } });
      };
      return loader.load({ ...context, store: { ...store, set } });
    },
  };
}

/** A folder of `content/` whose files are entries; the file name is the id. */
const folder = (name: string) => withoutSecondFrontmatter(glob({ base: `./content/${name}`, pattern: '*.md', retainBody: false }));

export const collections = {
  papers: defineCollection({ loader: folder('papers'), schema: known.papers.schema }),
  topics: defineCollection({ loader: folder('topics'), schema: known.topics.schema }),
  venues: defineCollection({ loader: folder('venues'), schema: known.venues.schema }),
  lineage: defineCollection({ loader: folder('lineage'), schema: known.lineage.schema }),
  paths: defineCollection({ loader: folder('paths'), schema: known.paths.schema }),
  tasks: defineCollection({ loader: folder('tasks'), schema: known.tasks.schema }),
  methods: defineCollection({ loader: folder('methods'), schema: known.methods.schema }),
  results: defineCollection({ loader: folder('results'), schema: known.results.schema }),
  glossary: defineCollection({ loader: folder('glossary'), schema: known.glossary.schema }),
  news: defineCollection({ loader: folder('news'), schema: known.news.schema }),
  pages: defineCollection({ loader: folder('pages'), schema: known.pages.schema }),
};
