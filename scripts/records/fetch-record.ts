/** Fetches the record of a paper from the service that keeps it. */

import type { Identifier } from '../../src/domain/identifier.ts';
import { readArxivFeed } from '../../src/records/arxiv.ts';
import { readCrossrefWork } from '../../src/records/crossref.ts';
import { readDataciteDoi } from '../../src/records/datacite.ts';
import { readOpenreviewNotes } from '../../src/records/openreview.ts';
import { RecordError, type RecordSource, type SourceRecord } from '../../src/records/source-record.ts';
import { type Answer, type Clock, request, ServiceRefusal, systemClock } from './request.ts';
import type { Services } from './services.ts';

/** The service answers that it has no such paper. */
class RecordNotFound extends RecordError {
  override name = 'RecordNotFound';
}

/** Asks for records, one request after the other. */
export interface RecordClient {
  /** @throws RecordNotFound, RecordError, ServiceOutage */
  fetchRecord(identifier: Identifier): Promise<SourceRecord>;
  /** Many records of arXiv with one request for each hundred; ids that arXiv does not have are missing. */
  fetchArxivRecords(ids: readonly string[]): Promise<Map<string, SourceRecord>>;
}

/** arXiv's answers hold ten entries unless asked for more; a hundred keep the address short. */
const arxivBatch = 100;

/** @param onProgress told what is being asked, and about every wait */
export function createRecordClient(services: Services, onProgress: (message: string) => void, clock: Clock = systemClock): RecordClient {
  let arxivIsFree = 0;

  const ask = (source: RecordSource, url: string, expected: readonly number[] = [404]): Promise<Answer> =>
    request(source, url, { services, onProgress, clock, expected });

  async function askArxiv(ids: readonly string[]): Promise<Map<string, SourceRecord>> {
    const wait = arxivIsFree - clock.now();
    if (wait > 0) await clock.sleep(wait);
    onProgress(ids.length === 1 ? `Asking arXiv for ${ids[0]} ...` : `Asking arXiv for ${ids.length} records ...`);
    try {
      // 400: arXiv says in a feed what it does not like about an id.
      const url = `${services.arxiv}/query?id_list=${ids.map(encodeURIComponent).join(',')}&max_results=${ids.length}`;
      return readArxivFeed((await ask('arXiv', url, [400])).text);
    } finally {
      arxivIsFree = clock.now() + services.arxivPause;
    }
  }

  async function fetchDoi(doi: string): Promise<SourceRecord> {
    const id = encodeURIComponent(doi);
    onProgress(`Asking Crossref for ${doi} ...`);
    const work = await ask('Crossref', `${services.crossref}/works/${id}`);
    if (work.status !== 404) return readCrossrefWork(work.text);
    onProgress('Crossref does not have it; asking DataCite ...');
    const registered = await ask('DataCite', `${services.datacite}/dois/${id}`);
    if (registered.status !== 404) return readDataciteDoi(registered.text);
    throw new RecordNotFound(`Neither Crossref nor DataCite has the DOI "${doi}". Copy it from the page of the paper.`);
  }

  async function fetchOpenreview(id: string): Promise<SourceRecord> {
    onProgress(`Asking OpenReview for ${id} ...`);
    const refusals: ServiceRefusal[] = [];
    for (const host of [services.openreview, services.openreviewV1]) {
      try {
        const answer = await ask('OpenReview', `${host}/notes?id=${encodeURIComponent(id)}`);
        const record = answer.status === 404 ? undefined : readOpenreviewNotes(answer.text);
        if (record) return record;
      } catch (error) {
        // The version that does not keep a note answers 403 as well as 404.
        if (!(error instanceof ServiceRefusal)) throw error;
        refusals.push(error);
      }
    }
    const [refusal] = refusals;
    if (refusal) throw refusal;
    throw new RecordNotFound(`OpenReview has no paper "${id}". Copy the id from the address of the paper, after "forum?id=".`);
  }

  return {
    async fetchRecord({ kind, id }) {
      if (kind === 'doi') return await fetchDoi(id);
      if (kind === 'openreview') return await fetchOpenreview(id);
      const record = (await askArxiv([id])).get(id);
      if (!record) throw new RecordNotFound(`arXiv has no paper "${id}". Copy the id from the address of the paper.`);
      return record;
    },
    async fetchArxivRecords(ids) {
      const records = new Map<string, SourceRecord>();
      for (let start = 0; start < ids.length; start += arxivBatch)
        for (const [id, record] of await askArxiv(ids.slice(start, start + arxivBatch))) records.set(id, record);
      return records;
    },
  };
}
