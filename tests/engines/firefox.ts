/** Firefox, driven by WebDriver BiDi (https://www.w3.org/TR/webdriver-bidi/), which it speaks without a driver. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { type Engine, type EngineSource, isInstalled, untilThere } from './engine.ts';

const message = z.union([
  z.object({ type: z.literal('success'), id: z.number(), result: z.unknown() }),
  z.object({ type: z.literal('error'), id: z.number(), message: z.string() }),
  z.object({ type: z.literal('event'), method: z.string(), params: z.object({ level: z.string(), text: z.string().nullable() }) }),
]);
const address = z.object({ ws_host: z.string(), ws_port: z.number() });
const tree = z.object({ contexts: z.array(z.object({ context: z.string() })).min(1) });
const evaluated = z.union([
  z.object({ type: z.literal('success'), result: z.object({ value: z.string() }) }),
  z.object({ type: z.literal('exception'), exceptionDetails: z.object({ text: z.string() }) }),
]);

/** Sends commands, and notes what the browser complains of. */
class Link {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
  complaints: string[] = [];
  #last = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => this.#hear(message.parse(JSON.parse(String(data)))));
  }

  static async open(url: string): Promise<Link> {
    const socket = new WebSocket(url);
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve, { once: true });
      socket.addEventListener('error', () => reject(new Error(`Firefox does not listen at ${url}.`)), { once: true });
    });
    return new Link(socket);
  }

  #hear(heard: z.infer<typeof message>): void {
    if (heard.type === 'event') {
      if (['error', 'warn'].includes(heard.params.level)) this.complaints.push(heard.params.text ?? heard.method);
      return;
    }
    const asked = this.#waiting.get(heard.id);
    this.#waiting.delete(heard.id);
    if (heard.type === 'success') asked?.resolve(heard.result);
    else asked?.reject(new Error(`Firefox: ${heard.message}`));
  }

  ask(method: string, params: unknown): Promise<unknown> {
    this.#last += 1;
    const id = this.#last;
    this.#socket.send(JSON.stringify({ id, method, params }));
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }
}

async function start(): Promise<Engine> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  const args = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0', 'about:blank'];
  const running = spawn(program, args, { stdio: 'ignore' });
  const stop = async () => {
    const ended = new Promise((resolve) => running.once('exit', resolve));
    running.kill();
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const place = join(profile, 'WebDriverBiDiServer.json');
    const server = await untilThere('Firefox', async () => address.parse(JSON.parse(readFileSync(place, 'utf8'))));
    const link = await Link.open(`ws://${server.ws_host}:${server.ws_port}/session`);
    await link.ask('session.new', { capabilities: {} });
    await link.ask('session.subscribe', { events: ['log.entryAdded'] });
    const { contexts } = tree.parse(await link.ask('browsingContext.getTree', {}));
    const context = contexts[0]?.context;
    return {
      open: async (url) => void (await link.ask('browsingContext.navigate', { context, url, wait: 'none' })),
      resize: async (width, height) => void (await link.ask('browsingContext.setViewport', { context, viewport: { width, height } })),
      run: async (act, ...given) => {
        const expression = `(async () => JSON.stringify((await (${act})(...${JSON.stringify(given)})) ?? null))()`;
        const answer = evaluated.parse(await link.ask('script.evaluate', { expression, target: { context }, awaitPromise: true }));
        if (answer.type === 'exception') throw new Error(`Firefox: ${answer.exceptionDetails.text}`);
        return JSON.parse(answer.result.value);
      },
      press: async (text) => {
        const strokes = [...text].flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]);
        await link.ask('input.performActions', { context, actions: [{ type: 'key', id: 'keyboard', actions: strokes }] });
      },
      complaints: () => link.complaints.splice(0),
      close: stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

const program = ['firefox-esr', 'firefox'].find(isInstalled) ?? '';

export const firefox: EngineSource = {
  name: 'Firefox',
  missing: program ? undefined : 'Firefox is not installed: apt-get install firefox-esr',
  start,
};
