import type { CollectionName, EntryData } from '../schemas/collections.ts';

/** An entry as read from a file: the file name without extension, and the validated frontmatter. */
export interface Entry<Name extends CollectionName> {
  readonly id: string;
  readonly data: EntryData<Name>;
}

/** All entries by collection. */
export type Content = { readonly [Name in CollectionName]: readonly Entry<Name>[] };
