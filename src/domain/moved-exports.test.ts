import { expect, test } from 'vitest';
import { loadLibrary } from '../../tests/content/load-library.ts';
import { movedExports } from './moved-exports.ts';

const library = await loadLibrary();
const why = 'It has another id.';

test('a moved paper is exported under its old name and key', () => {
  const redirects = [{ from: '/papers/old-coms/', to: '/papers/trabucco-2021-coms/', why }];
  const files = movedExports(redirects, [{ address: '/papers/old-coms/', key: 'trabucco2021old' }], library);
  expect(files.map(({ path }) => path)).toEqual(['papers/old-coms.bib', 'papers/old-coms.ris', 'papers/old-coms.csl.json']);
  expect(files[0]?.text).toMatch(/^@inproceedings\{trabucco2021old,\n {2}title = \{Conservative/);
  expect(movedExports(redirects, [], library)[0]?.text).toContain('{trabucco2021conservative,');
});

test('a moved topic is exported with the papers of the new one', () => {
  const [bib] = movedExports([{ from: '/topics/flows/', to: '/topics/flow-matching/', why }], [], library);
  const topic = library.taxonomy.node('flow-matching');
  expect(bib?.path).toBe('topics/flows.bib');
  expect(bib?.text.match(/^@/gm)).toHaveLength(library.taxonomy.papers(topic).length);
});

test('what leads elsewhere has no exports', () => {
  expect(
    movedExports(
      [
        { from: '/papers/gone/', to: '/topics/diversity/', why },
        { from: '/years/2013/', to: '/years/', why },
      ],
      [],
      library,
    ),
  ).toEqual([]);
});
