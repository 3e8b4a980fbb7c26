import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../../tests/content/load-library.ts';
import { isBuiltOn } from '../lineage.ts';
import { type LabelBox, labelWidth, overlaps } from './label.ts';
import { layOutLineage } from './lineage-arcs.ts';
import { fontSizes, plotPapersByYear, widths } from './papers-by-year.ts';
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

  it('have room for names of many capitals', () => {
    // As wide as DejaVu Sans draws it.
    expect(labelWidth('ChemVAE', 12)).toBeGreaterThanOrEqual(58);
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
    const first = Math.min(...papers.map(({ year }) => year));
    const last = Math.max(...papers.map(({ year }) => year));
    expect(plot.bars.map(({ year }) => year)).toEqual(Array.from({ length: last - first + 1 }, (_, index) => first + index));
  });

  /** Years up to 2024, with more papers from one to the next. */
  const growing = (years: number) =>
    plotPapersByYear(
      Array.from({ length: years }, (_, index) =>
        papers.slice(0, 1 + index).map((paper) => ({ ...paper, year: 2025 - years + index })),
      ).flat(),
      taxonomy,
      width,
    );

  it('has a total on every bar and a name below each while there is room', () => {
    const { bars } = growing(15);
    expect(bars.map(({ totalX, label }) => totalX !== undefined && label !== undefined)).toEqual(Array.from({ length: 15 }, () => true));
  });

  it('leaves out words that have no room among many years, but not the last', () => {
    const { bars, baseline } = growing(60);
    expect(bars).toHaveLength(60);
    const isNarrow = width === widths.narrow;
    expect(bars.at(-1)).toMatchObject({ label: { text: isNarrow ? '’24' : '2024' }, totalX: expect.any(Number) });
    const names = bars.flatMap(({ label }) => {
      if (!label) return [];
      const room = labelWidth(label.text, isNarrow ? fontSizes.narrowYear : fontSizes.total);
      return [{ text: label.text, x: label.x - room / 2, y: baseline, width: room, height: 1 }];
    });
    expect(names.length).toBeGreaterThan(8);
    expect(collisions(names)).toEqual([]);
    expect(outside(names, { width, height: baseline + 1 })).toEqual([]);
    const totals = bars.flatMap(({ total, totalX, top }) => {
      const room = labelWidth(String(total), fontSizes.total);
      return totalX === undefined ? [] : [{ text: String(total), x: totalX - room / 2, y: top - 19, width: room, height: 13 }];
    });
    expect(totals.length).toBeGreaterThan(2);
    expect(collisions(totals)).toEqual([]);
    expect(outside(totals, { width, height: baseline })).toEqual([]);
    const boxes = bars.map((bar) => ({ x: bar.x, y: bar.top, width: bar.width, height: baseline - bar.top }));
    expect(totals.filter((total) => boxes.some((box) => overlaps(total, box)))).toEqual([]);
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
    // A label without a paper says how many there are besides those named.
    const counted = labels.map(({ paper, text }) => (paper ? 1 : Number(/\d+/.exec(text)?.[0])));
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(papers.reduce((sum, { topics }) => sum + topics.length, 0));
  });

  it('has no label on another or outside', () => {
    expect(collisions(labels)).toEqual([]);
    expect(outside(labels, timeline)).toEqual([]);
  });

  it('keeps labels in the lane of their topic and the column of their year', () => {
    for (const lane of lanes)
      for (const { paper, year: labelYear, x, y, width, height } of lane.labels) {
        const column = timeline.columns.find(({ year }) => year === labelYear);
        expect(x).toBe(column?.x);
        expect(x + width).toBeLessThanOrEqual((column?.x ?? 0) + (column?.width ?? 0));
        expect(y).toBeGreaterThanOrEqual(lane.y);
        expect(y + height).toBeLessThanOrEqual(lane.y + lane.height);
        if (!paper) continue;
        expect(paper.year).toBe(labelYear);
        expect(paper.topics).toContainEqual(expect.objectContaining({ id: lane.topic.id }));
      }
  });

  it('leaves years without papers out, and marks where', () => {
    const years = new Set(papers.map(({ year }) => year));
    expect(timeline.columns.map(({ year }) => year)).toEqual([...years].toSorted());
    const afterGaps = [...years].filter((year) => year > Math.min(...years) && !years.has(year - 1)).toSorted();
    expect(timeline.columns.filter(({ afterGap }) => afterGap).map(({ year }) => year)).toEqual(afterGaps);
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
    const longest = Math.max(...tree.bars.map(({ width }) => width));
    const most = Math.max(...tree.bars.map(({ node }) => node.papers));
    for (const { width, node } of tree.bars) expect(width / longest).toBeCloseTo(node.papers / most, 2);
  });
});

describe('the matrix of topics', () => {
  const matrix = countByTopic(library, ['space', 'objectives']);

  it('has a row for every leaf, and counts its papers that have a kind of design space', () => {
    expect(matrix.rows.map(({ topic }) => topic.id)).toEqual(taxonomy.leaves.map(({ id }) => id));
    const column = matrix.columns.findIndex(({ value }) => value === 'discrete');
    const discrete = papers.filter(({ designSpace }) => designSpace.includes('discrete'));
    for (const { topic, counts } of matrix.rows)
      expect(counts[column]).toBe(discrete.filter(({ topics }) => topics.some(({ id }) => id === topic.id)).length);
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
