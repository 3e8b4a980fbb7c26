/** Tasks and figures of the content against numbers and samples taken from the sources. */
import { describe, expect, it } from 'vitest';
import { loadLibrary } from './load-library.ts';

const { benchmarks } = await loadLibrary();
const { tasks, methods, sources, figures } = benchmarks;

describe('the figures of the content', () => {
  it.each([
    ['bootgen-text', 178],
    ['demo-pdf', 280],
    ['design-baselines-readme', 77],
    ['design-bench-readme', 72],
    ['ict-pdf', 224],
    ['paretoflow-pdf', 132],
    ['ram-text', 315],
    ['rgd-submission-text', 217],
    ['root-text', 96],
    ['soo-bench-pdf', 207],
    ['ugtl-text', 25],
  ])('are all there: %s reports %i', (id, count) => {
    expect(sources.find((source) => source.id === id)?.figures.length).toBe(count);
  });

  it.each([
    ['design-bench-readme', 'README, "Performance Of Baselines"', 'normalised 100th percentile', 'CbAS', 'Ant Morphology', '0.879 ± 0.032'],
    [
      'design-bench-readme',
      'README, "Performance Of Baselines"',
      'normalised 100th percentile',
      'Gradient Ascent',
      'ChEMBL',
      '0.360 ± 0.029',
    ],
    [
      'design-bench-readme',
      'README, "Performance Of Baselines"',
      'normalised 100th percentile',
      'CMA-ES',
      "D'Kitty Morphology",
      '0.724 ± 0.001',
    ],
    ['design-bench-readme', 'README, "Performance Of Baselines"', 'normalised 100th percentile', 'CbAS', 'UTR', '0.650 ± 0.002'],
    ['design-bench-readme', 'README, "Performance Of Baselines"', 'normalised 100th percentile', 'BO-qEI', 'TF Bind 8', '0.798 ± 0.083'],
    ['design-baselines-readme', 'README, "Performance Of Baselines"', 'normalised 100th percentile', 'MINs', 'GFP', '0.865 ± 0.001'],
    [
      'design-baselines-readme',
      'README, "Performance Of Baselines"',
      'normalised 100th percentile',
      'BO-qEI',
      'Superconductor',
      '0.402 ± 0.034',
    ],
    ['design-baselines-readme', 'README, "Performance Of Baselines"', 'normalised 100th percentile', 'D(best)', 'UTR', '0.593'],
    ['design-baselines-readme', 'README, "Performance Of Baselines"', 'normalised 100th percentile', 'COMs', 'GFP', '0.864 ± 0.000'],
    [
      'design-baselines-readme',
      'README, "Performance Of Baselines"',
      'normalised 100th percentile',
      'Autofocused CbAS',
      'Hopper Controller',
      '0.137 ± 0.005',
    ],
    ['design-baselines-readme', 'README, "Performance Of Baselines"', 'normalised 100th percentile', 'D(best)', 'Ant Morphology', '0.565'],
    ['ict-pdf', 'Table 1', 'normalised 100th percentile', 'CMA-ES', 'Ant Morphology', '1.214 ± 0.732'],
    ['ict-pdf', 'Table 1', 'normalised 100th percentile', 'Autofocused CbAS', "D'Kitty Morphology", '0.906 ± 0.006'],
    ['ict-pdf', 'Table 2', 'normalised 100th percentile', 'ICT', 'NAS', '0.667 ± 0.091'],
    ['ict-pdf', 'Table 2', 'normalised 100th percentile', 'IOM', 'TF Bind 10', '0.648 ± 0.023'],
    ['ict-pdf', 'Table 1', 'normalised 100th percentile', 'CbAS', 'Ant Morphology', '0.876 ± 0.031'],
    ['ict-pdf', 'Table 1', 'normalised 100th percentile', 'ICT', 'Hopper Controller', '2.104 ± 0.357'],
    ['ict-pdf', 'Table 1', 'normalised 100th percentile', 'D(best)', 'Ant Morphology', '0.565'],
    ['demo-pdf', 'Table 3', 'normalised 50th percentile', 'DEMO', 'Ant Morphology', '0.604 ± 0.005'],
    ['demo-pdf', 'Table 1', 'normalised 100th percentile', 'RoMA', "D'Kitty Morphology", '0.929 ± 0.013'],
    ['demo-pdf', 'Table 1', 'normalised 100th percentile', 'Autofocused CbAS', 'Inverse Levy (60-d)', '0.797 ± 0.033'],
    ['demo-pdf', 'Table 2', 'normalised 100th percentile', 'ICT', 'TF Bind 10', '0.691 ± 0.023'],
    ['demo-pdf', 'Table 1', 'normalised 100th percentile', 'RoMA', 'Inverse Levy (60-d)', '0.976 ± 0.019'],
    ['demo-pdf', 'Table 3', 'normalised 50th percentile', 'DEMO', "D'Kitty Morphology", '0.891 ± 0.002'],
    ['demo-pdf', 'Table 3', 'normalised 50th percentile', 'D(best)', "D'Kitty Morphology", '0.884'],
    ['rgd-submission-text', 'Table 2', 'normalised 100th percentile', 'MINs', 'TF Bind 10', '0.616 ± 0.021'],
    ['rgd-submission-text', 'Table 1', 'normalised 100th percentile', 'REINFORCE', 'Superconductor', '0.481 ± 0.013'],
    ['rgd-submission-text', 'Table 1', 'normalised 100th percentile', 'DDOM', 'Superconductor', '0.495 ± 0.012'],
    ['rgd-submission-text', 'Table 1', 'normalised 100th percentile', 'CMA-ES', 'Rosenbrock (60-d)', '0.470 ± 0.026'],
    ['rgd-submission-text', 'Table 5', 'normalised 50th percentile', 'IOM', "D'Kitty Morphology", '0.873 ± 0.009'],
    ['rgd-submission-text', 'Table 6', 'normalised 50th percentile', 'RGD', 'NAS', '0.371 ± 0.019'],
    ['rgd-submission-text', 'Table 1', 'normalised 100th percentile', 'D(best)', 'Ant Morphology', '0.565'],
    ['ram-text', 'Table 7', 'normalised 50th percentile', 'Gradient Ascent (min ensemble)', 'TF Bind 8', '0.628 ± 0.025'],
    ['ram-text', 'Table 7', 'normalised 50th percentile', 'FGM', 'TF Bind 10', '0.466 ± 0.004'],
    ['ram-text', 'Table 2', 'normalised 100th percentile', 'IOM', 'TF Bind 8', '0.925 ± 0.054'],
    ['ram-text', 'Table 8', 'normalised 100th percentile', 'RaM-SCE', "D'Kitty Morphology", '0.953 ± 0.012'],
    ['ram-text', 'Table 2', 'normalised 100th percentile', 'COMs', 'Ant Morphology', '0.916 ± 0.026'],
    ['ram-text', 'Table 8', 'normalised 100th percentile', 'RaM-RankNet', "D'Kitty Morphology", '0.955 ± 0.008'],
    ['ram-text', 'Table 2', 'normalised 100th percentile', 'D(best)', 'TF Bind 10', '0.467'],
    ['root-text', 'Table 1', 'normalised 100th percentile', 'BDI', 'TF Bind 10', '0.636 ± 0.020'],
    ['root-text', 'Table 1', 'normalised 100th percentile', 'DEMO', 'TF Bind 10', '0.648 ± 0.042'],
    ['root-text', 'Table 1', 'normalised 100th percentile', 'COMs', 'TF Bind 10', '0.621 ± 0.033'],
    ['root-text', 'Table 1', 'normalised 100th percentile', 'REINFORCE', "D'Kitty Morphology", '0.573 ± 0.204'],
    ['root-text', 'Table 1', 'normalised 100th percentile', 'RGD', 'TF Bind 8', '0.889 ± 0.068'],
    ['root-text', 'Table 4 (few-shot)', 'normalised 100th percentile, few-shot (1% labels)', 'ROOT', 'Ant Morphology', '0.942 ± 0.035'],
    ['root-text', 'Table 1', 'normalised 100th percentile', 'D(best)', "D'Kitty Morphology", '0.884'],
    ['ugtl-text', 'Table 2', 'normalised 100th percentile', 'DynAMO-Adam', "D'Kitty Morphology", '0.789 ± 0.059'],
    ['ugtl-text', 'Table 2', 'normalised 100th percentile', 'RaM (LTR; variant not stated)', 'TF Bind 8', '0.977 ± 0.008'],
    ['ugtl-text', 'Table 2', 'normalised 100th percentile', 'ROOT', 'Superconductor', '0.451 ± 0.032'],
    ['ugtl-text', 'Table 2', 'normalised 100th percentile', 'UGTL', 'Superconductor', '0.535 ± 0.030'],
    ['ugtl-text', 'Table 2', 'normalised 100th percentile', 'RaM (LTR; variant not stated)', 'Superconductor', '0.509 ± 0.027'],
    ['ugtl-text', 'Table 2', 'normalised 100th percentile', 'UGTL', 'TF Bind 10', '0.674 ± 0.044'],
    ['bootgen-text', 'Table 4.1', 'normalised 100th percentile', 'CMA-ES', 'TF Bind 8', '0.904 ± 0.040'],
    ['bootgen-text', 'Table C.1', 'diversity (mean pairwise edit distance among 128 samples)', 'BootGen', 'RNA-Binding-A', '5.694 ± 0.008'],
    ['bootgen-text', 'Table 4.1', 'normalised 100th percentile', 'COMs', 'GFP', '0.861 ± 0.009'],
    ['bootgen-text', 'Table 4.2', 'normalised 50th percentile', 'COMs', 'RNA-Binding-B', '0.184 ± 0.039'],
    ['bootgen-text', 'Table C.2', 'diversity (mean pairwise edit distance among 128 samples)', 'GFN-AL', 'GFP', '130.113 ± 41.202'],
    [
      'bootgen-text',
      'Table C.1',
      'novelty (mean distance of 128 samples to the offline dataset)',
      'BootGen',
      'RNA-Binding-C',
      '7.243 ± 0.051',
    ],
    ['bootgen-text', 'Table 4.2', 'normalised 50th percentile', 'D(best)', 'RNA-Binding-A', '0.120'],
    [
      'paretoflow-pdf',
      'Table 1',
      'average rank by hypervolume (100th percentile, 256 solutions; lower is better)',
      'MOEA/D + MM',
      'MORL',
      '11.00 ± 1.00',
    ],
    [
      'paretoflow-pdf',
      'Table 1',
      'average rank by hypervolume (100th percentile, 256 solutions; lower is better)',
      'CorrVAE',
      'All tasks',
      '12.69 ± 6.35',
    ],
    [
      'paretoflow-pdf',
      'Table 1',
      'average rank by hypervolume (100th percentile, 256 solutions; lower is better)',
      'CorrVAE',
      'MORL',
      '4.50 ± 0.50',
    ],
    [
      'paretoflow-pdf',
      'Table 1',
      'average rank by hypervolume (100th percentile, 256 solutions; lower is better)',
      'MOBO-qParEGO',
      'MORL',
      '21.00 ± 0.00',
    ],
    [
      'paretoflow-pdf',
      'Table 1',
      'average rank by hypervolume (100th percentile, 256 solutions; lower is better)',
      'MM + Tri-Mentor',
      'RE',
      '10.50 ± 5.82',
    ],
    [
      'paretoflow-pdf',
      'Table 1',
      'average rank by hypervolume (100th percentile, 256 solutions; lower is better)',
      'ParetoFlow',
      'MO-NAS',
      '3.47 ± 4.26',
    ],
    [
      'paretoflow-pdf',
      'Table 1',
      'average rank by hypervolume (100th percentile, 256 solutions; lower is better)',
      'D(best)',
      'MO-NAS',
      '14.42 ± 4.11',
    ],
    [
      'soo-bench-pdf',
      'Table 3',
      'SO_w (weighted SO) at t=50 of T=150 steps, 100th percentile',
      'DDEA-SPF',
      'GTOPX 1 (Cassini 1)',
      '-1.00e4 ± 1.00e4',
    ],
    [
      'soo-bench-pdf',
      'Table 3',
      'FS (final score) at t=50 of T=150 steps, 100th percentile',
      'CCOMs (PRIME re-implementation)',
      'GTOPX 7 (Cassini 1-MINLP)',
      '-954.35 ± 3.16',
    ],
    [
      'soo-bench-pdf',
      'Table 2',
      'OI (optimality indicator) at t=50 of T=150 steps, 100th percentile',
      'CC-DDEA',
      'GTOPX 2 (Cassini 2)',
      '1.23 ± 0.30',
    ],
    [
      'soo-bench-pdf',
      'Table 2',
      'FS (final score) at t=50 of T=150 steps, 100th percentile',
      'BO-qEI',
      'GTOPX 2 (Cassini 2)',
      '-100.67 ± 17.26',
    ],
    [
      'soo-bench-pdf',
      'Table 3',
      'SO (stability-optimality) at t=50 of T=150 steps, 100th percentile',
      'CARCOO',
      'GTOPX 1 (Cassini 1)',
      '0.95 ± 0.14',
    ],
    [
      'soo-bench-pdf',
      'Table 2',
      'raw objective of the best offline solution f(x*_OFF)',
      'D(best)',
      'GTOPX 4 (Messenger full)',
      '-215.74 ± 1.18',
    ],
  ])('are as printed: %s, %s, %s: %s on %s is %s', (id, table, metric, method, task, printed) => {
    const found = figures.filter(
      (figure) =>
        figure.table.source.id === id &&
        figure.table.table === table &&
        figure.table.metric === metric &&
        figure.method.name === method &&
        figure.task.name === task,
    );
    expect(found.map((figure) => figure.printed)).toEqual([printed]);
  });

  it('are own where the reporting paper introduces the method', () => {
    const own = new Set(figures.filter(({ method }) => method.own).map(({ method, table }) => `${table.source.name}: ${method.name}`));
    for (const pair of [
      'ICT: ICT',
      'DEMO: DEMO',
      'RGD: RGD',
      'ROOT: ROOT',
      'UGTL: UGTL',
      'BootGen: BootGen',
      'ParetoFlow: ParetoFlow',
      'RaM: RaM-ListNet',
    ])
      expect(own).toContain(pair);
    expect(own).not.toContain('RaM: COMs');
  });
});

