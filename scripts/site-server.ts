/** Serving the built site to a person: on the wanted port or the next free one, until interrupted. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { site } from '../src/site.ts';
import { CommandError } from './command.ts';
import { type StaticServer, startStaticServer } from './static-server.ts';

const usualPort = 4321;
const portsToTry = 20;

export const serverOptions = { port: { type: 'string' }, host: { type: 'string' } } as const;

export interface ServerWish {
  /** Folder to serve. */
  readonly root: string;
  readonly port?: string | undefined;
  readonly host?: string | undefined;
  readonly base?: string | undefined;
  /** Fail when the port is taken, instead of taking the next one. */
  readonly strictPort?: boolean | undefined;
}

/**
 * The port that was asked for: the option, else the environment's PORT, else 4321.
 *
 * @throws CommandError for anything but a whole number from 0 to 65535
 */
export function readPort(option: string | undefined, environment: string | undefined): number {
  const text = option ?? (environment || String(usualPort));
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) {
    throw new CommandError(`The port must be a number from 0 to 65535, not "${text}". Write for example --port 4000.`);
  }
  return port;
}

/** `--host` alone means every address of the machine; the parser of options wants a value. */
export function completeHostOption(args: readonly string[]): string[] {
  return args.flatMap((arg, index) => (arg === '--host' && /^(-|$)/.test(args[index + 1] ?? '') ? [arg, '0.0.0.0'] : [arg]));
}

function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/**
 * Starts a server on the wished port, or on the first free one of those after it.
 *
 * @param say is told when another port had to be taken
 * @throws CommandError when no port can be had
 */
export async function startOnFreePort(wish: ServerWish, say: (message: string) => void): Promise<StaticServer> {
  const { root, host, strictPort = false, base = site.base } = wish;
  if (!existsSync(join(root, 'index.html'))) {
    throw new CommandError(`There is no built site in ${root}. "npm start" builds and serves it.`);
  }
  if (!/^\/(?:.*\/)?$/.test(base))
    throw new CommandError(`The base must begin and end with a slash, such as --base /name/, not "${base}".`);
  const first = readPort(wish.port, process.env['PORT']);
  const ports = strictPort ? [first] : Array.from({ length: portsToTry }, (_, step) => first + step).filter((port) => port <= 65535);
  for (const port of ports) {
    try {
      const server = await startStaticServer({ root, base, port, ...(host === undefined ? {} : { host }) });
      if (port !== first) say(`Port ${first} is taken: using ${server.port}.`);
      return server;
    } catch (error) {
      const code = errorCode(error);
      if (code === 'EADDRINUSE') continue;
      if (code === 'EACCES')
        throw new CommandError(`Port ${port} is not allowed for this user: choose one above 1023, such as --port 4321.`);
      if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
        throw new CommandError(`"${host}" is no address of this machine: try --host 0.0.0.0.`);
      throw error;
    }
  }
  throw new CommandError(
    `Port ${first} is taken${ports.length > 1 ? `, and so are the ${ports.length - 1} after it` : ''}: choose another with --port.`,
  );
}

/** Serves until the process is interrupted, then closes the server. */
export async function serveUntilInterrupted(wish: ServerWish): Promise<void> {
  const server = await startOnFreePort(wish, console.log);
  console.log(`The site is at ${server.url}  (Ctrl-C ends it)`);
  await new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => done());
  });
  await server.close();
}
