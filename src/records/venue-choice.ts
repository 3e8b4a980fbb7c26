/** Decides the venue of a record, or says why it cannot. */
import { didYouMean } from '../checks/suggestion.ts';
import type { SourceRecord } from './source-record.ts';
import { type KnownVenue, matchVenue, type VenueMatch } from './venue-match.ts';

/** The venue that the names in a record mean together: where the first is not clear, the others decide. */
export function matchRecordVenue(record: SourceRecord, venues: readonly KnownVenue[]): VenueMatch {
  const names = [record.venueName, ...(record.otherVenueNames ?? [])].filter((name) => name !== undefined);
  const matches = names.map((name) => matchVenue(name, venues));
  const [first = { kind: 'unknown' }] = matches;
  const clear = matches.find((match) => match.kind === 'found' && (first.kind !== 'ambiguous' || first.candidates.includes(match.id)));
  return clear ?? matches.find(({ kind }) => kind === 'ambiguous') ?? first;
}

/** Why the venue must be chosen by hand, and what can be chosen. */
export function venueProblem(record: SourceRecord, match: Exclude<VenueMatch, { kind: 'found' }>, venues: readonly KnownVenue[]): string {
  const list = (ids: readonly string[]) =>
    ids.map((id) => `  ${id.padEnd(30)} ${venues.find((venue) => venue.id === id)?.name ?? ''}`.trimEnd()).join('\n');
  if (match.kind === 'ambiguous')
    return `The venue "${record.venueName}" may be one of these; say which with --venue ID, or add content/venues/ID.md first:\n${list(match.candidates)}`;
  const found =
    record.venueName === undefined
      ? `The record from ${record.source} names no venue.`
      : `The venue "${record.venueName}" is not in the list.`;
  const all = venues.map(({ id }) => id);
  return `${found} ${didYouMean(record.venueName ?? '', all)}Choose with --venue ID, or add content/venues/ID.md first:\n${list(all)}`;
}
