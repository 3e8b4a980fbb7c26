import { describe, expect, it } from 'vitest';
import { checkContent, formatProblems } from '../../src/checks/index.ts';
import { contentWith } from './base.ts';

const task = 'content/tasks/suite-ant.md';
const method = 'content/methods/coms.md';
const result = 'content/results/coms-pdf.md';

const files: Readonly<Record<string, string>> = {
  [task]: `---
name: "Ant"
suite: "Suite"
topic: ensembles
introducedBy: { paper: trabucco-2021-coms }
domain: "robotics"
designSpace: { type: continuous, dimension: 60 }
aliases: ["Ant Morphology"]
confidence: high
sources: ["the paper, Section 4"]
---
`,
  [method]: `---
name: "COMs"
kind: surrogate
introducedBy: { paper: trabucco-2021-coms }
description: "Trains a surrogate that is low at adversarial designs."
---
`,
  'content/methods/climb.md': '---\nname: "Climb"\nkind: "classical baseline"\ndescription: "Climbs a surrogate."\n---\n',
  [result]: `---
name: "COMs"
title: "Conservative Objective Models for Effective Offline Model-Based Optimization"
paper: trabucco-2021-coms
readFrom: "the proceedings version"
tasks:
  - { key: ant, name: "Ant", suite: "Suite", task: suite-ant }
methods:
  - { method: coms, printed: "COMs (ours)", own: true }
  - { method: climb, printed: "Grad." }
origins:
  run: "run for this source"
notes:
  slip: "Probably a typing slip."
tables:
  - table: "Table 1"
    metric: "normalised 100th percentile"
    percentile: 100
    candidates: 128
    runs: 8
    spread: "standard deviation"
    figures:
      - { method: coms, task: ant, value: "0.944 ± 0.016", origin: run }
      - { method: climb, task: ant, value: "-1.11e5 ± 4.87e4", origin: run, runs: null, note: slip }
---
`,
};

const report = (changes: Readonly<Record<string, string>> = {}) => formatProblems(checkContent(contentWith({ ...files, ...changes })));

/** A file with one piece of text changed. */
function changed(path: string, from: string, to: string): Record<string, string> {
  const text = files[path] ?? '';
  if (!text.includes(from)) throw new Error(`${path} does not contain ${JSON.stringify(from)}.`);
  return { [path]: text.replace(from, () => to) };
}

it('tasks, methods and results without a fault are accepted', () => {
  expect(report()).toBe('');
});

describe('benchmarks that are refused', () => {
  const second = '{ method: coms, task: ant, value: "0.944 ± 0.016", origin: run }';
  const table = `  - { table: "Table 1.", metric: "normalised 100th percentile", percentile: 100, figures: [${second}] }`;
  it.each([
    ['topic of a task that is not there', changed(task, 'ensembles', 'ensemble'), 'Did you mean "ensembles"?'],
    [
      'paper of a task that is not there',
      changed(task, 'trabucco-2021-coms', 'trabucco-2021-com'),
      'there is no file content/papers/trabucco-2021-com.md',
    ],
    ['unknown kind of design space', changed(task, 'continuous', 'real'), 'which is not a choice'],
    ['task without a source', changed(task, 'sources: ["the paper, Section 4"]\n', ''), 'the field "sources" is missing'],
    ['task twice', { 'content/tasks/suite-ant-2.md': files[task] ?? '' }, 'is already described in'],
    ['alias that is the name', changed(task, '"Ant Morphology"', '"Ant"'), 'is the name of the task'],
    ['method twice', { 'content/methods/coms-2.md': files[method] ?? '' }, '"COMs" is already described in'],
    ['variant of nothing', changed(method, 'kind:', 'variantOf: clim\nkind:'), 'there is no file content/methods/clim.md'],
    ['variant of itself', changed(method, 'kind:', 'variantOf: coms\nkind:'), 'in a circle: coms -> coms'],
    ['text below a method', changed(method, '\n---\n', '\n---\nMore.\n'), 'has no text below its fields'],
    [
      'method that is not there',
      changed(result, 'method: coms, printed', 'method: com, printed'),
      'there is no file content/methods/com.md',
    ],
    ['task that is not there', changed(result, 'task: suite-ant', 'task: suite-art'), 'there is no file content/tasks/suite-art.md'],
    ['method listed twice', changed(result, 'method: climb, printed', 'method: coms, printed'), '"coms" is listed twice under "methods"'],
    [
      'figure of a method that is not listed',
      changed(result, 'method: climb, task', 'method: climp, task'),
      'the figure has the method "climp"',
    ],
    ['figure on a task that is not listed', changed(result, 'climb, task: ant', 'climb, task: art'), 'the figure has the task "art"'],
    ['figure of unknown origin', changed(result, 'origin: run }', 'origin: rum }'), 'the figure has the origin "rum"'],
    ['figure with an unknown note', changed(result, 'note: slip', 'note: slap'), 'the figure has the note "slap"'],
    ['figure twice', changed(result, second, `${second}\n      - ${second}`), 'a second figure for coms on ant in Table 1'],
    ['table twice', changed(result, '\n---\n', `\n${table}\n---\n`), 'a second table "Table 1." with the metric'],
    ['figure that is a number', changed(result, '"0.944 ± 0.016"', '0.944'), 'because it has no quotes'],
    ['figure with a plus-minus of two signs', changed(result, '0.944 ± 0.016', '0.944 +- 0.016'), 'must be the figure as printed'],
    ['figure with a decimal comma', changed(result, '0.944 ± 0.016', '0,944 ± 0,016'), 'must be the figure as printed'],
    ['percentile that cannot be', changed(result, 'percentile: 100', 'percentile: 101'), 'must be 0 to 100'],
  ])('%s', (_, changes, says) => {
    expect(report(changes)).toContain(says);
    expect(report(changes)).toMatchSnapshot();
  });
});
