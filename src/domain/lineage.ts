/** How the papers of the list relate to each other: typed relations, each with its source. */
import { type Confidence, type RelationKind, relationKinds } from '../schemas/lineage.ts';
import type { Entry } from './entry.ts';
import { comparePapers, type Paper } from './papers.ts';

export interface Relation {
  /** The paper that builds on, runs or names the other one; as a rule the later of the two. */
  readonly from: Paper;
  readonly to: Paper;
  readonly kind: RelationKind;
  /** What `from` does, in one sentence that can be checked in the source. */
  readonly statement: string;
  readonly source: string;
  readonly confidence: Confidence;
}

/**
 * All relations with their papers, the newest first.
 * @throws Error that names file and id when a paper is not there.
 */
export function linkLineage(entries: readonly Entry<'lineage'>[], papers: readonly Paper[]): Relation[] {
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  const known = (id: string, file: string): Paper => {
    const paper = byId.get(id);
    if (!paper) throw new Error(`content/lineage/${file}.md names the paper "${id}", which has no file in content/papers.`);
    return paper;
  };
  return entries
    .flatMap(({ id, data }) => data.relations.map((relation) => ({ ...relation, from: known(id, id), to: known(relation.to, id) })))
    .toSorted((a, b) => comparePapers(a.from, b.from) || rank(a.kind) - rank(b.kind) || comparePapers(a.to, b.to));
}

/** What a relation says, read from the paper that makes it and from the paper that it points to. */
export const relationWords = {
  supersedes: { from: 'Supersedes', to: 'Superseded by' },
  extends: { from: 'Extends', to: 'Extended by' },
  generalises: { from: 'Generalises', to: 'Generalised by' },
  reinterprets: { from: 'Reinterprets', to: 'Reinterpreted by' },
  'uses-component': { from: 'Uses parts of', to: 'Provides parts to' },
  'uses-benchmark': { from: 'Runs on', to: 'Provides tasks to' },
  'same-line': { from: 'In line with earlier', to: 'In line with later' },
  'compares-with': { from: 'Compares itself with', to: 'Compared with by' },
} as const satisfies Record<RelationKind, { from: string; to: string }>;

const relationVerbs = {
  supersedes: 'supersedes',
  extends: 'extends',
  generalises: 'generalises',
  reinterprets: 'reinterprets',
  'uses-component': 'uses parts of',
  'uses-benchmark': 'runs on',
  'same-line': 'is in line with',
  'compares-with': 'compares itself with',
} as const satisfies Record<RelationKind, string>;

/** A relation as a sentence on the page of one of its papers, about the other: "It extends this paper." */
export function relationSentence({ kind, from }: Relation, paperId: string): string {
  return from.id === paperId ? `This paper ${relationVerbs[kind]} it.` : `It ${relationVerbs[kind]} this paper.`;
}

/** The relations of one kind and direction that a paper has. */
export interface RelationGroup {
  readonly kind: RelationKind;
  /** Whether the paper makes the relations, or is what they point to. */
  readonly side: 'from' | 'to';
  readonly words: string;
  readonly relations: readonly { readonly relation: Relation; readonly other: Paper }[];
}

/** The relations of a paper, by kind, those that it makes before those that point to it. */
export function lineageOf(paperId: string, relations: readonly Relation[]): RelationGroup[] {
  const sides = ['from', 'to'] as const;
  const own = relations.filter(({ from, to }) => from.id === paperId || to.id === paperId);
  return relationKinds
    .flatMap((kind) =>
      sides.map((side) => ({
        kind,
        side,
        words: relationWords[kind][side],
        relations: own
          .filter((relation) => relation.kind === kind && relation[side].id === paperId)
          .map((relation) => ({ relation, other: side === 'from' ? relation.to : relation.from })),
      })),
    )
    .filter((group) => group.relations.length > 0);
}

/** Whether a relation says more than that two methods stand in one table. */
export function isBuiltOn({ kind }: Pick<Relation, 'kind'>): boolean {
  return kind !== 'compares-with';
}

function rank(kind: RelationKind): number {
  return relationKinds.indexOf(kind);
}
