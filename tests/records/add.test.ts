/** What `npm run add` writes, and for which sources. */
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../scripts/project.ts';
import { checkContent, formatProblems } from '../../src/checks/index.ts';
import { readContentFiles } from '../../src/integrations/read-content.ts';
import { canonicalFile } from '../../src/records/canonical-file.ts';
import { otherPaper } from '../checks/base.ts';
import { before, bibtex, complete, prepareAdding, summary } from './adding.ts';
import { answer } from './replay-server.ts';
import { writeContent } from './script.ts';

const place = prepareAdding();
const { add, addHere, papers } = place;

async function expectValid(): Promise<void> {
  expect(formatProblems(checkContent(await readContentFiles(place.folder)))).toBe('');
}

describe('a paper is added', () => {
  it('from BibTeX on standard input, whatever its title holds', async () => {
    const { code, stdout, stderr } = await add(['-', ...complete], { input: bibtex });
    expect(stderr).toBe('');
    expect(code).toBe(0);
    const file = readFileSync(join(place.folder, 'papers/muller-2024-q-star.md'), 'utf8');
    expect(file.replace(/added: .*/, 'added: TODAY')).toMatchInlineSnapshot(`
      "---
      title: "Q-Star: \\"Quoted\\" Bayesian Design, 100% of Gödel's #1 Problem: Part 1"
      acronym: "Q-Star"
      authors:
        - Ada Müller
        - Höner zu Siederdissen, Christian
        - Jan Łukasz
      venue: icml
      year: 2024
      volume: "235"
      pages: "773-782"
      publisher: "PMLR"
      links:
        paper: https://proceedings.mlr.press/v235/mueller24a.html
      summary: "Ranks designs by a cautious score and rejects those far from the data."
      designSpace: []
      objectives: []
      topics:
        - ensembles
      added: TODAY
      ---
      "
    `);
    expect(canonicalFile('content/papers/muller-2024-q-star.md', file)).toEqual({ text: file });
    await expectValid();
    expect(stdout).toContain('Found in BibTeX:');
    expect(stdout).toContain('git switch -c add-muller-2024-q-star');
    expect(stdout).toContain('Then open a pull request');
  });

  it('from a BibTeX file, to the content of the site', async () => {
    rmSync(place.folder, { recursive: true });
    cpSync(join(root, 'content'), place.folder, { recursive: true });
    writeFileSync(`${place.folder}.bib`, bibtex);
    const problems = formatProblems(checkContent(await readContentFiles(place.folder)));
    expect(problems, 'the content of the site must be valid for this test').toBe('');
    const options = [
      '--topic',
      'auxiliary-loss: it adds a term',
      '--summary',
      summary,
      '--space',
      'discrete',
      '--objectives',
      'single',
      '--objectives',
      'multi',
    ];
    const { code, stderr } = await add([`${place.folder}.bib`, ...options, '--code', 'https://github.com/example/q-star']);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    const file = readFileSync(join(place.folder, 'papers/muller-2024-q-star.md'), 'utf8');
    expect(file).toContain('  code: https://github.com/example/q-star\n');
    expect(file).toContain(
      'designSpace:\n  - discrete\nobjectives:\n  - single\n  - multi\ntopics:\n  - id: auxiliary-loss\n    why: "it adds a term"\n',
    );
    await expectValid();
  });

  it('from arXiv, published elsewhere', async () => {
    const { code, stdout, stderr } = await add(
      [
        'https://arxiv.org/pdf/2409.90010v1',
        ...complete,
        '--venue',
        'icml',
        '--year',
        '2025',
        '--acronym',
        '',
        '--id',
        'muller-2025-cautious',
      ],
      { routes: { '/arxiv/query?id_list=2409.90010&max_results=1': answer('arxiv.xml') } },
    );
    expect(stderr).toBe('Asking arXiv for 2409.90010 ...\n');
    expect(code).toBe(0);
    expect(stdout).toContain('Note: arXiv says about the publication: "Journal of Examples 7, 1-12 (2025)".');
    const file = readFileSync(join(place.folder, 'papers/muller-2025-cautious.md'), 'utf8');
    expect(file).not.toContain('acronym');
    expect(file).toContain('authors:\n  - Ada Müller\n  - Jan van der Berg\nvenue: icml\nyear: 2025\n');
    expect(file).toContain('  arxiv: "2409.90010"\n  doi: "10.5555/example.7.1"\n  pdf: https://arxiv.org/pdf/2409.90010\n');
    await expectValid();
  });

  it.each([
    [
      'Crossref',
      'https://doi.org/10.5555/Example.7.1',
      '/crossref/works/10.5555%2FExample.7.1',
      'crossref.json',
      'gomez-bombarelli-2025-designing',
    ],
    [
      'OpenReview',
      'https://openreview.net/forum?id=ExAmPlE001',
      '/openreview/notes?id=ExAmPlE001',
      'openreview-v2.json',
      'muller-2024-flows',
    ],
  ])('from %s', async (_, source, path, body, id) => {
    const { code, stderr } = await addHere([source, ...complete], { routes: { [path]: answer(body) } });
    expect(stderr).toMatch(/^Asking [A-Za-z]+ for \S+ \.\.\.\n$/);
    expect(code).toBe(0);
    expect(papers()).toEqual([...before, `${id}.md`].toSorted());
    await expectValid();
  });

  it('with a key and a file name of its own when the usual ones are taken', async () => {
    await writeContent(place.folder, {
      'content/papers/muller-2024-q-star.md': otherPaper({ authors: '["Ada Müller"]', year: '2024', title: '"Q Learning of Designs"' }),
    });
    const { code, stderr } = await addHere(['-', ...complete], { input: bibtex });
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(readFileSync(join(place.folder, 'papers/muller-2024-q-star-2.md'), 'utf8')).toContain('key: "muller2024qb"');
    await expectValid();
  });

  it('not when it is a rehearsal', async () => {
    const { code, stdout } = await addHere(['-', ...complete, '--dry-run'], { input: bibtex });
    expect(code).toBe(0);
    expect(stdout).toContain('Nothing was written (--dry-run).');
    expect(papers()).toEqual(before);
  });
});

it('--help shows how to use it', async () => {
  const { code, stdout } = await addHere(['--help']);
  expect(code).toBe(0);
  for (const option of ['--topic', '--summary', '--venue', '--yes', '--dry-run']) expect(stdout).toContain(`  ${option} `);
});
