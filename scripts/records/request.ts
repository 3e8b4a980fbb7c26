/** Asks a service, waits when it asks to be left alone, and says in words why there is no answer. */
import { setTimeout as sleep } from 'node:timers/promises';
import { countText } from '../../src/domain/count-text.ts';
import type { RecordSource } from '../../src/records/source-record.ts';
import { CommandError } from '../command.ts';
import { largestAnswer, longestWait, repetitions, type Services, userAgent } from './services.ts';

/** The service cannot be asked at present; nothing is known about the paper. */
export class ServiceOutage extends CommandError {
  override name = 'ServiceOutage';
}

/** The service answers, and refuses this request. */
export class ServiceRefusal extends ServiceOutage {
  override name = 'ServiceRefusal';
}

export interface Answer {
  readonly status: number;
  readonly text: string;
}

/** The time, and a way to let it pass; the tests bring their own. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  sleep(milliseconds: number): Promise<unknown>;
}

export const systemClock: Clock = { now: Date.now, sleep: (milliseconds) => sleep(milliseconds) };

export interface RequestOptions {
  readonly services: Pick<Services, 'timeout' | 'firstWait'>;
  /** Told about every wait. */
  readonly onProgress: (message: string) => void;
  readonly clock: Clock;
  /** Statuses that are an answer and not a failure, such as 404. */
  readonly expected?: readonly number[];
}

/**
 * The answer to a GET request; 429 and 5xx are asked again, as long as `Retry-After` says.
 * @throws ServiceOutage with a sentence that names the service and what to do
 */
export async function request(source: RecordSource, url: string, options: RequestOptions): Promise<Answer> {
  for (let attempt = 0; ; attempt += 1) {
    const outcome = await tryOnce(source, url, options);
    if ('text' in outcome) return outcome;
    if (!outcome.isPassing || attempt === repetitions) throw outcome.error;
    const wait = outcome.wait ?? options.services.firstWait * 2 ** attempt;
    if (wait > longestWait)
      throw new ServiceOutage(
        `${source} asks to wait ${Math.ceil(wait / 1000)} seconds before the next request (HTTP ${outcome.status}). Try again later.`,
      );
    options.onProgress(`${outcome.reason}; asking again in ${seconds(wait)} ...`);
    await options.clock.sleep(wait);
  }
}

interface Failure {
  readonly error: ServiceOutage;
  readonly reason: string;
  /** Whether asking again may help. */
  readonly isPassing: boolean;
  readonly status?: number;
  /** Milliseconds that the service asks for. */
  readonly wait?: number | undefined;
}

async function tryOnce(source: RecordSource, url: string, { services, clock, expected = [] }: RequestOptions): Promise<Answer | Failure> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, {
      headers: { 'user-agent': userAgent, accept: source === 'arXiv' ? 'application/atom+xml' : 'application/json' },
      signal: AbortSignal.timeout(services.timeout),
    });
    text = await readText(response);
  } catch (error) {
    return networkFailure(source, url, services.timeout, error);
  }
  const { status } = response;
  if (response.ok || expected.includes(status)) return { status, text };
  if (status === 429)
    return {
      error: new ServiceOutage(`${source} has had too many requests from here (HTTP 429). Wait a few minutes and try again.`),
      reason: `${source} asks for a pause`,
      isPassing: true,
      status,
      wait: retryAfter(response, clock),
    };
  if (status >= 500)
    return {
      error: new ServiceOutage(`${source} has a problem of its own (HTTP ${status}). Try again later.`),
      reason: `${source} has a problem (HTTP ${status})`,
      isPassing: true,
      status,
      wait: retryAfter(response, clock),
    };
  const error = new ServiceRefusal(`${source} refuses the request (HTTP ${status} for ${url}).`);
  return { error, reason: error.message, isPassing: false, status };
}

function networkFailure(source: RecordSource, url: string, timeout: number, error: unknown): Failure {
  const isTimeout = error instanceof Error && error.name === 'TimeoutError';
  if (error instanceof ServiceOutage) return { error, reason: error.message, isPassing: false };
  const reason = isTimeout ? `${source} did not answer within ${seconds(timeout)}` : `${source} cannot be reached (${causeOf(error)})`;
  const advice = isTimeout ? 'Try again later.' : `Check the network connection; the address is ${new URL(url).origin}.`;
  return { error: new ServiceOutage(`${reason}. ${advice}`), reason, isPassing: true };
}

/** The code of the system, such as ENOTFOUND; fetch itself says only "fetch failed". */
function causeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (typeof cause === 'object' && cause !== null && 'code' in cause) return String(cause.code);
  return cause instanceof Error ? cause.message : String(cause);
}

/** Reads up to the largest size that makes sense; a service that sends more is not what we asked. */
async function readText(response: Response): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body ?? []) {
    size += piece.byteLength;
    if (size > largestAnswer)
      throw new ServiceOutage(`${new URL(response.url).host} sends far more than a record; the answer was not read.`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

/** Milliseconds in `Retry-After`: a number of seconds or a date (RFC 9110, section 10.2.3). */
function retryAfter(response: Response, clock: Clock): number | undefined {
  const header = response.headers.get('retry-after')?.trim();
  if (!header) return undefined;
  const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - clock.now();
  return Number.isFinite(wait) ? Math.max(0, wait) : undefined;
}

function seconds(milliseconds: number): string {
  return countText(Math.round(milliseconds / 100) / 10, 'second');
}
