/** Who is who: identifiers, venues, duplicates and names of files. */
import { describe, expect, it } from 'vitest';
import { identifierUrl, readIdentifier } from '../../src/domain/identifier.ts';
import { readContentFiles } from '../../src/integrations/read-content.ts';
import { readBibtex } from '../../src/records/bibtex.ts';
import { acronymIn, draftPaper } from '../../src/records/draft.ts';
import { findDuplicate } from '../../src/records/duplicates.ts';
import { listContent } from '../../src/records/listed-content.ts';
import { authorText, type SourceRecord } from '../../src/records/source-record.ts';
import { leavesOf, readTopic } from '../../src/records/topic-choice.ts';
import { matchRecordVenue } from '../../src/records/venue-choice.ts';
import { matchVenue } from '../../src/records/venue-match.ts';

const listed = listContent(await readContentFiles('content'));
const venues = listed.venues.map(({ id, data }) => ({ id, ...data }));
const topics = listed.topics.map(({ id, data }) => ({ id, ...data }));

describe('readIdentifier', () => {
  it.each([
    ['2107.06882', 'arxiv', '2107.06882'],
    [' arXiv:2107.06882v3 ', 'arxiv', '2107.06882'],
    ['https://arxiv.org/abs/2107.06882v1', 'arxiv', '2107.06882'],
    ['http://www.arxiv.org/pdf/2107.06882v2.pdf', 'arxiv', '2107.06882'],
    ['https://export.arxiv.org/html/2107.06882/', 'arxiv', '2107.06882'],
    ['https://arxiv.org/abs/hep-th/9901001', 'arxiv', 'hep-th/9901001'],
    ['10.48550/arXiv.2107.06882', 'arxiv', '2107.06882'],
    ['https://doi.org/10.48550/ARXIV.2107.06882', 'arxiv', '2107.06882'],
    ['10.1021/acscentsci.7b00572', 'doi', '10.1021/acscentsci.7b00572'],
    ['doi:10.1021/acscentsci.7b00572', 'doi', '10.1021/acscentsci.7b00572'],
    ['https://dx.doi.org/10.1002/(SICI)1097%2F1', 'doi', '10.1002/(SICI)1097/1'],
    ['https://openreview.net/forum?id=HklxbgBKvr&noteId=x', 'openreview', 'HklxbgBKvr'],
    ['https://openreview.net/pdf?id=_j8yVIyp27Q', 'openreview', '_j8yVIyp27Q'],
    ['openreview:HklxbgBKvr', 'openreview', 'HklxbgBKvr'],
  ])('%s', (text, kind, id) => expect(readIdentifier(text)).toEqual({ kind, id }));

  it.each([
    '',
    'hello',
    'paper.bib',
    '2107',
    'https://arxiv.org/list/cs.LG/recent',
    'https://example.org/10.1/x',
    'https://openreview.net/group?id=ICLR.cc',
    'https://[bad',
    '10.1/%zz<',
  ])('not %s', (text) => expect(readIdentifier(text)).toBeUndefined());

  it('and back to an address', () => {
    for (const address of [
      'https://arxiv.org/abs/2107.06882',
      'https://doi.org/10.1002/a%23b%3Fc',
      'https://openreview.net/forum?id=HklxbgBKvr',
    ]) {
      const identifier = readIdentifier(address);
      expect(identifier && identifierUrl(identifier)).toBe(address);
    }
  });
});

describe('matchVenue', () => {
  it('finds every venue of the list by each of its names', () => {
    for (const { id, name, short, aliases = [] } of venues)
      for (const label of [name, short, ...aliases]) expect({ label, ...matchVenue(label, venues) }).toEqual({ label, kind: 'found', id });
  });

  it.each([
    ['Proceedings of the 38th International Conference on Machine Learning', 'icml'],
    ['Proceedings of the Thirty-Eighth International Conference on Machine Learning, ICML 2021, 18-24 July 2021, Virtual Event', 'icml'],
    ['ICML 2023', 'icml'],
    ['Advances in Neural Information Processing Systems 36', 'neurips'],
    ['The Thirty-seventh Annual Conference on Neural Information Processing Systems', 'neurips'],
    ['NeurIPS 2022 Datasets and Benchmarks', 'neurips-datasets-and-benchmarks'],
    ['The Twelfth International Conference on Learning Representations', 'iclr'],
    ['ACS central science', 'acs-central-science'],
    ['Transactions on Machine Learning Research', 'tmlr'],
    ['arXiv preprint arXiv:2107.06882', 'arxiv'],
  ])('%s', (name, id) => expect(matchVenue(name, venues)).toEqual({ kind: 'found', id }));

  it.each(['Nature', 'Machine Learning', 'Conference', '', '2021', 'International Conference on Machine Vision'])(
    'does not know "%s"',
    (name) => expect(matchVenue(name, venues)).toEqual({ kind: 'unknown' }),
  );

  it.each([
    ['ICML 2021 Workshop on Reinforcement Learning', ['icml']],
    ['Advances in Neural Information Processing Systems, Track on Something', ['neurips']],
    ['ICML and ICLR joint session', ['icml', 'iclr']],
  ])('does not decide "%s"', (name, candidates) => {
    const match = matchVenue(name, venues);
    expect(match.kind).toBe('ambiguous');
    expect(match.kind === 'ambiguous' && match.candidates.toSorted()).toEqual(candidates.toSorted());
  });

  it('lets other names of the record decide', () => {
    const record = { source: 'OpenReview', title: 'T', authors: ['A B'], year: 2022, isPreprint: false } as const;
    expect(matchRecordVenue({ ...record, venueName: 'NeurIPS Track', otherVenueNames: ['NeurIPS'] }, venues)).toEqual({
      kind: 'found',
      id: 'neurips',
    });
    expect(matchRecordVenue({ ...record, venueName: 'NeurIPS Track', otherVenueNames: ['ICML'] }, venues).kind).toBe('ambiguous');
    expect(matchRecordVenue(record, venues)).toEqual({ kind: 'unknown' });
  });
});

