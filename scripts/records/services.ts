/** Where the services answer, and how politely they are asked. The environment can point elsewhere, as the tests do. */
import { site } from '../../src/site.ts';

export interface Services {
  readonly arxiv: string;
  readonly crossref: string;
  readonly datacite: string;
  readonly openreview: string;
  /** The first version of OpenReview's API, which keeps what was submitted before about 2023. */
  readonly openreviewV1: string;
  /** Milliseconds until a request is given up. */
  readonly timeout: number;
  /** Milliseconds between two requests to arXiv (https://info.arxiv.org/help/api/tou.html asks for three seconds). */
  readonly arxivPause: number;
  /** Milliseconds before the first repetition of a failed request; each further one waits twice as long. */
  readonly firstWait: number;
}

/** How often a request is repeated after an answer that says "later". */
export const repetitions = 3;

/** Milliseconds; a service that asks for a longer pause is left alone. */
export const longestWait = 60_000;

/** Bytes; a record has a few thousand. */
export const largestAnswer = 5_000_000;

/** Says who asks, as the services request (https://api.crossref.org/swagger-ui/index.html, "Etiquette"). */
export const userAgent = `offline-mbo-list/1.0 (+${site.repository})`;

/** The services as the environment names them. */
export function servicesFrom(environment: Readonly<Record<string, string | undefined>> = process.env): Services {
  const address = (name: string, usual: string) => (environment[`RECORDS_${name}_URL`] ?? usual).replace(/\/+$/, '');
  const milliseconds = (name: string, usual: number) => {
    const number = Number(environment[`RECORDS_${name}`] ?? usual);
    return Number.isFinite(number) && number >= 0 ? number : usual;
  };
  return {
    arxiv: address('ARXIV', 'https://export.arxiv.org/api'),
    crossref: address('CROSSREF', 'https://api.crossref.org'),
    datacite: address('DATACITE', 'https://api.datacite.org'),
    openreview: address('OPENREVIEW', 'https://api2.openreview.net'),
    openreviewV1: address('OPENREVIEW_V1', 'https://api.openreview.net'),
    timeout: milliseconds('TIMEOUT', 20_000),
    arxivPause: milliseconds('ARXIV_PAUSE', 3_000),
    firstWait: milliseconds('FIRST_WAIT', 1_000),
  };
}
