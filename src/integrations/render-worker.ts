/** Renders pages beside the build: the program that Astro made of all pages, loaded a second time in a thread of its own. */
import { parentPort, workerData } from 'node:worker_threads';

/** What a worker is started with. */
export interface RenderSetup {
  /** Address of the program's entry. */
  readonly entry: string;
  /** The style sheets of each page component, under Astro's key for it. */
  readonly pages: ReadonlyMap<string, { readonly styles: readonly unknown[] }>;
}

/** A page to render; route and component name it among the routes of the program. */
export interface RenderOrder {
  readonly url: string;
  readonly route: string;
  readonly component: string;
}

/** What became of the order. */
export type RenderAnswer =
  | { readonly status: number; readonly headers: readonly (readonly [string, string])[]; readonly body: ArrayBuffer | null }
  | { readonly error: unknown };

interface RouteData {
  readonly route: string;
  readonly component: string;
}

interface LogEvent {
  readonly level: string;
  readonly message: string;
}

/** The part of Astro's `BuildApp` that its own prerenderer uses too; see astro/dist/core/build/default-prerenderer.js. */
interface BuildApp {
  readonly manifest: { readonly routes: readonly { readonly routeData: RouteData }[] };
  setInternals(internals: { readonly pagesByKeys: RenderSetup['pages'] }): void;
  setOptions(options: {
    readonly settings: { readonly scripts: readonly [] };
    readonly logger: { readonly options: { readonly destination: { write(event: LogEvent): void } } };
  }): void;
  render(request: Request, options: { readonly routeData: RouteData | undefined }): Promise<Response>;
}

const { entry, pages }: RenderSetup = workerData;
const { app }: { app: BuildApp } = await import(entry);
app.setInternals({ pagesByKeys: pages });
app.setOptions({
  // Scripts that integrations inject into all pages; this site has none.
  settings: { scripts: [] },
  logger: { options: { destination: { write: ({ level, message }) => (level === 'error' ? console.error : console.warn)(message) } } },
});

async function render({ url, route, component }: RenderOrder): Promise<RenderAnswer> {
  try {
    const found = app.manifest.routes.find(({ routeData }) => routeData.route === route && routeData.component === component);
    const response = await app.render(new Request(url), { routeData: found?.routeData });
    return { status: response.status, headers: [...response.headers], body: response.body && (await response.arrayBuffer()) };
  } catch (error) {
    return { error };
  }
}

parentPort?.on('message', async ({ id, order }: { id: number; order: RenderOrder }) => {
  const answer = await render(order);
  parentPort?.postMessage({ id, answer }, 'body' in answer && answer.body ? [answer.body] : []);
});
