/** What `npm run add` refuses, and what it says. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type AddOptions, before, bibtex, complete, prepareAdding, summary } from './adding.ts';
import { writeContent } from './script.ts';

const place = prepareAdding();
const { add, addHere, papers } = place;

describe('nothing is written, and one message says why,', () => {
  const bib = (changes: (text: string) => string) => ({ input: changes(bibtex) });
  const arxivPath = '/arxiv/query?id_list=2409.90010&max_results=1';
  const cases: readonly [name: string, args: readonly string[], options: AddOptions, says: string | RegExp][] = [
    ['without a source', [], {}, /^Which paper\?\n\nnpm run add -- SOURCE/],
    ['with an unknown option', ['-', '--topics', 'x'], {}, /^Unknown option '--topics'\.\n"npm run add -- --help" lists the options\.\n$/],
    ['with two sources', ['2409.90010', '2409.90011'], {}, 'One paper at a time'],
    ['with something else than a source', ['hello'], {}, '"hello" is no arXiv id, no DOI'],
    ['with a file that is not there', ['missing.bib'], {}, `There is no file "${resolve('missing.bib')}".\n`],
    ['with a folder', ['content'], {}, 'The file "content" cannot be read: EISDIR'],
    ['with text that is no BibTeX', ['-', ...complete], { input: 'hello' }, 'There is no BibTeX entry in the text.'],
    ['with BibTeX that is cut', ['-', ...complete], { input: bibtex.slice(0, 100) }, 'The BibTeX cannot be read: '],
    [
      'with two entries',
      ['-', ...complete],
      { input: bibtex + bibtex.replace('quoted,', 'other,') },
      'There are 2 BibTeX entries (mueller2024quoted, mueller2024other); give one at a time.',
    ],
    ['with BibTeX without year', ['-', ...complete], bib((text) => text.replace(/ {2}year.*\n/, '')), 'has no year'],
    ['with BibTeX without address', ['-', ...complete], bib((text) => text.replace(/,\n {2}url.*\n/, '\n')), 'give one with --paper URL'],
    [
      'without topic and summary',
      ['-'],
      { input: bibtex },
      /^There is nobody to ask[\s\S]*--topic ID, one or more of: conservative, ensembles[\s\S]*--summary TEXT/,
    ],
    [
      'with an unknown topic',
      ['-', '--topic', 'ensemble', '--summary', summary],
      { input: bibtex },
      'There is no topic "ensemble". Did you mean "ensembles"?',
    ],
    [
      'with a branch as topic',
      ['-', '--topic', 'surrogates', '--summary', summary],
      { input: bibtex },
      'The topic "surrogates" has topics below it; choose among them: conservative, ensembles',
    ],
    [
      'with HTML in the summary',
      ['-', '--topic', 'ensembles', '--summary', `${summary} <b>x</b>`],
      { input: bibtex },
      '--summary must be plain text: "<" is not allowed (no HTML).\n',
    ],
    [
      'with a short summary',
      ['-', '--topic', 'ensembles', '--summary', 'Good.'],
      { input: bibtex },
      '--summary must have at least 40 characters; it has 5.',
    ],
    [
      'with an unknown --venue',
      ['-', ...complete, '--venue', 'icmll'],
      { input: bibtex },
      'There is no venue "icmll". Did you mean "icml"?',
    ],
    [
      'with an unknown kind of design',
      ['-', ...complete, '--space', 'discret'],
      { input: bibtex },
      '--space "discret" is not known. Did you mean "discrete"?',
    ],
    [
      'with an unknown venue',
      ['-', ...complete],
      bib((text) => text.replace('Machine Learning}', 'Something Else}')),
      'The venue "Proceedings of the 41st International Conference on Something Else" is not in the list.',
    ],
    [
      'with a part of a venue',
      ['-', ...complete],
      bib((text) => text.replace('Machine Learning}', 'Machine Learning, Workshop on Design}')),
      /may be one of these; say which with --venue ID, or add content\/venues\/ID.md first:\n {2}icml /,
    ],
    ['with a bad address', ['-', ...complete, '--code', 'http://localhost/x'], { input: bibtex }, 'must start with "https://"'],
    [
      'with a listed title',
      ['-', ...complete],
      bib((text) => text.replace(/title .*\n/, 'title = {Conservative objective model for effective offline model-based optimization},\n')),
      'content/papers/trabucco-2021-coms.md has the title "Conservative Objective Models',
    ],
    [
      'with a listed arXiv id, before asking',
      ['2107.06882v3', ...complete],
      { routes: {} },
      'The paper is in the list already: content/papers/trabucco-2021-coms.md has the arXiv id 2107.06882.\nAdd topics and corrections there: https://github.com/',
    ],
    [
      'with a listed OpenReview id',
      ['https://openreview.net/forum?id=_j8yVIyp27Q', ...complete],
      { routes: {} },
      'content/papers/chen-2022-bdi.md has the OpenReview id _j8yVIyp27Q',
    ],
    ['with a listed DOI in another case', ['doi:10.1234/COMS.2021', ...complete], { routes: {} }, 'has the DOI 10.1234/coms.2021'],
    [
      'without network',
      ['2409.90010', ...complete],
      {},
      /arXiv cannot be reached \(ECONNREFUSED\)\. Check the network connection; the address is http:\/\/127\.0\.0\.1:2\.\n$/,
    ],
    ['after 404', ['10.5555/none', ...complete], { routes: {} }, 'Neither Crossref nor DataCite has the DOI "10.5555/none".'],
    [
      'after 429',
      ['2409.90010', ...complete],
      { routes: { [arxivPath]: { status: 429, headers: { 'retry-after': '900' } } } },
      'arXiv asks to wait 900 seconds',
    ],
    [
      'after a malformed answer',
      ['2409.90010', ...complete],
      { routes: { [arxivPath]: { body: '<feed>' } } },
      'arXiv sent an answer that cannot be read',
    ],
  ];

  it.each(cases)('%s', async (_, args, options, says) => {
    const { code, stdout, stderr } = await addHere(args, options);
    if (typeof says === 'string') expect(stderr).toContain(says);
    else expect(stderr).toMatch(says);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(stdout).not.toContain('Wrote');
    expect(code).toBe(1);
    expect(papers()).toEqual(before);
  });

  it('as a process, without a trace of the program', async () => {
    const { code, stdout, stderr } = await add(['-', '--topic', 'ensemble', '--summary', summary], { input: bibtex });
    expect(stderr).toBe('There is no topic "ensemble". Did you mean "ensembles"? The topics are: conservative, ensembles\n');
    expect(stdout).not.toContain('Wrote');
    expect(code).toBe(1);
    expect(papers()).toEqual(before);
  });

  it('with a file in another encoding, whose letters would be lost', async () => {
    writeFileSync(`${place.folder}.bib`, Buffer.from(bibtex.replace('M{\\"u}ller', 'Müller'), 'latin1'));
    const { code, stderr } = await addHere([`${place.folder}.bib`, ...complete]);
    expect(stderr).toBe(`The file "${place.folder}.bib" is not encoded in UTF-8: save it again with that encoding.\n`);
    expect(code).toBe(1);
    expect(papers()).toEqual(before);
  });

  it('with content that is broken elsewhere', async () => {
    await writeContent(place.folder, { 'content/pages/about.md': '---\ntitle: "About"\n---\nText.\n' });
    const { code, stderr } = await addHere(['-', ...complete], { input: bibtex });
    expect(stderr).toMatch(/^The content has problems in other files; repair them first[\s\S]*content\/pages\/about\.md/);
    expect(code).toBe(1);
    expect(papers()).toEqual(before);
  });

  it('with a file name that is taken', async () => {
    const { code, stderr } = await addHere(['-', ...complete, '--id', 'chen-2022-bdi'], { input: bibtex });
    expect(stderr).toBe('content/papers/chen-2022-bdi.md exists already; choose another file name with --id.\n');
    expect(code).toBe(1);
    expect(papers()).toEqual(before);
  });
});
