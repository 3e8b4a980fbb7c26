/** The taxonomy as a tree from left to right, its leaves in one column with a bar for their papers. */
import type { Taxonomy, TopicNode } from '../taxonomy.ts';
import { type LabelBox, labelWidth } from './label.ts';

export interface TreeNode extends LabelBox {
  readonly topic: TopicNode;
  readonly text: string;
  readonly papers: number;
  readonly isLeaf: boolean;
}

export interface TaxonomyTree {
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  readonly nodes: readonly TreeNode[];
  /** A line from each node to each child, as path data. */
  readonly links: readonly { readonly path: string; readonly child: TopicNode }[];
  /** Bar of a leaf, longest for the leaf with most papers. */
  readonly bars: readonly { readonly node: TreeNode; readonly x: number; readonly width: number }[];
}

const fontSize = 13;
const rowHeight = 24;
const branchGap = 14;
const columnGap = 28;
const longestBar = 120;
const labelHeight = 20;

/** Lays the tree out; inner nodes stand halfway between their first and last child. */
export function layOutTaxonomy(taxonomy: Taxonomy): TaxonomyTree {
  const text = (topic: TopicNode) => topic.shortTitle ?? topic.title;
  const isLeaf = (topic: TopicNode) => topic.childIds.length === 0;
  // Names of inner nodes are bold, and wider for it.
  const textWidth = (topic: TopicNode) => Math.ceil(labelWidth(text(topic), fontSize) * (isLeaf(topic) ? 1 : 1.15));
  const depths = Math.max(...taxonomy.nodes.map(({ ancestorIds }) => ancestorIds.length));
  // Leaves share the last column whatever their depth.
  const columnOf = (topic: TopicNode) => (isLeaf(topic) ? depths : topic.ancestorIds.length);
  const widths = Array.from({ length: depths + 1 }, (_, column) =>
    Math.max(0, ...taxonomy.nodes.filter((node) => columnOf(node) === column).map((node) => textWidth(node))),
  );
  const columnX = widths.map((_, column) => widths.slice(0, column).reduce((sum, width) => sum + width + columnGap, 0));

  const middle = new Map<string, number>();
  let y = rowHeight / 2;
  for (const branch of taxonomy.branches) {
    for (const id of branch.leafIds) {
      middle.set(id, y);
      y += rowHeight;
    }
    y += branchGap;
  }
  // Children come after their parent in the list of nodes, so the deepest are placed first.
  for (const node of taxonomy.nodes.toReversed()) {
    const [first, last] = [node.childIds[0], node.childIds.at(-1)].map((id) => (id === undefined ? undefined : middle.get(id)));
    if (first !== undefined && last !== undefined) middle.set(node.id, (first + last) / 2);
  }

  const nodes = taxonomy.nodes.map(
    (topic): TreeNode => ({
      topic,
      text: text(topic),
      papers: taxonomy.papers(topic).length,
      isLeaf: isLeaf(topic),
      x: columnX[columnOf(topic)] ?? 0,
      y: (middle.get(topic.id) ?? 0) - labelHeight / 2,
      width: textWidth(topic),
      height: labelHeight,
    }),
  );
  const byId = new Map(nodes.map((node) => [node.topic.id, node]));
  const links = nodes.flatMap((node) =>
    node.topic.childIds.flatMap((id) => {
      const child = byId.get(id);
      if (!child) return [];
      const [startX, startY] = [node.x + node.width + 4, node.y + labelHeight / 2];
      const [endX, endY] = [child.x - 6, child.y + labelHeight / 2];
      const bend = (widths[columnOf(node.topic)] ?? 0) + node.x + columnGap / 2;
      return [{ path: `M${startX},${startY}H${bend}V${endY}H${endX}`, child: child.topic }];
    }),
  );
  const barX = (columnX[depths] ?? 0) + (widths[depths] ?? 0) + 12;
  const most = Math.max(1, ...nodes.filter((node) => node.isLeaf).map(({ papers }) => papers));
  const bars = nodes
    .filter((node) => node.isLeaf)
    .map((node) => ({ node, x: barX, width: Math.round((node.papers / most) * longestBar * 10) / 10 }));
  return { width: barX + longestBar + 30, height: y - branchGap - rowHeight / 2 + labelHeight / 2 + 4, fontSize, nodes, links, bars };
}
