/** The browser takes papers out of the files of the site: what it puts together is what the writers would have written. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ExportExtension, entryKey, exportFormats, fileEntries, joinEntries } from '../../src/client/selection/citation-file.ts';
import { citationFormats } from '../../src/domain/citation/formats.ts';
import { loadLibrary } from '../content/load-library.ts';
import { hostilePaper } from './generated-papers.ts';

const { papers } = await loadLibrary();

function writer(extension: ExportExtension) {
  const format = citationFormats.find((candidate) => candidate.extension === extension);
  if (!format) throw new Error(`There is no writer of ".${extension}".`);
  return format.write;
}

test('every format of the site can be exported', () => {
  expect(exportFormats.map(({ extension, label }) => [extension, label])).toEqual(
    citationFormats.map(({ extension, label }) => [extension, label]),
  );
});

describe.each(exportFormats.map(({ extension }) => [extension]))('a file of the type .%s', (extension) => {
  const write = writer(extension);

  test('is taken apart into its papers, in their order', () => {
    expect(fileEntries(extension, write(papers)).map((entry) => entryKey(extension, entry))).toEqual(papers.map(({ key }) => key));
  });

  test('of some papers is what the writer writes for them', () => {
    const all = write(papers);
    const entries = fileEntries(extension, all);
    const wanted = [30, 2, 17];
    const chosen = wanted.map((place) => entries[place] ?? '');
    const expected = write(
      wanted.flatMap((place) => papers[place] ?? []),
      papers,
    );
    expect(joinEntries(extension, chosen, all)).toBe(expected);
    expect(fileEntries(extension, expected)).toEqual(chosen);
  });

  test('keeps hostile papers apart', () => {
    fc.assert(
      fc.property(fc.array(hostilePaper, { minLength: 1, maxLength: 5 }), (list) => {
        const keyed = list.map((paper, index) => ({ ...paper, key: `key${index}` }));
        const entries = fileEntries(extension, write(keyed));
        expect(entries.map((entry) => entryKey(extension, entry))).toEqual(keyed.map(({ key }) => key));
      }),
      { numRuns: 100, seed: 20250304 },
    );
  });
});
