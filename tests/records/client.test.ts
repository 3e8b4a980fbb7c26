/** What the records of the services become. */
import { describe, expect, it } from 'vitest';
import { arxiv, arxivPath, crossrefPath, doi, forum, prepareAsking, zenodo } from './asking.ts';
import { answer } from './replay-server.ts';

const clientFor = prepareAsking();

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
      authors: ['Rafael Gómez-Bombarelli', 'Höner zu Siederdissen, Christian', 'John Doe Jr.', 'The Example Consortium,'],
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
      authors: ['Jungtaek Kim', 'Example Laboratory,', 'Jane Doe'],
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
    expect(records.get('2409.90010')?.title).toBe('First α-Ranking');
    expect(server.requests).toHaveLength(1);
  });
});
