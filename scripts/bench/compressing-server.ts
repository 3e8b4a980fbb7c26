/** Serves a folder with gzip, as static hosts do, so that bytes count as readers pay them. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
  '.webmanifest': 'application/manifest+json',
};

export interface CountingServer {
  readonly url: string;
  /** Bytes of bodies sent so far, to pages and to their workers. */
  sentBytes(): number;
  close(): Promise<void>;
}

/** Starts to serve the folder at a free port. */
export async function startCompressingServer(root: string): Promise<CountingServer> {
  // Each file is read and compressed once, so that the server is not what is measured.
  const ready = new Map<string, Buffer>();
  let sent = 0;
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = normalize(join(root, path.endsWith('/') ? `${path}index.html` : path));
    if (!file.startsWith(root + sep) || !existsSync(file) || !statSync(file).isFile()) return response.writeHead(404).end();
    const type = mediaTypes[extname(file)];
    const body = ready.get(file) ?? (type ? gzipSync(readFileSync(file)) : readFileSync(file));
    ready.set(file, body);
    sent += body.length;
    response.writeHead(200, {
      'Content-Type': type ?? 'application/octet-stream',
      'Content-Length': body.length,
      // As GitHub Pages: what a page fetches and then imports is sent once.
      'Cache-Control': 'max-age=600',
      ...(type && { 'Content-Encoding': 'gzip' }),
    });
    return response.end(body);
  });
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(address && typeof address === 'object' ? address.port : 0);
    });
  });
  return {
    url: `http://127.0.0.1:${port}/`,
    sentBytes: () => sent,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
