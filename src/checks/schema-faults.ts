/** Puts what the schemas say about an entry into sentences. */
import { z } from 'zod';
import { readIdentifier } from '../domain/identifier.ts';
import { collections } from '../schemas/collections.ts';
import { exampleOf } from './examples.ts';
import type { FieldPath } from './frontmatter.ts';
import { type Problem, show } from './problem.ts';
import { problemAt, type SourceEntry, valueAt } from './source-entry.ts';
import { didYouMean, listOf, nearest } from './suggestion.ts';

/** A file with more unknown fields than this is not an entry; naming them all would bury the report. */
const mostUnknownFields = 20;

type Issue = z.core.$ZodIssue;

/** Every field of an entry that breaks the schema of its collection. */
export function schemaFaults(entry: SourceEntry): Problem[] {
  if (entry.data === undefined) return [];
  const { schema } = collections[entry.collection];
  const result = z.safeParse(schema, entry.data);
  return result.success ? [] : result.error.issues.flatMap((issue) => explain(entry, schema, issue, []));
}

function explain(entry: SourceEntry, schema: z.ZodType, issue: Issue, above: FieldPath): Problem[] {
  const path = [...above, ...issue.path.map((part) => (typeof part === 'number' ? part : String(part)))];
  const value = valueAt(entry, path);
  const example = exampleOf(entry.collection, path);
  const forExample = example === undefined ? 'Compare with a neighbouring file.' : `Write for example:${shown(example)}`;
  const name = fieldName(path);
  const problem = (message: string, hint: string) => [problemAt(entry, path, message, hint)];

  if (issue.code === 'unrecognized_keys')
    return issue.keys.slice(0, mostUnknownFields).map((key) => unknownField(entry, schema, path, key, issue.keys.length));
  if (issue.code === 'invalid_union') {
    // What a form for texts says about fields, or the other way round, helps nobody.
    const sameKind = issue.errors.filter((form) => !form.some((inner) => inner.code === 'invalid_type' && inner.path.length === 0));
    const [fewest = []] = (sameKind.length > 0 ? sameKind : issue.errors).toSorted((a, b) => weight(a) - weight(b));
    return fewest.flatMap((inner) => explain(entry, schema, inner, path));
  }
  if (value === undefined) return problem(`the field "${name}" is missing`, example === undefined ? forExample : `Add:${shown(example)}`);
  if (value === null)
    return problem(
      `"${name}" has no value`,
      `${forExample}${forExample.includes('\n') ? '\n' : '; '}or remove the line if the field is optional.`,
    );
  if (issue.code === 'invalid_value') return problem(`"${name}" is ${show(value)}, which is not a choice`, choices(value, issue.values));
  if (issue.code === 'invalid_type') return wrongType(entry, issue, path, value, forExample);
  const meant = likelyLine(path, value);
  if (meant !== undefined) return problem(`"${name}" ${issue.message} (found ${show(value)})`, `Write: ${meant}`);
  const found = issue.message.includes('(found ') ? '' : ` (found ${show(value)})`;
  return problem(`"${name}" ${issue.message}${found}`, forExample);
}

/** How far a form of a choice is from what was written: a field that it does not know says most. */
function weight(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? 10 * issue.keys.length : 1), 0);
}

function unknownField(entry: SourceEntry, schema: z.ZodType, path: FieldPath, key: string, number: number): Problem {
  const value = valueAt(entry, path);
  const known = fieldNames(schema, path, value);
  const given = Object.keys(Object(value));
  const guess =
    nearest(
      key,
      known.filter((name) => !given.includes(name)),
    ) ?? nearest(key, known);
  const below = path.length === 0 ? '' : ` below "${fieldName(path)}"`;
  const more = number > mostUnknownFields ? ` (one of ${number}; the first ${mostUnknownFields} are shown)` : '';
  return {
    path: entry.path,
    ...entry.keyAt([...path, key]),
    message: `unknown field ${show(key)}${below}${more}`,
    hint: `${guess === undefined ? '' : `Did you mean "${guess}"? `}The fields${below} are: ${listOf(known)}.`,
  };
}

