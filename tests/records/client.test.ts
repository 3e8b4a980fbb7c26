/** The client that asks the services, against a server that answers as they do. */
import { afterEach, describe, expect, it } from 'vitest';
import { createRecordClient } from '../../scripts/records/fetch-record.ts';
import type { Clock } from '../../scripts/records/request.ts';
import { type Services, servicesFrom } from '../../scripts/records/services.ts';
import type { Identifier } from '../../src/domain/identifier.ts';
import { answer, environmentFor, type ReplayServer, type Reply, startReplayServer } from './replay-server.ts';

let server: ReplayServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

/** A clock whose time passes by sleeping only. */
function testClock(): Clock & { readonly sleeps: number[] } {
  let time = Date.parse('2026-11-20T12:00:00Z');
  const sleeps: number[] = [];
  return {
    sleeps,
    now: () => time,
    sleep: (milliseconds) => {
      sleeps.push(milliseconds);
      time += milliseconds;
      return Promise.resolve();
    },
  };
}

async function clientFor(routes: Readonly<Record<string, Reply | readonly Reply[]>>, changes: Partial<Services> = {}) {
  server = await startReplayServer(routes);
  const clock = testClock();
  const progress: string[] = [];
  const services = { ...servicesFrom(server.environment), ...changes };
  const client = createRecordClient(services, (message) => progress.push(message), clock);
  return { client, clock, progress, server };
}

const arxiv: Identifier = { kind: 'arxiv', id: '2409.90010' };
const doi: Identifier = { kind: 'doi', id: '10.5555/Example.7.1' };
const zenodo: Identifier = { kind: 'doi', id: '10.5072/zenodo.123456' };
const forum: Identifier = { kind: 'openreview', id: 'ExAmPlE001' };
const arxivPath = '/arxiv/query?id_list=2409.90010&max_results=1';
const crossrefPath = '/crossref/works/10.5555%2FExample.7.1';

