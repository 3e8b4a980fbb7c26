/** Reads the block between the two `---` lines: finds it, parses its YAML, and knows on which line each value stands. */
import { type Document, isAlias, isMap, isNode, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { Position } from './problem.ts';
import { yamlFault } from './yaml-faults.ts';

export type FieldPath = readonly (string | number)[];

/** A problem before the file is added to it. */
export interface Fault extends Position {
  readonly message: string;
  readonly hint: string;
}

export interface SplitFile {
  /** Text between the fences, without them; starts on line 2 of the file. */
  readonly frontmatter: string;
  readonly body: string;
  /** Line of the file on which the body starts. */
  readonly bodyLine: number;
}

const fence = /^---[ \t]*$/;

/** Frontmatter and body of a file, or why it has none. */
export function splitFile(text: string): SplitFile | Fault {
  const lines = text.split('\n');
  if (!fence.test(lines[0] ?? ''))
    return {
      line: 1,
      message: `the file must start with a line "---", found ${lines[0]?.trim() ? `"${lines[0].slice(0, 60)}"` : 'an empty line'}`,
      hint: 'Write "---" on line 1, then the fields, then "---" on a line of its own, then the text.',
    };
  const end = lines.findIndex((line, index) => index > 0 && fence.test(line));
  if (end === -1)
    return {
      line: 1,
      message: 'the fields that start after the "---" on line 1 never end',
      hint: 'Write "---" on a line of its own after the last field.',
    };
  return { frontmatter: `${lines.slice(1, end).join('\n')}\n`, body: lines.slice(end + 1).join('\n'), bodyLine: end + 2 };
}

/** The fields of a file. */
export interface Frontmatter {
  /** The values, or undefined when they could not be read. */
  readonly data: Readonly<Record<string, unknown>> | undefined;
  readonly faults: readonly Fault[];
}

const tooDeep: Frontmatter = {
  data: undefined,
  faults: [{ line: 2, message: 'the fields are nested too deeply to be read', hint: 'Remove the nested brackets.' }],
};

/** Deepest nesting of nodes in a frontmatter; an entry needs about ten. */
const deepestNodes = 30;

/** The values of a frontmatter and everything in its YAML that no entry may use. */
export function readFrontmatter(yaml: string): Frontmatter {
  const tabs = yaml.split('\n').flatMap((line, index): Fault[] =>
    /^ *\t/.test(line)
      ? [
          {
            line: index + 2,
            column: 1,
            message: 'the line is indented with a tab',
            hint: 'Indent with spaces; YAML does not allow tabs there.',
          },
        ]
      : [],
  );
  if (tabs.length > 0) return { data: undefined, faults: tabs };
  try {
    const { document, at } = parseYaml(yaml);
    // The parser reports an exhausted stack as an error of the text, at a place that differs from run to run.
    if (document.errors.some((error) => error.message.includes('call stack'))) return tooDeep;
    const faults = [...document.errors, ...document.warnings].map((error) => yamlFault(error, yaml));
    if (faults.length > 0) {
      const duplicates = faults.filter((fault) => fault.duplicate);
      return { data: undefined, faults: duplicates.length > 0 ? duplicates : faults.slice(0, 1) };
    }
    const refused = refusedFeatures(document, at, yaml);
    if (refused.length > 0) return { data: undefined, faults: refused };
    if (!isMap(document.contents)) {
      const message =
        document.contents === null ? 'there are no fields between the "---" lines' : 'the fields are not written as "name: value"';
      return {
        data: undefined,
        faults: [{ line: 2, message, hint: 'Write one field per line, such as: title: "Conservative Objective Models"' }],
      };
    }
    return { data: document.toJS({ maxAliasCount: 0 }), faults: [] };
  } catch (error) {
    if (error instanceof RangeError) return tooDeep;
    throw error;
  }
}

/** Where things stand in a frontmatter. */
export interface FrontmatterMap {
  /** Position of the value at the path; of the nearest enclosing field when it is missing. */
  at(path: FieldPath): Position;
  /** Position of the field's name. */
  keyAt(path: FieldPath): Position;
  /** The characters of a plain or quoted value as they stand in the file. */
  source(path: FieldPath): string | undefined;
}

/** Parses again, for positions only: the documents of all entries together would fill the memory. */
export function mapFrontmatter(yaml: string): FrontmatterMap {
  const { document, at } = parseYaml(yaml);
  const walk = (path: FieldPath): { key: unknown; value: unknown; found: boolean } => {
    let step: { key: unknown; value: unknown } = { key: undefined, value: document.contents };
    for (const part of path) {
      const { value } = step;
      if (isMap(value)) {
        const pair = value.items.find(({ key }) => String(isScalar(key) ? (key.value ?? '') : key) === String(part));
        if (!pair) return { ...step, found: false };
        step = { key: pair.key, value: pair.value };
      } else if (isSeq(value) && typeof part === 'number' && part < value.items.length) {
        step = { key: undefined, value: value.items[part] };
      } else return { ...step, found: false };
    }
    return { ...step, found: true };
  };
  const top: Position = { line: 1 };
  return {
    at: (path) => {
      const { key, value, found } = walk(path);
      if (!found) return key === undefined && value === document.contents ? top : at(isNode(key) ? key : value);
      return at(isScalar(value) && value.value === null && isNode(key) ? key : value);
    },
    keyAt: (path) => {
      const { key, value } = walk(path);
      return at(isNode(key) ? key : value);
    },
    source: (path) => {
      const { value, found } = walk(path);
      return found && isScalar(value) ? value.source : undefined;
    },
  };
}

/** Core schema plus dates, as the site's own parser reads them: a date without quotes must not pass as a text. */
function parseYaml(yaml: string) {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter, schema: 'core', customTags: ['timestamp'], logLevel: 'error' });
  const at = (node: unknown): Position => {
    const offset = isNode(node) ? node.range?.[0] : undefined;
    if (offset === undefined) return { line: 2 };
    const { line, col } = lineCounter.linePos(offset);
    return { line: line + 1, column: col };
  };
  return { document, at };
}

