import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** Runs a task as `npm run` does, without fetching packages first. */
function run(task: string, ...options: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${task}.ts`, ...options], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

test.each(['check', 'test', 'format', 'fix', 'verify', 'add', 'build', 'serve', 'dev'])(
  '"npm run %s -- --help" says how it is called, and does nothing',
  (task) => {
    const { status, stdout, stderr } = run(task, '--help');
    expect(stdout).toMatch(new RegExp(`^npm (?:run )?${task}\\b`));
    expect(stderr).not.toContain('    at ');
    expect(status).toBe(0);
  },
);

test.each([
  ['check', '--foo'],
  ['test', '--foo'],
  ['format', '--foo'],
  ['verify', '--foo'],
  ['dev', '--foo'],
])('"npm run %s -- %s" names the option that it does not know', (task, option) => {
  const { status, stderr } = run(task, option);
  expect(stderr).toMatch(new RegExp(`^Unknown option '${option}'\\.\nnpm (?:run )?${task}\\b`));
  expect(status).toBe(1);
});

test.each(['dev', 'start'])('"npm run %s" takes no port that is none', (task) => {
  const { status, stderr } = run(task, '--port', 'abc');
  expect(stderr).toMatch(/^The port must be a number from 0 to 65535, not "abc"\. Write for example --port 4000\.\n$/);
  expect(status).toBe(1);
});

test('"npm run check" takes one folder', () => {
  const { status, stderr } = run('check', 'a', 'b');
  expect(stderr).toMatch(/^Only one folder can be checked at a time\.\n/);
  expect(status).toBe(1);
});

test.each([
  ['content/papers', 'is no folder of content'],
  ['content/pages/about.md', 'is a file'],
])('"npm run check" takes no part of the content such as %s', (part, message) => {
  const { status, stderr } = run('check', part);
  expect(stderr).toContain(`"${part}" ${message}`);
  expect(stderr).toMatch(/: npm run check\n$/);
  expect(status).toBe(1);
});
