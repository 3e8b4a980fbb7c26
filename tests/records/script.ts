/** Runs the command-line entry points as people do: as processes of their own. */
import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root } from '../../scripts/project.ts';
import { contentWith } from '../checks/base.ts';

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `scripts/NAME.ts`; the server that it talks to may live in this process. */
export function runScript(
  name: string,
  args: readonly string[],
  { input = '', environment = {} }: { readonly input?: string; readonly environment?: Readonly<Record<string, string>> } = {},
): Promise<Ran> {
  const { GITHUB_STEP_SUMMARY: _, ...inherited } = process.env;
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(root, 'scripts', `${name}.ts`), ...args], {
    cwd: root,
    env: { ...inherited, ...environment },
  });
  const output = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      output[stream] += text;
    });
  // A script that fails early does not read its input.
  child.stdin.on('error', () => undefined).end(input);
  return new Promise((resolve, reject) => child.on('error', reject).on('close', (code) => resolve({ code, ...output })));
}

/** Writes the small content of the checks' tests into a folder, with changes. */
export async function writeContent(folder: string, changes: Readonly<Record<string, string | null>> = {}): Promise<void> {
  for (const { path, text } of contentWith(changes).files) {
    const file = join(folder, path.replace(/^content\//, ''));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
