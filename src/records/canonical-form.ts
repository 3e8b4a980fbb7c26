/**
 * The one form in which fields are written: in the order of the schema; ids, choices, addresses and authors without
 * quotes, texts and dates in double quotes; one item a line, but the short facts of the result tables in braces.
 * Comments stay with the field below them.
 */
import { Document, isMap, isScalar, isSeq, type Pair, type ParsedNode, type Scalar, type YAMLMap } from 'yaml';
import { type CollectionName, collections } from '../schemas/collections.ts';
import { fieldsOf, itemOf, valuesOf, writingOf } from './schema-walk.ts';

/** Maps that stand on one line, by collection and field. */
const oneLine: Readonly<Record<string, true>> = {
  'tasks.introducedBy': true,
  'methods.introducedBy': true,
  'results.tasks': true,
  'results.methods': true,
  'results.tables.figures': true,
};

/** Texts without quotes that no schema tells from others. */
const bareTexts: Readonly<Record<string, true>> = { 'papers.authors': true };

/** The YAML of a document, without the lines `---`. */
export function frontmatterText(document: Document | Document.Parsed): string {
  return document.toString({
    lineWidth: 0,
    doubleQuotedMinMultiLineLength: 1_000_000,
    flowCollectionPadding: true,
    indentSeq: true,
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
  });
}

/** A document made of plain values. */
export function documentOf(data: Readonly<Record<string, unknown>>): Document {
  return new Document(data, { schema: 'core', customTags: ['timestamp'], aliasDuplicateObjects: false });
}

/** Puts a document into the form, in place. */
export function canonicalize(document: Document | Document.Parsed, collection: CollectionName): void {
  canonicalizeNode(document.contents, collections[collection].schema, collection);
}

function canonicalizeNode(node: unknown, schema: unknown, path: string): void {
  if (isMap(node)) canonicalizeMap(node, schema, path);
  else if (isSeq(node)) {
    node.flow = node.items.length === 0;
    for (const item of node.items) canonicalizeNode(item, itemOf(schema), path);
  } else if (isScalar(node)) canonicalizeScalar(node, schema, path);
}

function canonicalizeMap(map: YAMLMap, schema: unknown, path: string): void {
  const names = map.items.map(nameOf);
  const fields = fieldsOf(schema, names);
  const values = valuesOf(schema);
  const order = fields ? Object.keys(fields) : [];
  const place = (pair: Pair) => (order.includes(nameOf(pair)) ? order.indexOf(nameOf(pair)) : order.length);
  const [first] = map.items;
  if (first && map.commentBefore && isScalar(first.key)) {
    first.key.commentBefore = [map.commentBefore, first.key.commentBefore].filter(Boolean).join('\n');
    map.commentBefore = null;
  }
  map.items = map.items.toSorted((a, b) => place(a) - place(b));
  map.flow = map.items.length === 0 || (oneLine[path] === true && map.items.every(isShort));
  for (const pair of map.items) {
    const name = nameOf(pair);
    if (isScalar(pair.key)) {
      pair.key.type = 'PLAIN';
      pair.key.spaceBefore = false;
    }
    canonicalizeNode(pair.value, fields ? fields[name] : values, `${path}.${name}`);
  }
}

function canonicalizeScalar(scalar: Scalar<unknown> | Scalar.Parsed, schema: unknown, path: string): void {
  const writing = writingOf(schema);
  scalar.spaceBefore = false;
  // "2107.10880" without quotes is a number and has lost its zero; the characters of the file have not.
  if (writing !== 'other' && typeof scalar.value !== 'string' && scalar.value !== null && scalar.source !== undefined)
    Object.assign(scalar, { value: scalar.source, tag: undefined, format: undefined });
  if (typeof scalar.value !== 'string') return;
  scalar.value = scalar.value.normalize('NFC');
  // Behind a text without quotes the checks refuse a comment, which may be meant as a part of it.
  scalar.type = !scalar.comment && isBare(String(scalar.value), writing, path) ? 'PLAIN' : 'QUOTE_DOUBLE';
}

/** Whether a text stands without quotes; YAML adds them where it would be read as something else. */
function isBare(text: string, writing: ReturnType<typeof writingOf>, path: string): boolean {
  return (writing === 'word' || bareTexts[path] === true) && text !== '' && !text.includes('\n');
}

function isShort({ key, value }: Pair): boolean {
  const hasComment = [key, value].some((node) => isScalar(node) && Boolean(node.comment || node.commentBefore));
  return isScalar(value) && !hasComment;
}

function nameOf(pair: Pair<unknown, unknown> | Pair<ParsedNode>): string {
  return String(isScalar(pair.key) ? pair.key.value : pair.key);
}
