/** A browser other than the one of the browser tests, driven by a protocol of the W3C: what the tests of engines need of it. */
import { spawnSync } from 'node:child_process';

/** Keys without a letter (https://www.w3.org/TR/webdriver2/#keyboard-actions). */
export const keys = { escape: '\uE00C', down: '\uE015', enter: '\uE007' } as const;

export interface Engine {
  /** Sets out for a page; it may not be there yet. */
  open(url: string): Promise<void>;
  /** Makes the window so large, or a little larger where it cannot be smaller. */
  resize(width: number, height: number): Promise<void>;
  /** Runs a function in the page; what it returns comes back as JSON. It sees nothing but its arguments. */
  run<Arguments extends readonly (string | number)[]>(act: (...args: Arguments) => unknown, ...args: Arguments): Promise<unknown>;
  /** Presses keys one after another, where the focus is. */
  press(text: string): Promise<void>;
  /** What the browser complained of since it was last asked; nothing where it does not tell. */
  complaints(): readonly string[];
  close(): Promise<void>;
}

/** How to get a browser to test with. */
export interface EngineSource {
  readonly name: string;
  /** The reason why it cannot be used here, or nothing. */
  readonly missing: string | undefined;
  start(): Promise<Engine>;
}

/** Whether a program can be started. */
export function isInstalled(program: string): boolean {
  return spawnSync(program, ['--version'], { timeout: 30_000, stdio: 'ignore' }).error === undefined;
}

/** Waits until something is there. */
export async function untilThere<Thing>(what: string, find: () => Promise<Thing | undefined>): Promise<Thing> {
  for (const end = Date.now() + 30_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 100))) {
    const thing = await find().catch(() => undefined);
    if (thing !== undefined) return thing;
  }
  throw new Error(`${what} did not come.`);
}
