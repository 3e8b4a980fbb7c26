/** How many papers of each topic treat each kind of design space and number of objectives; none is a finding too. */
import { designSpaces, objectiveCounts } from '../../schemas/paper.ts';
import type { Paper } from '../papers.ts';
import type { Taxonomy, TopicNode } from '../taxonomy.ts';

export interface MatrixColumn {
  /** Facet of the list of papers. */
  readonly facet: 'space' | 'objectives';
  readonly value: string;
  readonly title: string;
}

export interface MatrixRow {
  readonly topic: TopicNode;
  readonly total: number;
  /** Papers in the order of the columns. */
  readonly counts: readonly number[];
}

export interface TopicMatrix {
  readonly columns: readonly MatrixColumn[];
  readonly rows: readonly MatrixRow[];
  /** Largest number of papers in a cell. */
  readonly most: number;
}

const objectiveTitles = { single: 'One objective', multi: 'Several objectives' } as const;
const spaceTitles = { continuous: 'Continuous', discrete: 'Discrete', mixed: 'Mixed' } as const;

export function countByTopic(taxonomy: Taxonomy): TopicMatrix {
  const has: { column: MatrixColumn; test: (paper: Paper) => boolean }[] = [
    ...designSpaces.map((value) => ({
      column: { facet: 'space' as const, value, title: spaceTitles[value] },
      test: (paper: Paper) => paper.designSpace.includes(value),
    })),
    ...objectiveCounts.map((value) => ({
      column: { facet: 'objectives' as const, value, title: objectiveTitles[value] },
      test: (paper: Paper) => paper.objectives.includes(value),
    })),
  ];
  const rows = taxonomy.leaves.map((topic): MatrixRow => {
    const papers = taxonomy.papers(topic);
    return { topic, total: papers.length, counts: has.map(({ test }) => papers.filter(test).length) };
  });
  return { columns: has.map(({ column }) => column), rows, most: Math.max(1, ...rows.flatMap(({ counts }) => counts)) };
}
