/** Guided reading paths: papers, topics and pages in teaching order. */
import type { PathPage, PathStepEntry } from '../schemas/path.ts';
import type { Entry } from './entry.ts';
import { compareText } from './order.ts';
import type { Paper } from './papers.ts';
import type { Taxonomy, TopicNode } from './taxonomy.ts';

/** What a step sends the reader to. */
export type PathTarget =
  | { readonly kind: 'paper'; readonly paper: Paper }
  | { readonly kind: 'topic'; readonly topic: TopicNode }
  | { readonly kind: 'page'; readonly page: PathPage };

interface PathStep {
  /** What to take from it, and why it comes at this point. */
  readonly why: string;
  readonly target: PathTarget;
  /** Names the step within its path, whatever the order: the id of the paper, topic or page. */
  readonly id: string;
}

export interface ReadingPath {
  readonly id: string;
  readonly title: string;
  /** Whom the path is for, in one sentence. */
  readonly audience: string;
  readonly steps: readonly PathStep[];
}

/**
 * The paths in their order, steps resolved.
 * @throws Error that names path and id when a paper or a topic is not there.
 */
export function linkPaths(entries: readonly Entry<'paths'>[], papers: readonly Paper[], taxonomy: Taxonomy): ReadingPath[] {
  const paperById = new Map(papers.map((paper) => [paper.id, paper]));
  const target = (path: string, step: PathStepEntry): PathTarget => {
    if ('page' in step) return { kind: 'page', page: step.page };
    if ('topic' in step) return { kind: 'topic', topic: taxonomy.node(step.topic) };
    const paper = paperById.get(step.paper);
    if (!paper) throw new Error(`Path "${path}" names the paper "${step.paper}", which has no file in content/papers.`);
    return { kind: 'paper', paper };
  };
  return entries
    .toSorted((a, b) => a.data.order - b.data.order || compareText(a.data.title, b.data.title))
    .map(({ id, data }) => ({
      id,
      title: data.title,
      audience: data.audience,
      steps: data.steps.map((step) => ({ why: step.why, target: target(id, step), id: stepId(step) })),
    }));
}

/** A place on a path. */
export interface PathPlace {
  readonly path: ReadingPath;
  /** From 1. */
  readonly number: number;
}

/** Where a paper or a topic stands on the paths. */
export function placesOnPaths(paths: readonly ReadingPath[], kind: PathTarget['kind'], id: string): PathPlace[] {
  return paths.flatMap((path) => {
    const index = path.steps.findIndex((step) => step.target.kind === kind && step.id === id);
    return index === -1 ? [] : [{ path, number: index + 1 }];
  });
}

function stepId(step: PathStepEntry): string {
  if ('page' in step) return step.page;
  return 'topic' in step ? step.topic : step.paper;
}
