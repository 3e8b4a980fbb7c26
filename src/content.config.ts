import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { collections as known } from './schemas/collections.ts';

/** A folder of `content/` whose files are entries; the file name is the id. */
const folder = (name: string) => glob({ base: `./content/${name}`, pattern: '*.md', retainBody: false });

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
