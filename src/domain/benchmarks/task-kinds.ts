/** Domains and suites of tasks as kinds that contain each other: "biology: protein" is a part of "biology". */
import { slugify } from '../names.ts';

export interface TaskKind {
  /** Stands in addresses and in the search index. */
  readonly value: string;
  readonly label: string;
  /** Steps below the widest kind. */
  readonly depth: number;
}

/**
 * The kinds that a domain or suite stands for, the widest first.
 * @example kindsOf('biology: protein') // 'biology' and, one step below, 'biology: protein'
 */
export function kindsOf(name: string): TaskKind[] {
  const parts = name.split(': ');
  return parts.map((_, depth) => {
    const label = parts.slice(0, depth + 1).join(': ');
    return { value: slugify(label), label, depth };
  });
}
