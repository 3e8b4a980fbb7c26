/** Services that are slow, refuse, or answer with something else. */
import { describe, expect, it } from 'vitest';
import { createRecordClient } from '../../scripts/records/fetch-record.ts';
import { servicesFrom } from '../../scripts/records/services.ts';
import type { Identifier } from '../../src/domain/identifier.ts';
import { arxiv, arxivPath, crossrefPath, doi, forum, prepareAsking, testClock } from './asking.ts';
import { answer, environmentFor, type Reply, startReplayServer } from './replay-server.ts';

const clientFor = prepareAsking();

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
