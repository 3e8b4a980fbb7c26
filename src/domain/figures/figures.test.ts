import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../../tests/content/load-library.ts';
import { isBuiltOn } from '../lineage.ts';
import { type LabelBox, labelWidth, overlaps } from './label.ts';
import { layOutLineage } from './lineage-arcs.ts';
import { plotPapersByYear, widths } from './papers-by-year.ts';
import { layOutOutline } from './taxonomy-outline.ts';
import { layOutTaxonomy } from './taxonomy-tree.ts';
import { layOutTimeline } from './timeline.ts';
import { countByTopic } from './topic-matrix.ts';

const library = await loadLibrary();
const { papers, taxonomy, lineage } = library;

/** Pairs of labels that cover each other. */
function collisions(labels: readonly (LabelBox & { readonly text: string })[]): string[] {
  return labels.flatMap((label, index) =>
    labels.slice(index + 1).flatMap((other) => (overlaps(label, other) ? [`${label.text} and ${other.text}`] : [])),
  );
}

/** Labels that reach out of the drawing. */
function outside(
  labels: readonly (LabelBox & { readonly text: string })[],
  { width, height }: { width: number; height: number },
): string[] {
  return labels.filter((box) => box.x < 0 || box.y < 0 || box.x + box.width > width || box.y + box.height > height).map(({ text }) => text);
}

describe('labels', () => {
  it('overlap when they share more than an edge', () => {
    const box = { x: 0, y: 0, width: 10, height: 10 };
    expect(overlaps(box, { ...box, x: 9 })).toBe(true);
    expect(overlaps(box, { ...box, x: 10 })).toBe(false);
    expect(overlaps(box, { ...box, y: 10 })).toBe(false);
  });

  it('count letters beyond the basic plane once', () => {
    expect(labelWidth('𝛿', 10)).toBe(labelWidth('x', 10));
  });
});

describe.each([widths.wide, widths.narrow])('papers by year, %i wide', (width) => {
  const plot = plotPapersByYear(papers, taxonomy, width);

  it('counts every paper once', () => {
    expect(plot.bars.reduce((sum, { counts }) => sum + counts.reduce((all, count) => all + count, 0), 0)).toBe(papers.length);
    for (const bar of plot.bars) expect(bar.counts.reduce((sum, count) => sum + count, 0)).toBe(bar.total);
  });

  it('shows every year, those without papers too', () => {
    const years = plot.bars.map(({ year }) => year);
    expect(years).toEqual(Array.from({ length: years.length }, (_, index) => (years[0] ?? 0) + index));
    expect(plot.bars.some(({ total }) => total === 0)).toBe(true);
  });

  it('stacks the parts without gap from the baseline to the top', () => {
    for (const bar of plot.bars.filter(({ total }) => total > 0)) {
      let edge = plot.baseline;
      for (const part of bar.parts) {
        expect(part.y + part.height).toBeCloseTo(edge, 0);
        edge = part.y;
      }
      expect(edge).toBeCloseTo(bar.top, 0);
      expect(bar.top).toBeGreaterThan(15);
    }
  });
});

describe('the timeline', () => {
  const timeline = layOutTimeline(taxonomy.branches, taxonomy);
  const lanes = timeline.bands.flatMap((band) => band.lanes);
  const labels = lanes.flatMap((lane) => lane.labels);

  it('shows every placement', () => {
    expect(labels).toHaveLength(papers.reduce((sum, { topics }) => sum + topics.length, 0));
  });

  it('has no label on another or outside', () => {
    expect(collisions(labels)).toEqual([]);
    expect(outside(labels, timeline)).toEqual([]);
  });

  it('keeps labels in the lane of their topic and the column of their year', () => {
    for (const lane of lanes)
      for (const { paper, x, y, width, height } of lane.labels) {
        const column = timeline.columns.find(({ year }) => year === paper?.year);
        expect(x).toBe(column?.x);
        expect(x + width).toBeLessThanOrEqual((column?.x ?? 0) + (column?.width ?? 0));
        expect(y).toBeGreaterThanOrEqual(lane.y);
        expect(y + height).toBeLessThanOrEqual(lane.y + lane.height);
        expect(paper?.topics).toContainEqual(expect.objectContaining({ id: lane.topic.id }));
      }
  });

  it('marks years that were left out', () => {
    expect(timeline.columns.filter(({ afterGap }) => afterGap).map(({ year }) => year)).toEqual([2013, 2018]);
  });
});

describe.each([
  ['tree', layOutTaxonomy(taxonomy)],
  ['outline', layOutOutline(taxonomy)],
])('the %s of topics', (_, tree) => {
  it('shows every topic, no label on another or outside', () => {
    expect(tree.nodes.map(({ topic }) => topic.id)).toEqual(taxonomy.nodes.map(({ id }) => id));
    expect(collisions(tree.nodes)).toEqual([]);
    expect(outside(tree.nodes, tree)).toEqual([]);
  });

  it('joins every topic but the branches to its parent', () => {
    expect(tree.links).toHaveLength(taxonomy.nodes.length - taxonomy.branches.length);
  });

  it('draws bars as long as the leaves have papers', () => {
    const [first, second] = tree.bars;
    expect((first?.width ?? 0) * (second?.node.papers ?? 0)).toBeCloseTo((second?.width ?? 0) * (first?.node.papers ?? 0), 0);
  });
});

describe('the matrix of topics', () => {
  const matrix = countByTopic(library, ['space', 'objectives']);

  it('counts the papers of a topic that have a kind of design space', () => {
    const row = matrix.rows.find(({ topic }) => topic.id === 'scientific-design');
    const column = matrix.columns.findIndex(({ value }) => value === 'discrete');
    const expected = papers.filter(
      ({ topics, designSpace }) => topics.some(({ id }) => id === 'scientific-design') && designSpace.includes('discrete'),
    );
    expect(row?.counts[column]).toBe(expected.length);
  });

  it('has a row for every leaf, and empty cells', () => {
    expect(matrix.rows).toHaveLength(taxonomy.leaves.length);
    expect(matrix.rows.flatMap(({ counts }) => counts)).toContain(0);
  });
});

describe('the arcs of lineage', () => {
  const figure = layOutLineage(lineage);

  it('draw every relation that is more than a comparison', () => {
    expect(figure.arcs.map(({ relation }) => relation)).toEqual(lineage.filter(isBuiltOn));
  });

  it('leave names alone: none on another or outside, arcs at the sides only', () => {
    expect(collisions(figure.rows)).toEqual([]);
    expect(outside(figure.rows, figure)).toEqual([]);
    for (const row of figure.rows) {
      expect(row.x).toBeGreaterThanOrEqual(figure.sides.left);
      expect(row.x + row.width).toBeLessThanOrEqual(figure.sides.right);
    }
  });

  it('lead from the row of one paper to the row of the other, benchmarks at the left', () => {
    const middle = (id: string) => figure.rows.find(({ paper }) => paper.id === id)?.middle;
    for (const { relation, path, style } of figure.arcs) {
      const [, x, y, endX, endY] = /^M([\d.]+),([\d.]+)A.* ([\d.]+),([\d.]+)$/.exec(path) ?? [];
      expect([Number(y), Number(endY)]).toEqual([middle(relation.from.id), middle(relation.to.id)]);
      expect(x).toBe(endX);
      expect(Number(x)).toBe(style === 'benchmark' ? figure.sides.left : figure.sides.right);
    }
  });

  it('are drawn apart where two join the same papers', () => {
    const paths = figure.arcs.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
  });
});
