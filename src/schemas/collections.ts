/** The collections of `content/`: folder name to schema, and whether entries have a Markdown body. */
import type { z } from 'zod';
import { lineageSchema } from './lineage.ts';
import { methodSchema } from './method.ts';
import { paperSchema } from './paper.ts';
import { pathSchema } from './path.ts';
import { glossarySchema, newsSchema, pageSchema } from './prose.ts';
import { resultSchema } from './result.ts';
import { taskSchema } from './task.ts';
import { topicSchema } from './topic.ts';
import { venueSchema } from './venue.ts';

export const collections = {
  papers: { schema: paperSchema, body: 'optional' },
  topics: { schema: topicSchema, body: 'required' },
  venues: { schema: venueSchema, body: 'none' },
  lineage: { schema: lineageSchema, body: 'none' },
  paths: { schema: pathSchema, body: 'optional' },
  tasks: { schema: taskSchema, body: 'none' },
  methods: { schema: methodSchema, body: 'none' },
  results: { schema: resultSchema, body: 'none' },
  glossary: { schema: glossarySchema, body: 'required' },
  news: { schema: newsSchema, body: 'required' },
  pages: { schema: pageSchema, body: 'required' },
} as const satisfies Record<string, { schema: z.ZodType; body: 'optional' | 'required' | 'none' }>;

export type CollectionName = keyof typeof collections;
export type EntryData<Name extends CollectionName> = z.output<(typeof collections)[Name]['schema']>;

function isCollectionName(name: string): name is CollectionName {
  return Object.hasOwn(collections, name);
}

export const collectionNames: readonly CollectionName[] = Object.keys(collections).filter(isCollectionName);
