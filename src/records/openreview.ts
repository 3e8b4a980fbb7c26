/** Records of OpenReview, from either version of its API (https://docs.openreview.net/reference/api-v2). */
import { z } from 'zod';
import { parseName } from '../domain/names.ts';
import { malformed, readJson } from './answer.ts';
import { authorText, given, RecordError, type SourceRecord, tidyText } from './source-record.ts';

/** A value stands as it is in version 1 of the API, and as `{ value }` in version 2. */
const text = z.union([z.looseObject({ value: z.string() }).transform(({ value }) => value), z.string()]).optional();
const texts = z.union([z.looseObject({ value: z.array(z.string()) }).transform(({ value }) => value), z.array(z.string())]).optional();

const noteSchema = z.looseObject({
  id: z.string(),
  forum: z.string().optional(),
  /** Milliseconds: published, made public, created. */
  pdate: z.number().nullish(),
  odate: z.number().nullish(),
  cdate: z.number().nullish(),
  content: z.looseObject({
    title: text,
    authors: texts,
    venue: text,
    venueid: text,
    pdf: text,
  }),
});
const answerSchema = z.looseObject({ notes: z.array(noteSchema) });

/** Words of a venue that say how a paper was presented or decided on, not where. */
const decision = /\b(?:poster|oral|spotlight|accept(?:ed)?|notable(?: top \d+%)?|conditional|regular|talk|main|top-?\d+%)\b/gi;
const undecided = /submitted to|withdrawn|rejected|submission|under review|desk/i;

/**
 * The record in an answer to `notes?id=`, or undefined when there is no such note.
 * @throws MalformedAnswer, and RecordError when the note is a comment or hides its authors
 */
export function readOpenreviewNotes(answer: string): SourceRecord | undefined {
  const [note] = readJson('OpenReview', answerSchema, answer).notes;
  if (!note) return undefined;
  const { content } = note;
  if (note.forum !== undefined && note.forum !== note.id)
    throw new RecordError(
      `"${note.id}" is a review or a comment on OpenReview; the paper is https://openreview.net/forum?id=${note.forum}`,
    );
  const title = tidyText(content.title ?? '');
  if (title === '') malformed('OpenReview', 'the title is missing');
  const authors = (content.authors ?? []).map((name) => authorText(parseName(tidyText(name))));
  if (authors.length === 0) throw new RecordError(`OpenReview does not show the authors of "${title}", as during a blind review.`);
  const venue = tidyText(content.venue ?? '');
  const venueId = content.venueid ?? '';
  const isPreprint = venue === '' || undecided.test(venue) || /submission/i.test(venueId);
  const year = yearIn(venueId) ?? yearIn(venue) ?? yearOf(note.pdate ?? note.odate ?? note.cdate);
  if (year === undefined) malformed('OpenReview', 'the date is missing');
  return {
    source: 'OpenReview',
    title,
    authors,
    year,
    isPreprint,
    venueName: isPreprint ? 'OpenReview' : venueName(venue),
    openreview: note.id,
    url: `https://openreview.net/forum?id=${note.id}`,
    ...given({
      otherVenueNames: isPreprint ? [] : venueNames(venueId),
      publishedAs: isPreprint && venue !== '' ? venue : undefined,
      pdf: content.pdf ? `https://openreview.net/pdf?id=${note.id}` : undefined,
    }),
  };
}

/** "NeurIPS 2022 Accept", "ICML 2023 Poster", "Accepted by TMLR" without year and decision. */
function venueName(venue: string): string {
  return tidyText(
    venue
      .replace(/^(?:accepted|published)\s+(?:by|at|in)\s+/i, '')
      .replace(/\b(?:19|20)\d\d\b/g, '')
      .replace(decision, ''),
  );
}

/** "NeurIPS.cc/2022/Track/Datasets_and_Benchmarks" as "NeurIPS Datasets and Benchmarks". */
function venueNames(venueId: string): string[] {
  const [host = '', ...parts] = venueId.split('/');
  const kept = parts.filter((part) => !/^(?:\d{4}|Conference|Track|Workshop|Round\d+)$/i.test(part));
  return host === ''
    ? []
    : [[host.replace(/\.[a-z]+$/i, ''), ...(parts.includes('Workshop') ? ['Workshop'] : []), ...kept].join(' ').replaceAll('_', ' ')];
}

function yearIn(text: string): number | undefined {
  const year = /(?:^|\D)((?:19|20)\d\d)(?:\D|$)/.exec(text)?.[1];
  return year === undefined ? undefined : Number(year);
}

function yearOf(milliseconds: number | null | undefined): number | undefined {
  return typeof milliseconds === 'number' ? new Date(milliseconds).getUTCFullYear() : undefined;
}
