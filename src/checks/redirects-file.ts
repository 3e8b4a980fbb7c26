/** Reads `content/redirects.yaml`. */
import type { z } from 'zod';
import { type Redirect, redirectsSchema } from '../schemas/redirect.ts';
import { type FieldPath, mapFrontmatter, readFrontmatter } from './frontmatter.ts';
import { type Problem, show } from './problem.ts';

/** From the root of the repository. */
export const redirectsPath = 'content/redirects.yaml';

export interface RedirectsFile {
  readonly redirects: readonly (Redirect & { readonly line: number })[];
  /** What is wrong with the file; the redirects are then none. */
  readonly problems: readonly Problem[];
}

/** The redirects; none for a file that is not there. Never throws. */
export function readRedirects(text: string | undefined): RedirectsFile {
  if (text === undefined) return { redirects: [], problems: [] };
  const { data, faults } = readFrontmatter(text);
  // The reader counts for a text that starts below a line "---".
  const lineOf = (path: FieldPath) => Math.max(1, mapFrontmatter(text).at(path).line - 1);
  if (data === undefined)
    return { redirects: [], problems: faults.map(({ line, message, hint }) => ({ path: redirectsPath, line: line - 1, message, hint })) };
  const parsed = redirectsSchema.safeParse(data);
  if (parsed.success)
    return {
      redirects: parsed.data.redirects.map((redirect, index) => ({ ...redirect, line: lineOf(['redirects', index]) })),
      problems: [],
    };
  const example =
    'Without redirects the file says "redirects: []". Each redirect has the fields "from", "to" and "why":\nredirects:\n  - from: /papers/old-id/\n    to: /papers/new-id/\n    why: "..."';
  const problems = parsed.error.issues.map((issue): Problem => {
    const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
    const name = path.map((part) => (typeof part === 'number' ? `item ${part + 1}` : part)).join(', ');
    return { path: redirectsPath, line: lineOf(path), message: faultOf(issue, name, path.reduce<unknown>(valueIn, data)), hint: example };
  });
  return { redirects: [], problems };
}

const kinds: Readonly<Record<string, string>> = { array: 'a list', string: 'a text' };

function faultOf(issue: z.core.$ZodIssue, name: string, value: unknown): string {
  if (issue.code === 'unrecognized_keys') return `the field "${issue.keys[0]}" is not known`;
  if (value === undefined) return `the field "${name}" is missing`;
  const wanted = issue.code === 'invalid_type' ? `must be ${kinds[issue.expected] ?? 'fields'}` : issue.message;
  return `"${name}" ${wanted} (found ${show(value)})`;
}

function valueIn(value: unknown, part: string | number): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, part) ? Reflect.get(value, part) : undefined;
}
