/** What the fields of the contribute form hold as typed, and the entry that they make. */
import { type DesignSpace, designSpaces, type ObjectiveCount, objectiveCounts, type PaperEntry } from '../schemas/paper.ts';
import { type Draft, draftPaper, type TakenNames } from './draft.ts';
import type { FormValues, TextField } from './form-fields.ts';
import { RecordError, type SourceRecord } from './source-record.ts';
import { type KnownVenue, matchVenue } from './venue-match.ts';

const isDesignSpace = (text: string): text is DesignSpace => designSpaces.some((known) => known === text);
const isObjectiveCount = (text: string): text is ObjectiveCount => objectiveCounts.some((known) => known === text);
const trimmed = (text: string) => text.trim() || undefined;

/** Id of the venue that is typed, by id or by name; undefined when there is none. */
function typedVenue(text: string, venues: readonly KnownVenue[]): string | undefined {
  const plain = text.trim().toLowerCase();
  const exact = venues.find(({ id, short, name }) => [id, short, name].some((label) => label.toLowerCase() === plain));
  if (exact) return exact.id;
  const match = matchVenue(text, venues);
  return match.kind === 'found' ? match.id : undefined;
}

/** Authors as typed, one a line. */
function typedAuthors(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The entry as far as it is filled in; what is wrong with it is for the checks to say. */
export function draftOf(values: FormValues, venues: readonly KnownVenue[], taken: TakenNames, today: string): Draft {
  const typed = typedAuthors(values.authors);
  const authors = typed.filter((line) => !/^(?:and )?others$|^et al\.?$/i.test(line));
  const record: SourceRecord = {
    source: 'BibTeX',
    title: values.title.trim(),
    authors,
    ...(authors.length < typed.length && { moreAuthors: true }),
    year: /^\d{1,6}$/.test(values.year.trim()) ? Number(values.year) : Number.NaN,
    isPreprint: false,
    ...optionalTexts(values, ['volume', 'number', 'publisher', 'arxiv', 'doi', 'openreview']),
  };
  const options = {
    // As typed where the list has none of the name: whoever takes the entry in sees which one is missing.
    venue: typedVenue(values.venue, venues) ?? values.venue.trim(),
    topics: values.topics.map((id) => ({ id })),
    summary: values.summary.trim(),
    acronym: values.acronym.trim(),
    id: trimmed(values.id),
    paper: values.paper.trim(),
    pdf: trimmed(values.pdf),
    code: trimmed(values.code),
    project: trimmed(values.project),
    designSpace: values.designSpace.filter(isDesignSpace),
    objectives: values.objectives.filter(isObjectiveCount),
    today,
  };
  const draft = draftPaper(record, options, taken);
  // A range that cannot be read is an error here, with its field beside it, and nothing to leave out.
  const data = { ...draft.data, ...optionalTexts(values, ['pages']) };
  return { ...draft, id: draft.id.replace('-NaN-', '-'), data };
}

function optionalTexts<Name extends TextField>(values: FormValues, names: readonly Name[]): { [Key in Name]?: string } {
  const texts: { [Key in Name]?: string } = {};
  for (const name of names) {
    const text = trimmed(values[name]);
    if (text !== undefined) texts[name] = text;
  }
  return texts;
}

/** The fields that a record fills in; a venue that is not in the list stays as its name. */
export function valuesOfRecord(record: SourceRecord, venue: { readonly id: string; readonly short: string } | undefined, today: string) {
  const { data } = draftRecord(record, venue?.id ?? '', today);
  const { links } = data;
  return {
    title: data.title,
    acronym: data.acronym ?? '',
    authors: [...data.authors, ...(data.moreAuthors ? ['others'] : [])].join('\n'),
    venue: venue?.short ?? record.venueName ?? '',
    year: String(data.year),
    volume: data.volume ?? '',
    number: data.number ?? '',
    pages: data.pages ?? record.pages ?? '',
    publisher: data.publisher ?? '',
    paper: links.paper,
    arxiv: links.arxiv ?? '',
    doi: links.doi ?? '',
    openreview: links.openreview ?? '',
    pdf: links.pdf ?? '',
  } satisfies Partial<Record<TextField, string>>;
}

function draftRecord(record: SourceRecord, venue: string, today: string): { data: PaperEntry } {
  const options = { venue, topics: [], summary: '', today };
  const taken = { ids: new Set<string>(), keys: new Set<string>() };
  try {
    return draftPaper(record, options, taken);
  } catch (error) {
    // The record has no address: the form asks for it.
    if (error instanceof RecordError) return draftPaper(record, { ...options, paper: '' }, taken);
    throw error;
  }
}