describe('names', () => {
  it.each([
    [{ given: 'Can', family: 'Chen', suffix: '' }, 'Can Chen'],
    [{ given: 'Jan', family: 'van der Berg', suffix: '' }, 'Jan van der Berg'],
    [{ given: 'Christian', family: 'Höner zu Siederdissen', suffix: '' }, 'Höner zu Siederdissen, Christian'],
    [{ given: 'John', family: 'Doe', suffix: 'Jr.' }, 'John Doe Jr.'],
    [{ given: '', family: 'Plato', suffix: '' }, 'Plato'],
    [{ given: '', family: 'Google DeepMind', suffix: '' }, 'Google DeepMind,'],
    [{ given: ' Ada\u200b', family: 'Lo\u0308we ', suffix: '' }, 'Ada Löwe'],
  ])('%o is written "%s"', (name, text) => expect(authorText(name)).toBe(text));

  it('of groups in a BibTeX entry stay whole', () => {
    const { authors } = readBibtex('@misc{a, title={T}, year={2024}, author={{Google DeepMind} and {OpenAI} and Lovelace, Ada}}');
    expect(authors).toEqual(['Google DeepMind,', 'OpenAI', 'Ada Lovelace']);
  });

  it.each([
    ['SOO-Bench: Benchmarks for Stability', 'SOO-Bench'],
    ['AffinityFlow: Guided Flows', 'AffinityFlow'],
    ['GPT4Design: A Study', 'GPT4Design'],
    ['Design: A Study', undefined],
    ['Offline Design: A Study', undefined],
    ['RoMA', undefined],
  ])('%s introduces %s', (title, acronym) => expect(acronymIn(title)).toBe(acronym));

  it('of files are those of the list, for the papers whose name is in their file name', () => {
    const fitting = listed.papers.filter(({ id, data }) => {
      const record: SourceRecord = {
        source: 'BibTeX',
        title: data.title,
        authors: data.authors,
        year: data.year,
        isPreprint: false,
        url: data.links.paper,
      };
      const options = { venue: data.venue, topics: [], summary: '', acronym: data.acronym ?? '', today: data.added };
      return draftPaper(record, options, { ids: new Set(), keys: new Set() }).id === id;
    });
    expect(fitting.length / listed.papers.length).toBeGreaterThan(0.8);
  });
});

describe('findDuplicate', () => {
  it('finds every paper of the list by each of its identifiers and by its title', () => {
    for (const { id, data } of listed.papers) {
      const { arxiv, doi, openreview, paper } = data.links;
      for (const known of [{ arxiv }, { doi: doi?.toUpperCase() }, { openreview }, { title: data.title.toLowerCase().replace(/-/g, ' ') }])
        if (Object.values(known).some((value) => value !== undefined))
          expect(findDuplicate(known, listed.papers)?.id, JSON.stringify(known)).toBe(id);
      if (readIdentifier(paper)) expect(findDuplicate({ url: paper }, listed.papers)?.id).toBe(id);
    }
  });

  it('lets a new paper pass', () => {
    expect(findDuplicate({ arxiv: '2409.90010', title: 'A Study that Nobody Has Written' }, listed.papers)).toBeUndefined();
    expect(findDuplicate({}, listed.papers)).toBeUndefined();
  });
});

describe('topics', () => {
  it('are offered in the order of the tree, leaves only', () => {
    const leaves = leavesOf(topics).map(({ id }) => id);
    expect(leaves.toSorted()).toEqual(
      topics
        .filter(({ id }) => !topics.some(({ parent }) => parent === id))
        .map(({ id }) => id)
        .toSorted(),
    );
    expect(leaves.indexOf('synthetic-functions')).toBeLessThan(leaves.indexOf('auxiliary-loss'));
  });

  it('take a reason after a colon', () => {
    expect(readTopic(' flow-matching : guides a flow: twice ', topics)).toEqual({ id: 'flow-matching', why: 'guides a flow: twice' });
    expect(readTopic('flow-matching:', topics)).toEqual({ id: 'flow-matching' });
  });
});
