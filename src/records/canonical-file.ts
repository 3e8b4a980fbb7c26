/** Puts the text of an existing file into canonical form without losing a value or a comment. */
import { isNode, isPair, parseDocument, visit } from 'yaml';
import { entryPath } from '../checks/content-path.ts';
import { readFrontmatter, splitFile } from '../checks/frontmatter.ts';
import { canonicalize, frontmatterText } from './canonical-form.ts';
import { joinFile } from './write-entry.ts';

/** The canonical text, or why only a person can repair the file. */
export type Canonical = { readonly text: string } | { readonly problem: string; readonly line?: number };

/**
 * @param path in the repository, such as `content/papers/x.md`; a file that is no entry gets only clean characters
 * @example canonicalFile('content/papers/x.md', '---\nyear: 2021\ntitle: A\n---\n') // { text: '---\ntitle: "A"\nyear: 2021\n---\n' }
 */
export function canonicalFile(path: string, text: string): Canonical {
  const clean = text
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n')
    .normalize('NFC');
  const place = entryPath(path);
  if (!place) return { text: clean === '' ? '' : `${clean.replace(/\s+$/, '')}\n` };
  const split = splitFile(clean);
  if ('message' in split) return { problem: split.message, line: split.line };
  const before = readFrontmatter(split.frontmatter);
  const [fault] = before.faults;
  if (fault || before.data === undefined) return { problem: fault?.message ?? 'the fields cannot be read', line: fault?.line ?? 1 };
  const document = parseFields(split.frontmatter);
  canonicalize(document, place.collection);
  const frontmatter = frontmatterText(document);
  const isComplete =
    isSameData(before.data, readFrontmatter(frontmatter).data) && isSameList(comments(split.frontmatter), comments(frontmatter));
  return isComplete
    ? { text: joinFile(frontmatter, split.body) }
    : { problem: 'the fields cannot be reordered without losing a part of them', line: 2 };
}

function parseFields(yaml: string) {
  return parseDocument(yaml, { schema: 'core', customTags: ['timestamp'], logLevel: 'error' });
}

/** The same values; what was no text may have become one, as written in the file. */
function isSameData(before: unknown, after: unknown): boolean {
  if (typeof after === 'string')
    return typeof before !== 'string' ? before !== null && typeof before !== 'undefined' : before.normalize('NFC') === after;
  if (typeof before !== 'object' || before === null || before instanceof Date) return Object.is(before, after);
  if (typeof after !== 'object' || after === null || Array.isArray(before) !== Array.isArray(after)) return false;
  const names = Object.keys(before);
  return (
    names.length === Object.keys(after).length &&
    names.every((name) => Object.hasOwn(after, name) && isSameData(Reflect.get(before, name), Reflect.get(after, name)))
  );
}

/** All lines of comments, in alphabetical order. */
function comments(yaml: string): string[] {
  const document = parseFields(yaml);
  const found: (string | null | undefined)[] = [document.commentBefore, document.comment];
  visit(document, (_, node) => {
    if (isNode(node) && !isPair(node)) found.push(node.commentBefore, node.comment);
  });
  return found
    .flatMap((comment) => comment?.split('\n') ?? [])
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .toSorted();
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index]);
}
