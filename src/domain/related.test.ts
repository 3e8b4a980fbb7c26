import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../tests/content/load-library.ts';
import { relatedPapers } from './related.ts';

const library = await loadLibrary();
const paper = (id: string) => {
  const found = library.papers.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`There is no paper "${id}".`);
  return found;
};
const related = (id: string, most?: number) => relatedPapers(paper(id), library, most);

describe('relatedPapers', () => {
  it('never names the paper itself, and gives a reason for every other', () => {
    for (const { id } of library.papers)
      for (const { paper: other, lineage, sharedTopics, sharedTasks, sharedAuthors } of related(id)) {
        expect(other.id).not.toBe(id);
        expect([...lineage, ...sharedTopics, ...sharedTasks, ...sharedAuthors]).not.toEqual([]);
      }
  });

  it('tells the tie of two papers from the side of each', () => {
    expect(related('chen-2023-bib').find(({ paper: { id } }) => id === 'chen-2022-bdi')?.lineage).toEqual(['This paper extends it.']);
    expect(related('chen-2022-bdi').find(({ paper: { id } }) => id === 'chen-2023-bib')?.lineage).toEqual(['It extends this paper.']);
  });

  it('knows the tasks that both report on', () => {
    const tasks = related('tan-2025-ram', 60).find(({ paper: { id } }) => id === 'chen-2024-rgd')?.sharedTasks;
    expect(tasks).toContain('TF Bind 8');
    expect(tasks).not.toContain('Rosenbrock');
  });

  it('takes a comparison in a table for no tie', () => {
    const compared = related('tan-2025-ram', 60).find(({ paper: { id } }) => id === 'trabucco-2021-coms');
    expect(compared?.lineage).toEqual([]);
  });
});
