import type { Accent } from '../schemas/topic.ts';
import type { Entry } from './entry.ts';
import { compareText } from './order.ts';
import { comparePapers, type Paper } from './papers.ts';
import type { TopicNode } from './topic-node.ts';

export type { TopicNode } from './topic-node.ts';

export interface Taxonomy {
  /** All nodes, each before its children, in the order of the list. */
  readonly nodes: readonly TopicNode[];
  /** The nodes without parent. */
  readonly branches: readonly TopicNode[];
  readonly leaves: readonly TopicNode[];
  /** @throws Error when no node has the id. */
  node(id: string): TopicNode;
  /** Parent first, for breadcrumbs. */
  ancestors(node: TopicNode): TopicNode[];
  children(node: TopicNode): TopicNode[];
  /** Papers of the node and of everything below, each once, in list order. */
  papers(node: TopicNode): readonly Paper[];
  /** The same taxonomy with its papers. */
  withPapers(papers: readonly Paper[]): Taxonomy;
}

/**
 * The taxonomy from its files.
 * @throws Error with the chain of ids when parents run in a circle, and with both ids when a parent is missing.
 */
export function buildTaxonomy(entries: readonly Entry<'topics'>[]): Taxonomy {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const childrenOf = (parent: string | undefined) =>
    entries
      .filter((entry) => entry.data.parent === parent)
      .toSorted((a, b) => a.data.order - b.data.order || compareText(a.data.title, b.data.title));

  for (const entry of entries) {
    const chain = parentChain(entry.id, (id) => byId.get(id)?.data.parent);
    const top = chain.at(-1) ?? '';
    if (chain.indexOf(top) < chain.length - 1) throw new Error(`Topics form a circle: ${chain.join(' -> ')}.`);
    if (!byId.has(top)) throw new Error(`Topic "${chain.at(-2)}" has the parent "${top}", which has no file in content/topics.`);
  }

  const nodes: TopicNode[] = [];
  const visit = (entry: Entry<'topics'>, ancestorIds: readonly string[], accent: Accent): readonly string[] => {
    const children = childrenOf(entry.id);
    const place = nodes.length;
    const path = [...ancestorIds, entry.id];
    const below = children.flatMap((child) => visit(child, path, accent));
    const { parent: _parent, accent: _accent, ...data } = entry.data;
    const leafIds = children.length === 0 ? [entry.id] : below;
    nodes.splice(place, 0, { ...data, id: entry.id, accent, ancestorIds, childIds: children.map((child) => child.id), leafIds });
    return leafIds;
  };
  for (const branch of childrenOf(undefined)) visit(branch, [], branch.data.accent ?? 'blue');
  return taxonomyOf(nodes, []);
}

/** Ids from a node up to the branch; ends with a repeated id on a circle and with an unknown id on a missing parent. */
export function parentChain(id: string, parentOf: (id: string) => string | undefined): string[] {
  const chain = [id];
  for (let next = parentOf(id); next !== undefined; next = parentOf(next)) {
    const seen = chain.includes(next);
    chain.push(next);
    if (seen) break;
  }
  return chain;
}

/** A topic with the papers that it shares with another one. */
export interface NeighbourTopic {
  readonly topic: TopicNode;
  readonly shared: readonly Paper[];
}

/** The leaves outside a node that have papers in common with it, most papers first. */
export function neighbourTopics(node: TopicNode, taxonomy: Taxonomy): NeighbourTopic[] {
  const own = new Set(taxonomy.papers(node));
  return taxonomy.leaves
    .filter(({ id }) => !node.leafIds.includes(id))
    .map((topic) => ({ topic, shared: taxonomy.papers(topic).filter((paper) => own.has(paper)) }))
    .filter(({ shared }) => shared.length > 0)
    .toSorted((a, b) => b.shared.length - a.shared.length);
}

function taxonomyOf(nodes: readonly TopicNode[], papers: readonly Paper[]): Taxonomy {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const node = (id: string): TopicNode => {
    const found = byId.get(id);
    if (!found) throw new Error(`There is no topic "${id}" in content/topics.`);
    return found;
  };
  const papersByLeaf = new Map<string, Set<Paper>>();
  for (const paper of papers)
    for (const topic of paper.topics) papersByLeaf.set(topic.id, (papersByLeaf.get(topic.id) ?? new Set()).add(paper));
  // Every page shows the counts of the whole tree: each node's papers are worked out once.
  const papersOfNode = new Map<string, readonly Paper[]>();
  const papersOf = (of: TopicNode): readonly Paper[] => {
    const known = papersOfNode.get(of.id);
    if (known) return known;
    const found = [...new Set(of.leafIds.flatMap((leaf) => [...(papersByLeaf.get(leaf) ?? [])]))].toSorted(comparePapers);
    papersOfNode.set(of.id, found);
    return found;
  };
  return {
    nodes,
    branches: nodes.filter((candidate) => candidate.ancestorIds.length === 0),
    leaves: nodes.filter((candidate) => candidate.childIds.length === 0),
    node,
    ancestors: (of) => of.ancestorIds.map(node),
    children: (of) => of.childIds.map(node),
    papers: papersOf,
    withPapers: (all) => taxonomyOf(nodes, all),
  };
}
