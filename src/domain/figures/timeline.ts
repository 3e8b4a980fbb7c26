/** Papers by year and topic: a lane for each leaf of the taxonomy, a column for each year, a label for each paper. */
import type { Accent } from '../../schemas/topic.ts';
import { groupBy } from '../order.ts';
import type { Taxonomy, TopicNode } from '../taxonomy.ts';
import { type LabelBox, labelWidth } from './label.ts';
import { type CellLabel, cellLabels, linesPerCell } from './timeline-cells.ts';

interface TimelineLabel extends LabelBox, CellLabel {
  readonly year: number;
}

interface TimelineLane {
  readonly topic: TopicNode;
  readonly y: number;
  readonly height: number;
  readonly labels: readonly TimelineLabel[];
}

interface TimelineBand {
  readonly branch: TopicNode;
  readonly accent: Accent;
  readonly y: number;
  readonly height: number;
  /** Bottom line of the heading's text. */
  readonly headingY: number;
  readonly lanes: readonly TimelineLane[];
}

interface TimelineColumn {
  readonly year: number;
  readonly x: number;
  readonly width: number;
  /** Years without papers were left out before this one. */
  readonly afterGap: boolean;
}

export interface Timeline {
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  /** Width of the names of the topics at the left. */
  readonly laneNameWidth: number;
  readonly columns: readonly TimelineColumn[];
  readonly bands: readonly TimelineBand[];
}

const fontSize = 12;
const rowHeight = 17;
const lanePadding = 4;
const headHeight = 24;
const headingHeight = 24;
const bandGap = 8;
const labelGap = 10;

/**
 * Lays the papers of the given branches out; a paper of several topics stands in each of their lanes. Where there are too
 * many for a figure, a cell names some and says how many there are besides.
 */
export function layOutTimeline(branches: readonly TopicNode[], taxonomy: Taxonomy): Timeline {
  const lanesOf = (branch: TopicNode) => branch.leafIds.map((id) => taxonomy.node(id)).filter((leaf) => taxonomy.papers(leaf).length > 0);
  const shown = branches.flatMap((branch) => [...taxonomy.papers(branch)]);

  const lanes = branches.flatMap(lanesOf);
  const laneNameWidth = Math.max(...lanes.map((leaf) => labelWidth(leaf.shortTitle ?? leaf.title, fontSize))) + 12;
  const papersOf = new Map(lanes.map((lane) => [lane, groupBy(taxonomy.papers(lane).toReversed(), ({ year }) => year)]));
  const lines = linesPerCell([...papersOf.values()].flatMap((byYear) => [...byYear.values()].map(({ length }) => length)));
  const cellOf = (lane: TopicNode, year: number) => cellLabels(papersOf.get(lane)?.get(year) ?? [], lines);

  const years = [...new Set(shown.map(({ year }) => year))].toSorted((a, b) => a - b);
  let x = laneNameWidth;
  const columns = years.map((year, index): TimelineColumn => {
    const names = lanes.flatMap((lane) => cellOf(lane, year)).map(({ text }) => labelWidth(text, fontSize));
    const column = { year, x, width: Math.max(44, ...names) + labelGap, afterGap: index > 0 && years[index - 1] !== year - 1 };
    x += column.width;
    return column;
  });

  let y = headHeight;
  const bands = branches.map((branch): TimelineBand => {
    const top = y;
    y += headingHeight;
    const lanes = lanesOf(branch).map((topic): TimelineLane => {
      const laneTop = y;
      const labels = columns.flatMap((column) =>
        cellOf(topic, column.year).map((label, row): TimelineLabel => {
          const place = { x: column.x, y: laneTop + lanePadding / 2 + row * rowHeight };
          return { ...label, year: column.year, ...place, width: labelWidth(label.text, fontSize), height: rowHeight };
        }),
      );
      const rows = Math.max(...columns.map(({ year }) => cellOf(topic, year).length));
      y += rows * rowHeight + lanePadding;
      return { topic, y: laneTop, height: y - laneTop, labels };
    });
    const band = { branch, accent: branch.accent, y: top, height: y - top, headingY: top + headingHeight - 8, lanes };
    y += bandGap;
    return band;
  });
  return { width: x, height: y - bandGap, fontSize, laneNameWidth, columns, bands };
}
