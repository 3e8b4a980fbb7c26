import { expect, it } from 'vitest';
import { loadLibrary } from '../../../tests/content/load-library.ts';
import { describeTask } from './tasks.ts';

const { benchmarks } = await loadLibrary();
const reporters = (id: string) => benchmarks.tasks.find((task) => task.id === id)?.reportedBy.map((paper) => paper.id);

it('a name of several suites means the task that the paper introduces, else the one of just this name', () => {
  expect(reporters('ggs-gfp-hard')).toEqual(['kirjner-2024-ggs']);
  expect(reporters('design-bench-gfp')).not.toContain('kirjner-2024-ggs');
  expect(reporters('design-bench-gfp')).toContain('kim-2023-bootgen');
  expect(reporters('soo-bench-protein-1-tf-bind-8')).toEqual(['qian-2025-soo-bench']);
});

it('a name that could mean tasks of two suites counts for neither', () => {
  expect(reporters('pex-aav')).not.toContain('chen-2023-bib');
  expect(reporters('ggs-aav-hard')).toEqual(['kirjner-2024-ggs']);
});

it('an alias counts for every task that has it', () => {
  for (const id of ['rna-binding-a', 'rna-binding-b', 'rna-binding-c']) expect(reporters(id)).toContain('kim-2023-bootgen');
});

it('suites that most papers report on come first', () => {
  expect(benchmarks.tasks[0]?.suite).toBe('Design-Bench');
});

it('a task is described in a sentence with one colon', () => {
  for (const task of benchmarks.tasks) expect(describeTask(task)).toMatch(/^A task of [^:]+: [^:]+\.$/);
});
