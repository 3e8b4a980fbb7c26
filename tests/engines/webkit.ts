/** WebKit, the engine of Safari, as Debian brings it: driven by WebDriver (https://www.w3.org/TR/webdriver2/). */
import { spawn } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { z } from 'zod';
import { findFreePort } from '../../scripts/free-port.ts';
import { type Engine, type EngineSource, isInstalled, untilThere } from './engine.ts';

const answer = z.object({ value: z.unknown() });
const refusal = z.object({ error: z.string(), message: z.string() });
const session = z.object({ sessionId: z.string() });

/** The small browser of the library: Debian keeps it beside it. */
const miniBrowser = globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser').toSorted().at(-1) ?? '';
const hasDisplay = Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);

async function start(): Promise<Engine> {
  const port = await findFreePort();
  const driver = ['WebKitWebDriver', `--port=${port}`];
  const [program = '', ...args] = hasDisplay ? driver : ['xvfb-run', '-a', ...driver];
  const running = spawn(program, args, { stdio: 'ignore', detached: true });
  const stop = () => running.pid !== undefined && process.kill(-running.pid);

  const ask = async (method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, ...(body !== undefined && { body: JSON.stringify(body) }) });
    const { value } = answer.parse(await response.json());
    const failed = refusal.safeParse(value);
    if (failed.success) throw new Error(`WebKit: ${failed.data.message || failed.data.error}`);
    return value;
  };
  try {
    await untilThere('The driver of WebKit', () => ask('GET', '/status'));
    const options = { binary: miniBrowser, args: ['--automation'] };
    const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': options } };
    const path = `/session/${session.parse(await ask('POST', '/session', { capabilities })).sessionId}`;
    return {
      open: async (url) => void (await ask('POST', `${path}/url`, { url })),
      resize: async (width, height) => void (await ask('POST', `${path}/window/rect`, { width, height })),
      run: (act, ...given) => ask('POST', `${path}/execute/sync`, { script: `return (${act}).apply(null, arguments)`, args: given }),
      press: async (text) => {
        const strokes = [...text].flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]);
        await ask('POST', `${path}/actions`, { actions: [{ type: 'key', id: 'keyboard', actions: strokes }] });
      },
      complaints: () => [],
      close: async () => {
        await ask('DELETE', path).catch(() => undefined);
        stop();
      },
    };
  } catch (error) {
    stop();
    throw error;
  }
}

const isThere = existsSync(miniBrowser) && isInstalled('WebKitWebDriver') && (hasDisplay || isInstalled('xvfb-run'));

export const webkit: EngineSource = {
  name: 'WebKit',
  missing: isThere ? undefined : 'WebKit is not installed: apt-get install webkit2gtk-driver xvfb xauth',
  start,
};
