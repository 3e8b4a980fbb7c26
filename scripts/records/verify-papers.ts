/** Compares entries with the records of the services that keep their identifiers. */

import type { Identifier } from '../../src/domain/identifier.ts';
import { MalformedAnswer } from '../../src/records/answer.ts';
import { compareRecord, type Difference } from '../../src/records/compare.ts';
import type { ListedContent, ListedEntry } from '../../src/records/listed-content.ts';
import { RecordError, type SourceRecord } from '../../src/records/source-record.ts';
import type { PaperEntry } from '../../src/schemas/paper.ts';
import type { RecordClient } from './fetch-record.ts';
import { ServiceOutage } from './request.ts';

export interface Verification {
  readonly differences: readonly (Difference & { readonly id: string })[];
  /** Identifiers behind which there is no paper, or not this one; in words. */
  readonly wrong: readonly { readonly id: string; readonly reason: string }[];
  /** What could not be compared, through no fault of the entry. */
  readonly unchecked: readonly { readonly id: string; readonly reason: string }[];
  /** Number of comparisons made. */
  readonly compared: number;
}

/** Compares each paper with each record that its identifiers lead to. Never fails because a service does. */
export async function verifyPapers(
  papers: readonly ListedEntry<PaperEntry>[],
  { venues }: Pick<ListedContent, 'venues'>,
  client: RecordClient,
): Promise<Verification> {
  const known = venues.map(({ id, data }) => ({ id, ...data }));
  const differences: (Difference & { id: string })[] = [];
  const wrong: { id: string; reason: string }[] = [];
  const unchecked: { id: string; reason: string }[] = [];
  let compared = 0;

  const archive = await lookUpArxiv(papers, client);
  for (const paper of papers) {
    const { id, data } = paper;
    const identifiers = identifiersOf(data);
    if (identifiers.length === 0) unchecked.push({ id, reason: 'the entry has no arXiv id, DOI or OpenReview id' });
    for (const identifier of identifiers) {
      try {
        const record = identifier.kind === 'arxiv' ? archive(identifier.id) : await client.fetchRecord(identifier);
        compared += 1;
        differences.push(...compareRecord(data, record, known).map((difference) => ({ id, ...difference })));
      } catch (error) {
        if (error instanceof ServiceOutage || error instanceof MalformedAnswer) unchecked.push({ id, reason: error.message });
        else if (error instanceof RecordError) wrong.push({ id, reason: error.message });
        else throw error;
      }
    }
  }
  return { differences, wrong, unchecked, compared };
}

/** arXiv's own DOIs lead to the record that its id leads to. */
function identifiersOf({ links: { arxiv, doi, openreview } }: PaperEntry): Identifier[] {
  return [
    ...(arxiv === undefined ? [] : [{ kind: 'arxiv', id: arxiv } as const]),
    ...(doi === undefined || doi.startsWith('10.48550/') ? [] : [{ kind: 'doi', id: doi } as const]),
    ...(openreview === undefined ? [] : [{ kind: 'openreview', id: openreview } as const]),
  ];
}

/** Asks arXiv for everything at once, and gives out the records or the reason why there is none. */
async function lookUpArxiv(papers: readonly ListedEntry<PaperEntry>[], client: RecordClient): Promise<(id: string) => SourceRecord> {
  const ids = papers.flatMap(({ data }) => data.links.arxiv ?? []);
  let records: Map<string, SourceRecord>;
  try {
    records = ids.length === 0 ? new Map() : await client.fetchArxivRecords(ids);
  } catch (error) {
    if (!(error instanceof ServiceOutage || error instanceof RecordError)) throw error;
    return () => {
      throw error;
    };
  }
  return (id) => {
    const record = records.get(id);
    if (!record) throw new RecordError(`arXiv has no paper "${id}"`);
    return record;
  };
}
