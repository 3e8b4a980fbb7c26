/** A server on this machine that answers as the services do, and remembers what it was asked. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';

export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Accepts the request and never answers. */
  readonly hangs?: true;
}

export interface ReplayServer {
  readonly url: string;
  /** Paths with their queries, in the order in which they were asked for. */
  readonly requests: readonly string[];
  readonly userAgents: ReadonlySet<string | undefined>;
  /** The environment that points the scripts here. */
  readonly environment: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** A body from the folder `answers`. */
export function answer(name: string, status = 200): Reply {
  return { status, body: readFileSync(join(import.meta.dirname, 'answers', name), 'utf8') };
}

/**
 * Starts the server.
 * @param routes replies by path and query, one after the other, the last for ever; all other paths answer 404
 */
export async function startReplayServer(routes: Readonly<Record<string, Reply | readonly Reply[]>>): Promise<ReplayServer> {
  const requests: string[] = [];
  const userAgents = new Set<string | undefined>();
  const asked = new Map<string, number>();
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    requests.push(path);
    userAgents.add(request.headers['user-agent']);
    const replies = [routes[path] ?? { status: 404, body: 'Resource not found.' }].flat();
    const number = asked.get(path) ?? 0;
    asked.set(path, number + 1);
    const reply = replies[Math.min(number, replies.length - 1)];
    if (!reply || reply.hangs) return;
    response.writeHead(reply.status ?? 200, reply.headers).end(reply.body ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const url = `http://127.0.0.1:${address.port}`;
  return {
    url,
    requests,
    userAgents,
    environment: environmentFor(url),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Each service under a path of its own; no waiting. */
export function environmentFor(url: string): Record<string, string> {
  return {
    RECORDS_ARXIV_URL: `${url}/arxiv`,
    RECORDS_CROSSREF_URL: `${url}/crossref`,
    RECORDS_DATACITE_URL: `${url}/datacite`,
    RECORDS_OPENREVIEW_URL: `${url}/openreview`,
    RECORDS_OPENREVIEW_V1_URL: `${url}/openreview-v1`,
    RECORDS_TIMEOUT: '5000',
    RECORDS_ARXIV_PAUSE: '0',
    RECORDS_FIRST_WAIT: '1',
  };
}
