/** The client that asks the services, against a server that answers as they do. */
import { afterEach } from 'vitest';
import { createRecordClient } from '../../scripts/records/fetch-record.ts';
import type { Clock } from '../../scripts/records/request.ts';
import { type Services, servicesFrom } from '../../scripts/records/services.ts';
import type { Identifier } from '../../src/domain/identifier.ts';
import { type ReplayServer, type Reply, startReplayServer } from './replay-server.ts';

export const arxiv: Identifier = { kind: 'arxiv', id: '2409.90010' };
export const doi: Identifier = { kind: 'doi', id: '10.5555/Example.7.1' };
export const zenodo: Identifier = { kind: 'doi', id: '10.5072/zenodo.123456' };
export const forum: Identifier = { kind: 'openreview', id: 'ExAmPlE001' };
export const arxivPath = '/arxiv/query?id_list=2409.90010&max_results=1';
export const crossrefPath = '/crossref/works/10.5555%2FExample.7.1';

/** A clock whose time passes by sleeping only. */
export function testClock(): Clock & { readonly sleeps: number[] } {
  let time = Date.parse('2026-11-20T12:00:00Z');
  const sleeps: number[] = [];
  return {
    sleeps,
    now: () => time,
    sleep: (milliseconds) => {
      sleeps.push(milliseconds);
      time += milliseconds;
      return Promise.resolve();
    },
  };
}

/** A maker of clients, whose servers end with each test of a file. */
export function prepareAsking() {
  let server: ReplayServer | undefined;
  afterEach(async () => {
    await server?.close();
    server = undefined;
  });

  return async function clientFor(routes: Readonly<Record<string, Reply | readonly Reply[]>>, changes: Partial<Services> = {}) {
    server = await startReplayServer(routes);
    const clock = testClock();
    const progress: string[] = [];
    const services = { ...servicesFrom(server.environment), ...changes };
    const client = createRecordClient(services, (message) => progress.push(message), clock);
    return { client, clock, progress, server };
  };
}
