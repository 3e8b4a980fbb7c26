import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../tests/content/load-library.ts';
import { lineageOf, linkLineage } from './lineage.ts';

const { lineage, papers } = await loadLibrary();

describe('linkLineage', () => {
  it('refuses a relation to a paper that is not there', () => {
    const relation = { to: 'nobody-2020', kind: 'extends', statement: 'Adds to it.', source: 'paper', confidence: 'read' } as const;
    const entry = { id: 'yu-2021-roma', data: { relations: [relation] } };
    expect(() => linkLineage([entry], papers)).toThrow('content/lineage/yu-2021-roma.md names the paper "nobody-2020"');
  });
});

describe('lineageOf', () => {
  it('tells both papers of a relation about it, each in its own words', () => {
    const words = (id: string, other: string) =>
      lineageOf(id, lineage)
        .filter(({ relations }) => relations.some((relation) => relation.other.id === other))
        .map((group) => group.words);
    expect(words('chen-2023-bib', 'chen-2022-bdi')).toEqual(['Extends']);
    expect(words('chen-2022-bdi', 'chen-2023-bib')).toEqual(['Extended by']);
  });

  it('shows every relation on exactly two papers', () => {
    const shown = papers.flatMap(({ id }) => lineageOf(id, lineage).flatMap(({ relations }) => relations.map(({ relation }) => relation)));
    expect(shown).toHaveLength(2 * lineage.length);
    expect(new Set(shown)).toEqual(new Set(lineage));
  });
});