/** The line to write where an identifier stands in its address or with its prefix, so that nobody has to cut it out by hand. */
function likelyLine(path: FieldPath, value: unknown): string | undefined {
  const kind = path.at(-1);
  const meant = typeof value === 'string' ? readIdentifier(value) : undefined;
  return meant !== undefined && meant.kind === kind ? `${kind}: ${JSON.stringify(meant.id)}` : undefined;
}

function wrongType(entry: SourceEntry, issue: z.core.$ZodIssueInvalidType, path: FieldPath, value: unknown, forExample: string): Problem[] {
  const { expected } = issue;
  const name = fieldName(path);
  const typed = entry.typed(path);
  const last = path.at(-1);
  const lead = typeof last === 'string' ? `${last}: ` : '- ';
  const problem = (message: string, hint: string) => [problemAt(entry, path, message, hint)];

  if (expected === 'string') {
    if (typed !== undefined) {
      const kind = value instanceof Date ? 'date' : typeof value === 'boolean' ? 'yes-or-no value' : 'number';
      const read = kind === 'number' && String(value) !== typed ? `, and is read as ${String(value)}` : '';
      // Quotes alone do not make a date of 20250304.
      const day = /"\d{4}-\d\d-\d\d"$/;
      const quoted = lead + JSON.stringify(typed);
      return problem(
        `"${name}" is a ${kind} because it has no quotes: ${typed}${read}`,
        day.test(forExample) && !day.test(quoted) ? forExample : `Put it in double quotes: ${quoted}`,
      );
    }
    if (Array.isArray(value)) return problem(`"${name}" is a list, expected one text`, forExample);
    const [first] = Object.keys(Object(value));
    return problem(
      `"${name}" is read as a field with fields of its own, expected a text`,
      typeof last === 'number' && first !== undefined
        ? `A text with a colon belongs in double quotes: - ${show(`${first}: ...`)}`
        : forExample,
    );
  }
  if (expected === 'array') return problem(`"${name}" is ${show(value)}, expected a list`, forExample);
  if (expected === 'number' || expected === 'int') {
    const digits = typeof value === 'string' && /^\d+$/.test(value);
    if (digits) return problem(`"${name}" is a text because of its quotes: ${show(value)}`, `Write it without quotes: ${lead}${value}`);
    return problem(`"${name}" is ${show(value)}, expected a whole number`, forExample);
  }
  return problem(`"${name}" is ${show(value)}, expected a field with fields of its own`, forExample);
}

function choices(value: unknown, values: readonly unknown[]): string {
  const words = values.map(String);
  const guess = typeof value === 'string' ? didYouMean(value, words) : '';
  return words.length === 1 ? `The only value is ${words[0]}; else leave the field out.` : `${guess}The choices are: ${listOf(words)}.`;
}

/** `authors, item 2`, `links.arxiv`. */
function fieldName(path: FieldPath): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `, item ${part + 1}` : index > 0 ? `.${part}` : part))
    .join('')
    .replaceAll('.,', ',');
}

/** An example of one line goes on the line of the hint, a longer one below it. */
function shown(example: string): string {
  return example.includes('\n') ? `\n${example}` : ` ${example}`;
}

/** Names of the fields that may stand at a path; of a choice of forms, those of the form that the value is nearest to. */
function fieldNames(schema: z.ZodType, path: FieldPath, value: unknown): string[] {
  let current: z.core.$ZodType = schema;
  for (const part of [...path, undefined]) {
    while (current instanceof z.ZodOptional || current instanceof z.ZodArray) {
      current = current instanceof z.ZodOptional ? current.unwrap() : current.element;
    }
    if (part === undefined || typeof part === 'number') continue;
    const shape: Record<string, z.core.$ZodType> = current instanceof z.ZodObject ? current.shape : {};
    current = shape[part] ?? current;
  }
  const forms = current instanceof z.ZodUnion ? current.options : [current];
  const given = Object.keys(Object(value));
  const names = forms.flatMap((form) => (form instanceof z.ZodObject ? [Object.keys(form.shape)] : []));
  const shared = (form: readonly string[]) => form.filter((name) => given.includes(name)).length;
  return names.toSorted((a, b) => shared(b) - shared(a))[0] ?? [];
}
