/** `npm run fix`: canonical form, and nothing lost on the way. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readContentFiles } from '../../src/integrations/read-content.ts';
import { canonicalFile } from '../../src/records/canonical-file.ts';
import { runScript, writeContent } from './script.ts';

vi.setConfig({ testTimeout: 60_000 });

const path = 'content/papers/x.md';
const fixed = (text: string) => {
  const result = canonicalFile(path, text);
  return 'text' in result ? result.text : result;
};

describe('canonicalFile', () => {
  it('orders, quotes and indents', () => {
    const text = `---
year: 2021
title: 'Design: "a" study'
topics: [b, {why: "x", id: a}]
authors: ["Ada Lovelace", 'Doe, Jane']
links: {arxiv: 2107.10880, paper: "https://example.org/a"}
added: 2025-03-04
volume: 007
designSpace: []
summary: >
  One text
  over lines.
---
Text.`;
    expect(fixed(text)).toBe(`---
title: "Design: \\"a\\" study"
authors:
  - Ada Lovelace
  - Doe, Jane
year: 2021
volume: "007"
links:
  paper: https://example.org/a
  arxiv: "2107.10880"
summary: "One text over lines.\\n"
designSpace: []
topics:
  - b
  - id: a
    why: "x"
added: "2025-03-04"
---

Text.
`);
  });

  it('keeps comments with the field below them', () => {
    const text = `---
# about the whole

# the year
year: 2021
venue: "icml" # here
# the title
title: "T"
links:
  # the code
  code: https://example.org/code
  paper: https://example.org/a
topics:
  # why this one
  - b
# the end
---
`;
    const result = fixed(text);
    expect(result).toBe(`---
# the title
title: "T"
venue: "icml" # here
# about the whole

# the year
year: 2021
links:
  paper: https://example.org/a
  # the code
  code: https://example.org/code
topics:
  # why this one
  - b

# the end
---
`);
    expect(fixed(String(result))).toBe(result);
  });

  it('leaves a comment about the whole file at its top', () => {
    const file = '---\n# about the file\n\ntitle: "T"\nyear: 2021\n---\n';
    expect(fixed('---\n# about the file\n\nyear: 2021\ntitle: T\n---\n')).toBe(file);
    expect(fixed(file)).toBe(file);
  });

  it('repairs characters and line ends', () => {
    expect(fixed('\ufeff---\r\ntitle: "Bjo\u0308rn"\r\n---\r\n\r\nText  \r\nmo\u0308re\r\n\r\n\r\n')).toBe(
      '---\ntitle: "Björn"\n---\n\nText  \nmöre\n',
    );
    expect(canonicalFile('content/README.md', '\ufeff# A\u0308\r\n\r\n- b')).toEqual({ text: '# Ä\n\n- b\n' });
  });

  it.each([
    ['fields that cannot be read', '---\ntitle: Design: a study\n---\n', 'a colon in a text that is not in quotes', 2],
    ['a comment that may be a text', '---\nvenue: icml\ntitle: Task #1 of 2\n---\n', 'everything after " #" is a comment', 3],
    ['a field twice', '---\ntitle: "A"\ntitle: "B"\n---\n', 'the field "title" is written twice', 3],
    ['no fields', 'Text.\n', 'the file must start with a line "---"', 1],
    ['an alias', '---\ntitle: &a "A"\nacronym: *a\n---\n', 'refers to another value', 3],
  ])('leaves %s to a person', (_, text, problem, line) => {
    const result = canonicalFile(path, text);
    if ('text' in result) throw new Error(`rewritten: ${result.text}`);
    expect(result.problem.replace('names a value, which is not allowed', 'refers to another value')).toContain(problem);
    expect(result.line).toBeGreaterThan(line - 2);
  });
});

describe('npm run fix', () => {
  let folder = '';
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'fix-'));
    await writeContent(folder, {
      'content/papers/trabucco-2021-coms.md': '---\nyear: 2021\ntitle: T\n---\n',
      'content/papers/chen-2022-bdi.md': '---\ntitle: a: b\n---\n',
    });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('rewrites what it can, names what it cannot, and has nothing to do the second time', async () => {
    const first = await runScript('fix', ['--content', folder]);
    expect(first.stdout).toContain('content/papers/trabucco-2021-coms.md  rewritten\n');
    expect(first.stderr).toMatch(/^content\/papers\/chen-2022-bdi\.md:2 {2}left as it is: a colon in a text that is not in quotes\n/);
    expect(first.code).toBe(1);
    expect(readFileSync(join(folder, 'papers/trabucco-2021-coms.md'), 'utf8')).toBe('---\ntitle: "T"\nyear: 2021\n---\n');
    expect(readFileSync(join(folder, 'papers/chen-2022-bdi.md'), 'utf8')).toBe('---\ntitle: a: b\n---\n');
    expect(readdirSync(join(folder, 'papers'))).toEqual(['chen-2022-bdi.md', 'trabucco-2021-coms.md']);
    writeFileSync(join(folder, 'papers/chen-2022-bdi.md'), '---\ntitle: "a: b"\n---\n');
    const second = await runScript('fix', ['--content', folder]);
    expect(second).toMatchObject({ code: 0, stderr: '' });
    expect(second.stdout).toMatch(/^\d+ files in canonical form\.\n$/);
  });

  it('names what it cannot read, and does not count it as good', async () => {
    writeFileSync(join(folder, 'papers/latin.md'), Uint8Array.of(0xe9, 0x0a));
    symlinkSync('latin.md', join(folder, 'papers/link.md'));
    const { code, stderr } = await runScript('fix', ['--content', folder]);
    expect(stderr).toContain('content/papers/latin.md  left as it is: the file is not encoded in UTF-8\n');
    expect(stderr).toContain('content/papers/link.md  left as it is: this is a link or a special file, not a regular file\n');
    expect(stderr).toContain('3 files cannot be put into form');
    expect(code).toBe(1);
  });

  it('--check changes nothing', async () => {
    const { code, stdout, stderr } = await runScript('fix', ['--check', '--content', folder]);
    expect(stdout).toContain('content/papers/trabucco-2021-coms.md  is not in canonical form\n');
    expect(stderr).toContain('run "npm run fix"');
    expect(code).toBe(1);
    expect(readFileSync(join(folder, 'papers/trabucco-2021-coms.md'), 'utf8')).toBe('---\nyear: 2021\ntitle: T\n---\n');
  });
});

it('the content of the site is in canonical form; "npm run fix" puts it there', async () => {
  const { files } = await readContentFiles('content');
  expect(files.length).toBeGreaterThan(100);
  const others = files.flatMap(({ path, text }) => {
    const result = canonicalFile(path, text);
    return 'text' in result && result.text === text ? [] : [path];
  });
  expect(others).toEqual([]);
});
