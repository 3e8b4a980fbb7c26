import { XMLParser } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { loadLibrary } from '../../../tests/content/load-library.ts';
import { atomFeed } from './atom.ts';
import { jsonFeed } from './json-feed.ts';
import { paperFeed } from './paper-feed.ts';
import { element, xmlFile } from './xml.ts';

const { papers } = await loadLibrary();
const place = {
  tag: 'tag:example.org,2025:list',
  subject: 'papers',
  title: 'Papers',
  description: 'All of them.',
  page: 'https://example.org/papers/',
  self: 'https://example.org/feed.xml',
  author: 'The list',
  paperPage: (id: string) => `https://example.org/papers/${id}/`,
};

test('a feed that leaves papers out says how many there are, and where', () => {
  const feed = paperFeed(papers, place, 3);
  expect(feed.entries).toHaveLength(3);
  expect(feed.description).toBe(`All of them. The newest 3 of ${papers.length} papers; all are at https://example.org/papers/`);
  expect(atomFeed(feed)).toContain(`The newest 3 of ${papers.length} papers`);
  expect(jsonFeed(feed)).toContain(`The newest 3 of ${papers.length} papers`);
  expect(paperFeed(papers.slice(0, 3), place, 3).description).toBe('All of them.');
});

test('a paper that joins later comes first, and a correction is an update that moves nothing', () => {
  const [first, second] = papers;
  if (!first || !second) throw new Error('The list has no two papers.');
  const { updated: _updated, ...unchanged } = first;
  const later = { ...unchanged, added: '2030-01-02' };
  const corrected = { ...second, updated: '2031-05-06' };
  const feed = paperFeed([corrected, later], place);
  expect(feed.entries.map(({ id, published, updated }) => ({ id, published, updated }))).toEqual([
    { id: `tag:example.org,2025:list/papers/${later.id}`, published: '2030-01-02T00:00:00Z', updated: '2030-01-02T00:00:00Z' },
    { id: `tag:example.org,2025:list/papers/${second.id}`, published: `${second.added}T00:00:00Z`, updated: '2031-05-06T00:00:00Z' },
  ]);
  expect(feed.updated).toBe('2031-05-06T00:00:00Z');
});

test('a list without papers has a time all the same', () => {
  expect(paperFeed([], place)).toMatchObject({ entries: [], updated: '2025-03-04T00:00:00Z' });
});

test('no text can become markup, and every document is XML', () => {
  const nasty = `a & b <c> "d" 'e' ]]> &amp; é 设计 𝔸 ${String.fromCharCode(0, 8, 0xfffe, 0xd800)}`;
  const text = xmlFile(element('a', { b: nasty }, nasty));
  const { a } = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', trimValues: false }).parse(text);
  const readable = nasty.replace(/[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
  expect(a).toEqual({ '#text': readable, b: readable });
});
