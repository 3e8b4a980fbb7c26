/** Serves a folder of built pages the way a static host does, under a base path. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import type { Readable } from 'node:stream';
import sirv from 'sirv';
import { isHashed } from '../src/domain/offline/manifest.ts';

export interface StaticServerOptions {
  /** Folder to serve. */
  readonly root: string;
  /** Path under which it is served, with a slash at both ends: `/` or `/name/`. */
  readonly base: string;
  /** Port to listen on; 0 takes any free one. */
  readonly port: number;
  /** Address to listen on. */
  readonly host?: string;
}

export interface StaticServer {
  /** Address of the home page, base path included. */
  readonly url: string;
  /** The port that it listens on. */
  readonly port: number;
  close(): Promise<void>;
}

/** Media types that the server's own table lacks, or writes without the encoding. */
const mediaTypes: Readonly<Record<string, string>> = {
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.ris': 'application/x-research-info-systems; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
};

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(text);
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, { Location: location }).end();
}

/** Whether a path of the site, without its closing slash, is a folder with a page in it. */
function isPageFolder(root: string, path: string): boolean {
  const folder = normalize(join(root, path));
  if (!folder.startsWith(root + sep) || !existsSync(folder)) return false;
  return statSync(folder).isDirectory() && existsSync(join(folder, 'index.html'));
}

/** The address as written in a request, without what could make it another host's; undefined when it is no address. */
function readPath(request: IncomingMessage): { path: string; query: string } | undefined {
  const [path = '/', ...query] = (request.url ?? '/').split('?');
  try {
    return { path: decodeURIComponent(path), query: query.length > 0 ? `?${query.join('?')}` : '' };
  } catch {
    return undefined;
  }
}

/** A new build may take the place of the folder at any moment: nothing is there only because it was there just now. */
function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** The request handler: files, folders with their index page, 404.html for the rest, plain 404 outside the base path. */
function siteHandler(root: string, base: string): (request: IncomingMessage, response: ServerResponse) => void {
  const notFoundPage = (response: ServerResponse) => {
    const page = readIfThere(join(root, '404.html'));
    if (!page) return sendText(response, 404, 'Not found\n');
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
  };
  // In its `dev` mode sirv reads the folder at every request, so that a new build shows at once.
  const files = sirv(root, {
    dev: true,
    etag: true,
    onNoMatch: (_request, response) => notFoundPage(response),
    setHeaders: (response, path) => {
      const type = mediaTypes[extname(path)];
      if (type) response.setHeader('Content-Type', type);
      // Static hosts let browsers keep files for a while; those named by their content cannot become old.
      if (isHashed(path.slice(1))) response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
    },
  });
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return sendText(response, 405, 'Only GET and HEAD\n');
    const address = readPath(request);
    if (!address) return sendText(response, 400, 'Malformed address\n');
    const { path, query } = address;
    if (`${path}/` === base) return redirect(response, base + query);
    if (!path.startsWith(base)) return sendText(response, 404, `Not found: this site is served under ${base}\n`);
    const inside = path.slice(base.length);
    // A redirect to "//name/" would lead to a host of that name.
    if (/^[/\\]/.test(inside)) return notFoundPage(response);
    // A part of a file need not be sent for one, and sirv reads some ranges wrong.
    delete request.headers.range;
    // A file that cannot be read ends its own answer, and not the server.
    response.once('pipe', (file: Readable) => file.once('error', () => response.destroy()));
    try {
      if (inside !== '' && !inside.endsWith('/') && isPageFolder(root, inside)) return redirect(response, encodeURI(`${path}/`) + query);
      request.url = `/${encodeURI(inside)}${query}`;
      files(request, response);
    } catch {
      // It was there when it was looked for, and is gone.
      notFoundPage(response);
    }
  };
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolvePort, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      resolvePort(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/**
 * Starts to serve a folder.
 *
 * @throws the error of Node when the port is taken (`EADDRINUSE`) or not allowed (`EACCES`)
 */
export async function startStaticServer({ root, base, port, host = '127.0.0.1' }: StaticServerOptions): Promise<StaticServer> {
  const server = createServer(siteHandler(resolve(root), base));
  const listening = await listen(server, port, host);
  const shown = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  return {
    url: `http://${shown}:${listening}${base}`,
    port: listening,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