/** A text in quotes whose last one is a part of it: the parser takes it for the end where the next line is indented less. */
const unclosed = /^"(?:[^\\]|\\.)*\\"$|^'(?:[^']|'')*''$/s;

/** Parts of YAML that make a file mean something else than it reads as, and a fault that the parser does not see. */
function refusedFeatures(document: Document.Parsed, at: (node: unknown) => Position, yaml: string): Fault[] {
  const faults: Fault[] = [];
  const refuse = (node: Node, message: string, hint: string) => faults.push({ ...at(node), message, hint });
  visit(document, (_, node, ancestors) => {
    if (ancestors.length > deepestNodes) throw new RangeError('nested too deeply');
    if (isPair(node)) {
      if (isNode(node.key) && !isScalar(node.key) && !isAlias(node.key))
        refuse(node.key, 'the name of a field is not a word', 'Write "name: value"; a text with brackets belongs in double quotes.');
      if (isScalar(node.key) && node.key.value === '<<')
        refuse(node.key, 'the field "<<" merges other fields, which is not allowed', 'Write the fields out.');
      return;
    }
    if (!isNode(node)) return;
    if (isAlias(node)) {
      refuse(
        node,
        `"*${node.source}" refers to another value, which is not allowed`,
        `Write the value out, or put it in double quotes: "*${node.source}"`,
      );
      return;
    }
    if (isScalar(node) && node.type?.startsWith('QUOTE') && unclosed.test(yaml.slice(node.range?.[0], node.range?.[1])))
      refuse(
        node,
        'a quote mark is opened and never closed',
        'Add the same quote mark at the end of the text, or remove a "\\" before the last one.',
      );
    if (node.anchor)
      refuse(node, `"&${node.anchor}" names a value, which is not allowed`, `Remove "&${node.anchor}", or put the text in double quotes.`);
    if (node.tag)
      refuse(node, `the tag "${node.tag}" is not allowed`, 'Remove the word that starts with "!", or put the text in double quotes.');
    if (isScalar(node) && node.type === 'PLAIN' && typeof node.value === 'string' && /^[\u2018-\u201f\u00ab\u2039]/.test(node.value))
      refuse(
        node,
        `a text starts with the typographic quote ${node.value.charAt(0)}, which would be a part of it`,
        `Put the whole text in straight quotes: ${JSON.stringify(node.value.replace(/^[\u2018-\u201f\u00ab\u2039](.*)[\u2018-\u201f\u00bb\u203a]$/, '$1'))}`,
      );
    if (isScalar(node) && node.type === 'PLAIN' && node.comment !== undefined && node.comment !== null && typeof node.value === 'string')
      refuse(
        node,
        `everything after " #" is a comment and would be lost: "#${node.comment}"`,
        `Put the whole text in double quotes: ${JSON.stringify(`${node.source ?? ''} #${node.comment}`)}; or move the comment to a line of its own.`,
      );
  });
  return faults;
}