describe('the tasks of the content', () => {
  it.each([
    ['design-bench-tf-bind-8', { type: 'discrete', dimension: 8, categories: 4 }, 32898, 65792],
    ['design-bench-superconductor', { type: 'continuous', dimension: 86 }, 17014, 21263],
    ['design-bench-ant-morphology', { type: 'continuous', dimension: 60 }, 10004, 25009],
    ['soo-bench-gtopx-6-rosetta', { type: 'continuous', dimension: 22 }, 22000, undefined],
  ])('have the facts of their sources: %s', (id, space, offline, full) => {
    const task = tasks.find((candidate) => candidate.id === id);
    expect(task?.designSpace).toEqual(space);
    expect([task?.datasetSize?.offline, task?.datasetSize?.full]).toEqual([offline, full]);
  });

  it('leave out what is not confirmed', () => {
    const sizes = tasks.map(({ datasetSize }) => datasetSize);
    expect(sizes.some((size) => size?.offline === undefined)).toBe(true);
    expect(sizes.some((size) => size?.offline !== undefined && size.full === undefined)).toBe(true);
    expect(tasks.some(({ designSpace }) => designSpace?.dimension === undefined)).toBe(true);
  });

  it('are no fewer than those of the catalogue, with names of their own', () => {
    expect(tasks.length).toBeGreaterThanOrEqual(157);
    expect(new Set(tasks.map(({ suite }) => suite)).size).toBeGreaterThanOrEqual(24);
    expect(new Set(tasks.map(({ name }) => name)).size).toBe(tasks.length);
  });
});

it('every method of the tables is described, and every described method has figures', () => {
  expect(new Set(figures.map(({ method }) => method.id))).toEqual(new Set(methods.map(({ id }) => id)));
});
