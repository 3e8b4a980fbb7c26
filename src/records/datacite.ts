/** Records of DataCite, which registers the DOIs of archives such as Zenodo (https://support.datacite.org/docs/api-get-doi). */
import { z } from 'zod';
import { identifierUrl, readIdentifier } from '../domain/identifier.ts';
import { parseName } from '../domain/names.ts';
import { malformed, readJson } from './answer.ts';
import { withoutMarkup } from './markup.ts';
import { authorText, given, type SourceRecord, tidyText } from './source-record.ts';

const optionalText = z.string().nullish();

const answerSchema = z.looseObject({
  data: z.looseObject({
    attributes: z.looseObject({
      doi: z.string(),
      titles: z.array(z.looseObject({ title: optionalText, titleType: optionalText })).default([]),
      creators: z
        .array(z.looseObject({ name: optionalText, nameType: optionalText, givenName: optionalText, familyName: optionalText }))
        .default([]),
      /** A text, and since schema 4.5 an object when the request asks for it. */
      publisher: z.union([z.string(), z.looseObject({ name: z.string() }).transform(({ name }) => name)]).nullish(),
      publicationYear: z.coerce.number().nullish(),
      container: z
        .looseObject({ title: optionalText, volume: optionalText, issue: optionalText, firstPage: optionalText, lastPage: optionalText })
        .nullish(),
      types: z.looseObject({ resourceTypeGeneral: optionalText }).nullish(),
    }),
  }),
});

/**
 * The record in an answer to `dois/DOI`.
 * @throws MalformedAnswer
 */
export function readDataciteDoi(answer: string): SourceRecord {
  const { attributes } = readJson('DataCite', answerSchema, answer).data;
  // Subtitles and translations have a type, the title has none.
  const named = attributes.titles.find(({ titleType }) => !titleType) ?? attributes.titles[0];
  const title = tidyText(withoutMarkup(named?.title ?? ''));
  if (title === '') malformed('DataCite', 'the title is missing');
  const authors = attributes.creators.flatMap(({ name, nameType, givenName, familyName }) => {
    if (familyName) return [authorText({ given: givenName ?? '', family: familyName, suffix: '' })];
    if (!name) return [];
    return [authorText(nameType === 'Organizational' ? { given: '', family: name, suffix: '' } : parseName(tidyText(name)))];
  });
  if (authors.length === 0) malformed('DataCite', 'the authors are missing');
  if (!attributes.publicationYear) malformed('DataCite', 'the year is missing');
  const identifier = readIdentifier(attributes.doi);
  const kind = attributes.types?.resourceTypeGeneral ?? '';
  const { container } = attributes;
  const arxiv = identifier?.kind === 'arxiv' ? identifier.id : undefined;
  return {
    source: 'DataCite',
    title,
    authors,
    year: attributes.publicationYear,
    isPreprint: kind === 'Preprint' || arxiv !== undefined,
    doi: attributes.doi,
    url: identifierUrl(identifier ?? { kind: 'doi', id: attributes.doi }),
    ...given({
      arxiv,
      venueName: arxiv ? 'arXiv' : (container?.title ?? (kind === 'Software' ? 'Software' : undefined)),
      volume: container?.volume ?? undefined,
      number: container?.issue ?? undefined,
      pages: [container?.firstPage, container?.lastPage].filter(Boolean).join('-'),
      publisher: arxiv ? undefined : (attributes.publisher ?? undefined),
    }),
  };
}
