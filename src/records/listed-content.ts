/** What the list already holds, as far as a new or an existing entry is compared with it. */

import type { z } from 'zod';
import type { ContentFiles } from '../checks/check.ts';
import { entryPath } from '../checks/content-path.ts';
import { readFrontmatter, splitFile } from '../checks/frontmatter.ts';
import { citationKey } from '../domain/citation/key.ts';
import { parseName } from '../domain/names.ts';
import type { CollectionName } from '../schemas/collections.ts';
import { type PaperEntry, paperSchema } from '../schemas/paper.ts';
import { type TopicEntry, topicSchema } from '../schemas/topic.ts';
import { type VenueEntry, venueSchema } from '../schemas/venue.ts';

export interface ListedEntry<Data> {
  readonly id: string;
  readonly data: Data;
}

export interface ListedContent {
  readonly papers: readonly ListedEntry<PaperEntry>[];
  readonly venues: readonly ListedEntry<VenueEntry>[];
  readonly topics: readonly ListedEntry<TopicEntry>[];
  /** Ids of all paper files, those that cannot be read included. */
  readonly paperIds: ReadonlySet<string>;
  readonly citationKeys: ReadonlySet<string>;
}

/** The entries that fit their schemas; the checks report the others. */
export function listContent({ files, skipped }: ContentFiles): ListedContent {
  const papers = entriesOf(files, 'papers', paperSchema);
  const places = [...files, ...skipped].flatMap(({ path }) => entryPath(path) ?? []);
  return {
    papers,
    venues: entriesOf(files, 'venues', venueSchema),
    topics: entriesOf(files, 'topics', topicSchema),
    paperIds: new Set(places.filter(({ collection }) => collection === 'papers').map(({ id }) => id)),
    citationKeys: new Set(
      papers.map(({ data }) => data.key ?? citationKey(data.authors.slice(0, 1).map(parseName), data.year, data.title)),
    ),
  };
}

function entriesOf<Schema extends z.ZodType>(files: ContentFiles['files'], collection: CollectionName, schema: Schema) {
  return files.flatMap(({ path, text }) => {
    const place = entryPath(path);
    if (place?.collection !== collection) return [];
    const split = splitFile(text);
    const result = 'message' in split ? undefined : schema.safeParse(readFrontmatter(split.frontmatter).data);
    return result?.success ? [{ id: place.id, data: result.data }] : [];
  });
}
