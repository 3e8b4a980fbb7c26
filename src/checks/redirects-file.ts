/** Reads `content/redirects.yaml`. */
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
  const lineOf = (path: FieldPath) => mapFrontmatter(text).at(path).line - 1;
  if (data === undefined)
    return { redirects: [], problems: faults.map(({ line, message, hint }) => ({ path: redirectsPath, line: line - 1, message, hint })) };
  const parsed = redirectsSchema.safeParse(data);
  if (parsed.success)
    return {
      redirects: parsed.data.redirects.map((redirect, index) => ({ ...redirect, line: lineOf(['redirects', index]) })),
      problems: [],
    };
  const example =
    'Each redirect has the fields "from", "to" and "why":\n  - from: /papers/old-id/\n    to: /papers/new-id/\n    why: "..."';
  const problems = parsed.error.issues.map((issue): Problem => {
    const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
    const name = path.map((part) => (typeof part === 'number' ? `item ${part + 1}` : part)).join(', ');
    const unknown = issue.code === 'unrecognized_keys' ? `the field "${issue.keys[0]}" is not known` : undefined;
    const message = unknown ?? `"${name}" ${issue.message} (found ${show(path.reduce<unknown>(valueIn, data))})`;
    return { path: redirectsPath, line: lineOf(path), message, hint: example };
  });
  return { redirects: [], problems };
}

function valueIn(value: unknown, part: string | number): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, part) ? Reflect.get(value, part) : undefined;
}
