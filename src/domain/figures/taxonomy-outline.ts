/** The taxonomy as an outline from the top down, for screens too narrow for the tree from left to right. */
import type { Taxonomy, TopicNode } from '../taxonomy.ts';
import { labelWidth } from './label.ts';
import type { TaxonomyTree, TreeNode } from './taxonomy-tree.ts';

const fontSize = 13;
const rowHeight = 24;
const branchGap = 10;
const indent = 16;
const longestBar = 76;
const labelHeight = 20;

/** A row for each topic, indented below the one that it is a part of; bars of the leaves stand in one column. */
export function layOutOutline(taxonomy: Taxonomy): TaxonomyTree {
  const text = (topic: TopicNode) => topic.shortTitle ?? topic.title;
  let y = 0;
  const nodes = taxonomy.nodes.map((topic, index): TreeNode => {
    const depth = topic.ancestorIds.length;
    if (depth === 0 && index > 0) y += branchGap;
    const isLeaf = topic.childIds.length === 0;
    // Names of inner nodes are bold, and wider for it.
    const width = Math.ceil(labelWidth(text(topic), fontSize) * (isLeaf ? 1 : 1.15));
    const papers = taxonomy.papers(topic).length;
    const node = { topic, text: text(topic), papers, isLeaf, x: depth * indent, y, width, height: labelHeight };
    y += rowHeight;
    return node;
  });
  const byId = new Map(nodes.map((node) => [node.topic.id, node]));
  const links = nodes.flatMap((node) =>
    node.topic.childIds.flatMap((id) => {
      const child = byId.get(id);
      return child
        ? [{ path: `M${node.x + 5},${node.y + labelHeight}V${child.y + labelHeight / 2}H${child.x - 3}`, child: child.topic }]
        : [];
    }),
  );
  const leaves = nodes.filter(({ isLeaf }) => isLeaf);
  const barX = Math.max(0, ...leaves.map(({ x, width }) => x + width)) + 8;
  const most = Math.max(1, ...leaves.map(({ papers }) => papers));
  const bars = leaves.map((node) => ({ node, x: barX, width: Math.round((node.papers / most) * longestBar * 10) / 10 }));
  return { width: barX + longestBar + 24, height: y, fontSize, nodes, links, bars };
}
