/** Records of Crossref (https://api.crossref.org/swagger-ui/index.html, "works/{doi}"). */
import { z } from 'zod';
import { identifierUrl } from '../domain/identifier.ts';
import { malformed, readJson } from './answer.ts';
import { withoutMarkup } from './markup.ts';
import { authorText, given, type SourceRecord, tidyText } from './source-record.ts';

/** A partial date: year, month and day, of which all but the year may be missing, and the year may be null. */
const partialDate = z
  .looseObject({ 'date-parts': z.array(z.array(z.number().nullable())) })
  .transform((date) => date['date-parts'][0]?.[0]);
const texts = z.array(z.string()).default([]);

const answerSchema = z.looseObject({
  message: z.looseObject({
    DOI: z.string(),
    type: z.string().optional(),
    title: texts,
    author: z
      .array(
        z.looseObject({
          given: z.string().optional(),
          family: z.string().optional(),
          suffix: z.string().optional(),
          name: z.string().optional(),
        }),
      )
      .default([]),
    'container-title': texts,
    'short-container-title': texts,
    event: z.looseObject({ name: z.string().optional(), acronym: z.string().optional() }).optional(),
    institution: z.array(z.looseObject({ name: z.string().optional() })).optional(),
    issued: partialDate.optional(),
    'published-print': partialDate.optional(),
    'published-online': partialDate.optional(),
    volume: z.string().optional(),
    issue: z.string().optional(),
    page: z.string().optional(),
    'article-number': z.string().optional(),
    publisher: z.string().optional(),
  }),
});

/**
 * The record in an answer to `works/DOI`.
 * @throws MalformedAnswer
 */
export function readCrossrefWork(answer: string): SourceRecord {
  const { message: work } = readJson('Crossref', answerSchema, answer);
  const title = tidyText(withoutMarkup(work.title[0] ?? ''));
  if (title === '') malformed('Crossref', 'the title is missing');
  const authors = work.author.map((author) =>
    authorText({ given: author.given ?? '', family: author.family ?? author.name ?? '', suffix: author.suffix ?? '' }),
  );
  if (authors.length === 0) malformed('Crossref', 'the authors are missing');
  const [year, ...otherYears] = new Set(
    [work['published-print'], work.issued, work['published-online']].filter((number) => typeof number === 'number'),
  );
  if (year === undefined) malformed('Crossref', 'the year is missing');
  const [venueName, ...otherVenueNames] = [
    ...work['container-title'],
    ...work['short-container-title'],
    work.event?.name,
    work.event?.acronym,
    ...(work.institution ?? []).map(({ name }) => name),
  ].flatMap((name) => (name ? [tidyText(withoutMarkup(name))] : []));
  return {
    source: 'Crossref',
    title,
    authors,
    year,
    isPreprint: work.type === 'posted-content',
    doi: work.DOI,
    url: identifierUrl({ kind: 'doi', id: work.DOI }),
    ...given({
      otherYears,
      venueName,
      otherVenueNames,
      volume: work.volume,
      number: work.issue,
      pages: work.page ?? work['article-number'],
      publisher: work.publisher && tidyText(withoutMarkup(work.publisher)),
    }),
  };
}
