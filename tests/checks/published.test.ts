import { describe, expect, it } from 'vitest';
import { checkContent, formatProblems } from '../../src/checks/index.ts';
import { parsePublished, sectionPages, writePublished } from '../../src/domain/published.ts';
import { urls } from '../../src/urls.ts';
import { baseText, contentWith, otherPaper, paperPath, paperWith } from './base.ts';

const published = [
  '# A comment',
  '/',
  '/authors/brandon-trabucco/',
  '/papers/trabucco-2021-coms/ trabucco2021conservative',
  '/papers/chen-2022-bdi/ chen2022bidirectional',
  '/topics/conservative/',
  '/venues/icml/',
  '/years/2021/',
].join('\n');

const report = (changes: Readonly<Record<string, string | null>>) =>
  formatProblems(checkContent(contentWith({ 'content/published.txt': published, ...changes })));
const redirects = (...lines: string[]) => ({ 'content/redirects.yaml': `redirects:\n${lines.map((line) => `  - ${line}\n`).join('')}` });
const renamed = { [paperPath]: null, 'content/papers/trabucco-2021-conservative.md': baseText(paperPath) };
const why = 'why: "The id has the name of the method now."';

describe('what was published', () => {
  it('stays', () => expect(report({})).toBe(''));

  it('may not lose the file of a paper', () => {
    expect(report(renamed)).toMatchInlineSnapshot(`
      "content/published.txt:4  the published address /papers/trabucco-2021-coms/ would break: there is no file content/papers/trabucco-2021-coms.md
          Take the change back, or say in content/redirects.yaml where readers should go instead:
            - from: /papers/trabucco-2021-coms/
              to: /papers/trabucco-2021-conservative/
              why: "..."

      1 problem in 1 file."
    `);
  });

  it('may move with a redirect', () => {
    const moved = redirects(`{ from: /papers/trabucco-2021-coms/, to: /papers/trabucco-2021-conservative/, ${why} }`);
    expect(report({ ...renamed, ...moved })).toBe('');
  });

  it('may not lose an author, a venue or a year', () => {
    const changed = report({
      ...paperWith('Brandon Trabucco', 'Brandon L. Trabucco'),
      'content/papers/third.md': otherPaper({ year: '2021' }),
    });
    expect(changed).toContain('/authors/brandon-trabucco/ would break: no paper names an author whose address is "brandon-trabucco"');
    expect(changed).toContain('to: /authors/brandon-l-trabucco/');
    const elsewhere = report({ ...paperWith('year: 2021', 'year: 2020\nkey: trabucco2021conservative') });
    expect(elsewhere).toContain('/years/2021/ would break: no paper appeared in 2021');
    expect(elsewhere).toContain('to: /years/');
  });

  it('blames a file that could not be read for itself alone', () => {
    const { files } = contentWith({ [paperPath]: null, 'content/published.txt': published });
    expect(checkContent({ files, skipped: [{ path: paperPath, reason: 'not-utf-8' }] }).map(({ path }) => path)).toEqual([paperPath]);
    for (const changed of [
      paperWith('title: "Conservative', 'title: Conservative: "'),
      paperWith('authors:\n  - Brandon Trabucco\n  - Aviral Kumar', 'authors: Brandon Trabucco, Aviral Kumar'),
    ])
      expect(report(changed)).toMatch(/\n\n1 problem in 1 file\.$/);
  });

  it('keeps its BibTeX keys', () => {
    expect(report(paperWith('title: "Conservative Objective', 'title: "Cautious Objective'))).toMatchInlineSnapshot(`
      "content/papers/trabucco-2021-coms.md:2:8  the BibTeX key would change from "trabucco2021conservative" to "trabucco2021cautious", and people cite the paper by it
          Keep it: key: "trabucco2021conservative"

      1 problem in 1 file."
    `);
  });
});

describe('redirects', () => {
  it.each([
    ['a page that is there', `{ from: /topics/conservative/, to: /topics/, ${why} }`, 'there is a page at /topics/conservative/'],
    ['a target that is not there', `{ from: /topics/old/, to: /topics/conservativ/, ${why} }`, 'Did you mean "/topics/conservative/"?'],
    ['an unknown field', `{ from: /topics/old/, to: /topics/, ${why}, on: "2026" }`, 'the field "on" is not known'],
    ['a missing field', '{ from: /topics/old/, to: /topics/ }', 'content/redirects.yaml:2  the field "redirects, item 1, why" is missing'],
    [
      'a list for an address',
      `{ from: /topics/old/, to: [/topics/], ${why} }`,
      '"redirects, item 1, to" must be a text (found ["/topics/"])',
    ],
    ['an address elsewhere', `{ from: /topics/old/, to: "https://example.org/", ${why} }`, 'must be the address of a page'],
    ['unreadable YAML', '{ from: [', 'content/redirects.yaml:3  a bracket'],
  ])('%s is refused', (_, line, says) => {
    expect(report(redirects(line))).toContain(says);
  });

  it.each([
    ['no redirects: line', 'from: /topics/old/\n', 'content/redirects.yaml:1  the field "redirects" is missing'],
    ['a list that is not written out', 'redirects:\n', 'content/redirects.yaml:1  "redirects" must be a list (found null)'],
  ])('with %s are refused', (_, text, says) => {
    const found = report({ 'content/redirects.yaml': text });
    expect(found).toContain(says);
    expect(found).toContain('redirects: []');
  });

  it('lead to the page at once, and once', () => {
    const chain = report(redirects(`{ from: /topics/a/, to: /topics/b/, ${why} }`, `{ from: /topics/b/, to: /topics/, ${why} }`));
    expect(chain).toContain('It has moved itself; lead to /topics/ at once.');
    const twice = report(redirects(`{ from: /topics/a/, to: /topics/, ${why} }`, `{ from: /topics/a/, to: /, ${why} }`));
    expect(twice).toContain('content/redirects.yaml:3  /topics/a/ is redirected twice');
  });
});

describe('the record', () => {
  it('keeps what it has, with its key, and adds what is new', () => {
    const recorded = parsePublished('/papers/a/ key1\n/topics/gone/\n');
    expect(writePublished(recorded, [{ address: '/papers/a/', key: 'key2' }, { address: '/years/2026/' }])).toBe(
      '# Published addresses, and the BibTeX keys of papers. Written by "npm run record"; see content/README.md.\n/papers/a/ key1\n/topics/gone/\n/years/2026/\n',
    );
  });

  it('has the pages of the site that no entry makes', () => {
    const pages = Object.values(urls).filter((url) => typeof url === 'string' && url.endsWith('/'));
    expect([...sectionPages].toSorted()).toEqual(pages.toSorted());
  });
});
