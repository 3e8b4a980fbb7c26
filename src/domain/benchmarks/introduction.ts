import type { z } from 'zod';
import type { introduction } from '../../schemas/task.ts';
import type { Paper } from '../papers.ts';

/** The work that something comes from: a paper of the list, or the title of another. */
export type Introduction = { readonly paper: Paper } | { readonly title: string };

/** @throws Error that names the file and the missing paper. */
export function linkIntroduction(by: z.output<typeof introduction>, papers: readonly Paper[], file: string): Introduction {
  if ('title' in by) return by;
  const paper = papers.find(({ id }) => id === by.paper);
  if (!paper) throw new Error(`${file} names the paper "${by.paper}", which has no file in content/papers.`);
  return { paper };
}
