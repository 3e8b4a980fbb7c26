/** How many papers of each topic have each value of a filter; none is a finding too. */
import { type Facet, facetsOf, facetValuesOf, type Surroundings } from '../query/facets.ts';
import type { FacetId } from '../query/view-state.ts';
import type { TopicNode } from '../taxonomy.ts';

interface MatrixColumn {
  /** Filter of the list of papers, and its value: the papers of a cell are those of the filtered list. */
  readonly facet: FacetId;
  readonly value: string;
  readonly title: string;
}

interface MatrixRow {
  readonly topic: TopicNode;
  /** Papers in the order of the columns. */
  readonly counts: readonly number[];
}

export interface TopicMatrix {
  /** The filters whose values are the columns, in their order. */
  readonly groups: readonly { readonly legend: string; readonly columns: number }[];
  readonly columns: readonly MatrixColumn[];
  readonly rows: readonly MatrixRow[];
  /** Largest number of papers in a cell. */
  readonly most: number;
}

/** Columns of a filter: its values, of a hierarchy the widest ones, those with most papers first. */
function columnsOf({ id, values }: Facet): MatrixColumn[] {
  const widest = values.filter(({ depth = 0 }) => depth === 0);
  const isOpen = id === 'domain' || id === 'suite';
  return (isOpen ? widest.toSorted((a, b) => b.count - a.count) : widest).map(({ value, label }) => ({ facet: id, value, title: label }));
}

/** The leaves of the taxonomy by the values of some filters. */
export function countByTopic(surroundings: Surroundings, facets: readonly FacetId[]): TopicMatrix {
  const { taxonomy, benchmarks } = surroundings;
  const all = [...new Set(taxonomy.branches.flatMap((branch) => taxonomy.papers(branch)))];
  const shown = facetsOf(all, surroundings).filter(({ id }) => facets.includes(id));
  const columns = shown.flatMap(columnsOf);
  const rows = taxonomy.leaves.map((topic): MatrixRow => {
    const values = taxonomy.papers(topic).map((paper) => facetValuesOf(paper, benchmarks));
    return { topic, counts: columns.map(({ facet, value }) => values.filter((paper) => paper[facet].includes(value)).length) };
  });
  return {
    groups: shown.map((facet) => ({ legend: facet.legend, columns: columnsOf(facet).length })),
    columns,
    rows,
    most: Math.max(1, ...rows.flatMap(({ counts }) => counts)),
  };
}
