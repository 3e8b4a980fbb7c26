import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import type { RenderAnswer, RenderOrder, RenderSetup } from './render-worker.ts';

/** Number of workers to use whatever the machine and the list, for tests. */
export const workersVariable = 'RENDER_WORKERS';

/** A worker first loads the program and the whole list; with fewer files than this it would come too late to help. */
const leastFiles = 2_000;
/** Each worker has the whole list in memory. */
const mostWorkers = 3;
/** Orders that a worker may have: the next one is there when it is done with the last. */
const mostOrders = 2;

function workersFor(files: number): number {
  const wished = process.env[workersVariable];
  if (wished) return Number(wished);
  // One core goes on rendering, and writes the files.
  return files < leastFiles ? 0 : Math.min(mostWorkers, availableParallelism() - 1);
}

/** A worker and what it has been asked for. */
class Renderer {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, PromiseWithResolvers<RenderAnswer>>();
  #orders = 0;

  constructor(setup: RenderSetup) {
    this.#worker = new Worker(new URL('./render-worker.ts', import.meta.url), { workerData: setup });
    this.#worker.on('message', ({ id, answer }: { id: number; answer: RenderAnswer }) => {
      this.#waiting.get(id)?.resolve(answer);
      this.#waiting.delete(id);
    });
    const failed = (error: unknown) => {
      for (const { reject } of this.#waiting.values()) reject(error);
    };
    this.#worker.on('error', failed);
    // Without this, a worker that is gone would leave Astro waiting for nothing, and Node would end the build as a good one.
    this.#worker.on('exit', (code) => failed(new Error(`A thread that renders pages ended with code ${code}.`)));
  }

  get isFree(): boolean {
    return this.#waiting.size < mostOrders;
  }

  async render(order: RenderOrder): Promise<Response> {
    const id = this.#orders++;
    const waiting = Promise.withResolvers<RenderAnswer>();
    this.#waiting.set(id, waiting);
    this.#worker.postMessage({ id, order });
    const answer = await waiting.promise;
    if ('error' in answer) throw answer.error;
    const headers = answer.headers.map(([name, value]): [string, string] => [name, value]);
    return new Response(answer.body, { status: answer.status, headers });
  }

  end(): Promise<unknown> {
    return this.#worker.terminate();
  }
}

/** Astro's own prerenderer with workers beside it. */
function withWorkers(own: AstroPrerenderer, setupOf: () => RenderSetup): AstroPrerenderer {
  let renderers: readonly Renderer[] = [];
  return {
    ...own,
    name: 'shared-rendering',
    async getStaticPaths() {
      const paths = await own.getStaticPaths();
      const setup = setupOf();
      renderers = Array.from({ length: workersFor(paths.length) }, () => new Renderer(setup));
      return paths;
    },
    async render(request, options) {
      const { route, component } = options.routeData;
      const free = renderers.find(({ isFree }) => isFree);
      return free ? await free.render({ url: request.url, route, component }) : await own.render(request, options);
    },
    async teardown() {
      await Promise.all(renderers.map((renderer) => renderer.end()));
      await own.teardown?.();
    },
  };
}

/** Address of the program that Astro made of the pages. */
function findEntry(outDir: URL): string {
  const folder = new URL('.prerender/', outDir);
  const [name, ...others] = readdirSync(folder).filter((file) => /^prerender-entry\.[\w-]+\.mjs$/.test(file));
  if (name === undefined || others.length > 0)
    throw new Error(`There is not one prerender-entry in ${folder.pathname}: this version of Astro names it otherwise, see findEntry.`);
  return new URL(name, folder).href;
}

/**
 * Lets more than one core render the pages of a long list: Astro renders all pages in one thread. A page is the same
 * whoever renders it.
 */
export function sharedRendering(): AstroIntegration {
  let outDir: URL | undefined;
  let pages: RenderSetup['pages'] = new Map();
  return {
    name: 'shared-rendering',
    hooks: {
      'astro:config:done': ({ config }) => {
        outDir = config.outDir;
      },
      'astro:build:setup': ({ pages: built, target }) => {
        if (target === 'server') pages = built;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((own) =>
          withWorkers(own, () => {
            if (!outDir) throw new Error('Astro renders pages before it has told where.');
            const styles = [...pages].map(([key, { styles: sheets }]) => [key, { styles: sheets }] as const);
            return { entry: findEntry(outDir), pages: new Map(styles) };
          }),
        );
      },
    },
  };
}