describe('records', () => {
  it('come from arXiv', async () => {
    const { client, server, progress } = await clientFor({ [arxivPath]: answer('arxiv.xml') });
    expect(await client.fetchRecord(arxiv)).toEqual({
      source: 'arXiv',
      title: 'CAUTIOUS-1: Ranking & Rejecting Designs Far from the Data',
      authors: ['Ada Müller', 'Jan van der Berg'],
      year: 2024,
      venueName: 'arXiv',
      isPreprint: true,
      arxiv: '2409.90010',
      doi: '10.5555/example.7.1',
      publishedAs: 'Journal of Examples 7, 1-12 (2025)',
      url: 'https://arxiv.org/abs/2409.90010',
      pdf: 'https://arxiv.org/pdf/2409.90010',
    });
    expect(progress).toEqual(['Asking arXiv for 2409.90010 ...']);
    expect([...server.userAgents]).toEqual([expect.stringMatching(/^offline-mbo-list\/1\.0 \(\+https:\/\/github\.com\//)]);
  });

  it('come from Crossref, with markup taken out', async () => {
    const { client } = await clientFor({ [crossrefPath]: answer('crossref.json') });
    expect(await client.fetchRecord(doi)).toEqual({
      source: 'Crossref',
      title: 'Designing H2O-soluble in silico Molecules & Materials with SAFE-2',
      authors: ['Rafael Gómez-Bombarelli', 'Höner zu Siederdissen, Christian', 'John Doe Jr.', 'The Example Consortium'],
      year: 2025,
      otherYears: [2024],
      venueName: 'International Conference on Machine Learning',
      otherVenueNames: ['Mach. Learn. Conf.'],
      isPreprint: false,
      volume: '7',
      number: '2',
      pages: '268-276',
      publisher: 'Example Society & Sons',
      doi: '10.5555/Example.7.1',
      url: 'https://doi.org/10.5555/Example.7.1',
    });
  });

  it('come from DataCite when Crossref does not have the DOI', async () => {
    const { client, server } = await clientFor({ '/datacite/dois/10.5072%2Fzenodo.123456': answer('datacite.json') });
    expect(await client.fetchRecord(zenodo)).toEqual({
      source: 'DataCite',
      title: 'Closed-form Test Functions',
      authors: ['Jungtaek Kim', 'Example Laboratory', 'Jane Doe'],
      year: 2023,
      venueName: 'Software',
      isPreprint: false,
      publisher: 'Zenodo',
      doi: '10.5072/zenodo.123456',
      url: 'https://doi.org/10.5072/zenodo.123456',
    });
    expect(server.requests).toEqual(['/crossref/works/10.5072%2Fzenodo.123456', '/datacite/dois/10.5072%2Fzenodo.123456']);
  });

  it('come from OpenReview', async () => {
    const { client } = await clientFor({ '/openreview/notes?id=ExAmPlE001': answer('openreview-v2.json') });
    expect(await client.fetchRecord(forum)).toEqual({
      source: 'OpenReview',
      title: 'Flows that Stay: Guidance for Offline Design',
      authors: ['Ada Müller', 'Bo Li'],
      year: 2024,
      venueName: 'ICML',
      otherVenueNames: ['ICML'],
      isPreprint: false,
      openreview: 'ExAmPlE001',
      url: 'https://openreview.net/forum?id=ExAmPlE001',
      pdf: 'https://openreview.net/pdf?id=ExAmPlE001',
    });
  });

  it.each([
    ['404', answer('openreview-not-found.json', 404)],
    ['403', { status: 403, body: '{"name":"ForbiddenError"}' }],
    ['no note', { body: '{"notes":[],"count":0}' }],
  ])('come from the first version of OpenReview when the second answers with %s', async (_, reply) => {
    const { client } = await clientFor({
      '/openreview/notes?id=ExAmPlE_01-': reply,
      '/openreview-v1/notes?id=ExAmPlE_01-': answer('openreview-v1.json'),
    });
    expect(await client.fetchRecord({ kind: 'openreview', id: 'ExAmPlE_01-' })).toMatchObject({
      title: 'An Older Note on Design',
      year: 2021,
      isPreprint: true,
      venueName: 'OpenReview',
      publishedAs: 'Submitted to ICML 2021',
    });
  });

  it('of arXiv come many at a time, without those that it does not have', async () => {
    const { client, server } = await clientFor({
      '/arxiv/query?id_list=2409.90010,2409.90020,2409.90030&max_results=3': answer('arxiv-two.xml'),
    });
    const records = await client.fetchArxivRecords(['2409.90010', '2409.90020', '2409.90030']);
    expect([...records.keys()]).toEqual(['2409.90010', '2409.90020']);
    expect(server.requests).toHaveLength(1);
  });
});

describe('patience', () => {
  it('leaves three seconds between two requests to arXiv', async () => {
    const { client, clock } = await clientFor({ [arxivPath]: answer('arxiv.xml') }, { arxivPause: 3000 });
    await client.fetchRecord(arxiv);
    await client.fetchRecord(arxiv);
    await client.fetchRecord(arxiv);
    expect(clock.sleeps).toEqual([3000, 3000]);
  });

  it('waits as long as Retry-After says, then goes on', async () => {
    const later = { status: 429, headers: { 'retry-after': '7' } };
    const date = { status: 503, headers: { 'retry-after': 'Fri, 20 Nov 2026 12:00:17 GMT' } };
    const { client, clock, progress } = await clientFor({ [crossrefPath]: [later, date, { status: 500 }, answer('crossref.json')] });
    expect(await client.fetchRecord(doi)).toMatchObject({ source: 'Crossref' });
    expect(clock.sleeps).toEqual([7000, 10_000, 4]);
    expect(progress.slice(1)).toEqual([
      'Crossref asks for a pause; asking again in 7 seconds ...',
      'Crossref has a problem (HTTP 503); asking again in 10 seconds ...',
      'Crossref has a problem (HTTP 500); asking again in 0 seconds ...',
    ]);
  });

  it('ends when the service asks for too long a wait', async () => {
    const { client, server } = await clientFor({ [crossrefPath]: { status: 429, headers: { 'retry-after': '3600' } } });
    await expect(client.fetchRecord(doi)).rejects.toThrow(
      'Crossref asks to wait 3600 seconds before the next request (HTTP 429). Try again later.',
    );
    expect(server.requests).toHaveLength(1);
  });

  it('ends after three repetitions, each after twice the time', async () => {
    const { client, server, clock } = await clientFor({ [crossrefPath]: { status: 502 } }, { firstWait: 1000 });
    await expect(client.fetchRecord(doi)).rejects.toThrow('Crossref has a problem of its own (HTTP 502). Try again later.');
    expect(server.requests).toHaveLength(4);
    expect(clock.sleeps).toEqual([1000, 2000, 4000]);
  });
});

describe('failures', () => {
  const cut = '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arxiv.org/abs/2409.90010v2</id><tit';
  const withoutAuthors = answer('arxiv.xml').body?.replace(/<author>[\s\S]*<\/author>/, '') ?? '';
  const html = answer('busy-page.txt');
  const cases: readonly [name: string, identifier: Identifier, routes: Readonly<Record<string, Reply>>, says: string][] = [
    [
      'arXiv: empty feed',
      arxiv,
      { [arxivPath]: answer('arxiv-empty.xml') },
      'arXiv has no paper "2409.90010". Copy the id from the address of the paper.',
    ],
    [
      'arXiv: error feed',
      arxiv,
      { [arxivPath]: answer('arxiv-error.xml', 400) },
      'arXiv refuses the request: incorrect id format for 2409.99999.',
    ],
    ['arXiv: 404', arxiv, {}, 'arXiv refuses the request (HTTP 404 for '],
    [
      'arXiv: 429',
      arxiv,
      { [arxivPath]: { status: 429, body: 'Rate exceeded.' } },
      'arXiv has had too many requests from here (HTTP 429). Wait a few minutes and try again.',
    ],
    ['arXiv: cut XML', arxiv, { [arxivPath]: { body: cut } }, 'arXiv sent an answer that cannot be read: it is not well-formed XML ('],
    ['arXiv: empty body', arxiv, { [arxivPath]: { body: '' } }, 'arXiv sent an answer that cannot be read: it is not well-formed XML ('],
    ['arXiv: web page', arxiv, { [arxivPath]: html }, 'arXiv sent an answer that cannot be read: it is a web page instead of data.'],
    [
      'arXiv: other XML',
      arxiv,
      { [arxivPath]: { body: '<rss/>' } },
      'arXiv sent an answer that cannot be read: "feed" does not have the expected form.',
    ],
    ['arXiv: no authors', arxiv, { [arxivPath]: { body: withoutAuthors } }, 'the authors of the paper are missing'],
    ['DOI: unknown to both', doi, {}, 'Neither Crossref nor DataCite has the DOI "10.5555/Example.7.1".'],
    ['Crossref: web page', doi, { [crossrefPath]: html }, 'Crossref sent an answer that cannot be read: it is a web page instead of data.'],
    [
      'Crossref: cut JSON',
      doi,
      { [crossrefPath]: { body: '{"status":"ok","mess' } },
      'Crossref sent an answer that cannot be read: it is not JSON, it starts with "{"status":"ok","mess".',
    ],
    [
      'Crossref: other JSON',
      doi,
      { [crossrefPath]: { body: '{"message":{"title":"x"}}' } },
      'Crossref sent an answer that cannot be read: "message.DOI" does not have the expected form.',
    ],
    ['Crossref: no title', doi, { [crossrefPath]: { body: '{"message":{"DOI":"10.5555/x","title":[]}}' } }, 'the title is missing'],
    ['Crossref: refused', doi, { [crossrefPath]: { status: 403 } }, 'Crossref refuses the request (HTTP 403 for '],
    [
      'DataCite: other JSON',
      doi,
      { '/datacite/dois/10.5555%2FExample.7.1': { body: '[]' } },
      'DataCite sent an answer that cannot be read: the answer does not have the expected form.',
    ],
    ['OpenReview: unknown', forum, {}, 'OpenReview has no paper "ExAmPlE001".'],
    ['OpenReview: refused', forum, { '/openreview/notes?id=ExAmPlE001': { status: 403 } }, 'OpenReview refuses the request (HTTP 403 for '],
    [
      'OpenReview: comment',
      forum,
      { '/openreview/notes?id=ExAmPlE001': answer('openreview-comment.json') },
      'is a review or a comment on OpenReview; the paper is https://openreview.net/forum?id=ExAmPlE001',
    ],
    [
      'OpenReview: blind',
      forum,
      { '/openreview/notes?id=ExAmPlE001': answer('openreview-blind.json') },
      'OpenReview does not show the authors of "A Blind Submission"',
    ],
    [
      'OpenReview: web page',
      forum,
      { '/openreview/notes?id=ExAmPlE001': html },
      'OpenReview sent an answer that cannot be read: it is a web page instead of data.',
    ],
  ];

  it.each(cases)('%s', async (_, identifier, routes, says) => {
    const { client } = await clientFor(routes);
    await expect(client.fetchRecord(identifier)).rejects.toThrow(says);
  });

  it('time-out', async () => {
    const { client, server } = await clientFor({ [arxivPath]: { hangs: true } }, { timeout: 50 });
    await expect(client.fetchRecord(arxiv)).rejects.toThrow('arXiv did not answer within 0.1 seconds. Try again later.');
    expect(server.requests).toHaveLength(4);
  });

  it('no network', async () => {
    const { url } = await startReplayServer({}).then(async (closed) => {
      await closed.close();
      return closed;
    });
    const client = createRecordClient(servicesFrom(environmentFor(url)), () => undefined, testClock());
    await expect(client.fetchRecord(arxiv)).rejects.toThrow(
      `arXiv cannot be reached (ECONNREFUSED). Check the network connection; the address is ${url}.`,
    );
  });

  it('an endless answer', async () => {
    const { client } = await clientFor({ [arxivPath]: { body: 'x'.repeat(5_000_001) } });
    await expect(client.fetchRecord(arxiv)).rejects.toThrow('sends far more than a record; the answer was not read.');
  });
});
