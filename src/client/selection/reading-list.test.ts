import { expect, test } from 'vitest';
import { type ListedPaper, mergeLists, readReadingList, writeReadingList } from './reading-list.ts';

const paper = (id: string, more: Partial<ListedPaper> = {}): ListedPaper => ({
  id,
  key: 'a2020b',
  title: 'T',
  record: 'ICML 2020',
  read: false,
  note: '',
  ...more,
});

test('a list comes back from its file', () => {
  const papers = [paper('a', { read: true, note: 'line\nnext "quoted" <b>' }), paper('b')];
  expect(readReadingList(writeReadingList(papers))).toEqual({ papers, damaged: 0 });
});

test('damaged entries are left out and counted', () => {
  const text = JSON.stringify({
    papers: [paper('a'), 7, null, { id: '../x', key: 'k' }, { id: 'b', key: 'K<' }, { id: 'c', key: 'k', note: 5, read: 'yes' }],
  });
  expect(readReadingList(text)).toEqual({
    papers: [paper('a'), { id: 'c', key: 'k', title: 'c', record: '', read: false, note: '' }],
    damaged: 4,
  });
});

test.each(['', 'no json', '[]', '{"papers":{}}', 'null'])('a file that is no list is refused with a sentence: %s', (text) => {
  expect(() => readReadingList(text)).toThrow(/choose one that was exported/);
});

test('a list of a later version is refused, one without a version is read', () => {
  expect(() => readReadingList('{"version":2,"papers":[]}')).toThrow('saved by a later version of the site');
  expect(readReadingList('{"papers":[]}')).toEqual({ papers: [], damaged: 0 });
});

test('two lists become one without losing read marks or notes', () => {
  const merged = mergeLists([paper('a', { read: true, note: 'mine' }), paper('b')], [paper('a', { note: 'theirs' }), paper('c')]);
  expect(merged.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(merged[0]).toMatchObject({ read: true, note: 'mine\n\ntheirs' });
});

test('a list of any length and a note of any length come back whole', () => {
  const papers = [paper('a', { note: 'n'.repeat(50_000) }), ...Array.from({ length: 12_000 }, (_, place) => paper(`p-${place}`))];
  const read = readReadingList(writeReadingList(papers));
  expect(read.damaged).toBe(0);
  expect(read.papers).toEqual(papers);
});

test('a file that is read twice adds nothing to the notes', () => {
  const theirs = [paper('a', { note: 'theirs' })];
  const once = mergeLists([paper('a', { note: 'mine' })], theirs);
  expect(mergeLists(once, theirs)).toEqual(once);
  expect(mergeLists(theirs, once)).toEqual(once);
});
