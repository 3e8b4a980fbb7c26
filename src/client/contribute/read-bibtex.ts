import type { KnownList } from '../../records/examine-form.ts';
import { valuesOfRecord } from '../../records/form-values.ts';
import { RecordError } from '../../records/source-record.ts';
import { matchRecordVenue } from '../../records/venue-choice.ts';

export type BibtexAnswer = { readonly values: Readonly<Record<string, string>> } | { readonly problem: string };

/** The fields that a BibTeX entry fills in, or what is wrong with it. The parser is fetched on the first call. */
export async function readBibtexValues(text: string, { venues }: KnownList, today: string): Promise<BibtexAnswer> {
  const { readBibtex } = await import('../../records/bibtex.ts');
  try {
    const record = readBibtex(text);
    const match = matchRecordVenue(record, venues);
    const venue = match.kind === 'found' ? venues.find(({ id }) => id === match.id) : undefined;
    return { values: valuesOfRecord(record, venue, today) };
  } catch (error) {
    if (error instanceof RecordError) return { problem: error.message };
    throw error;
  }
}
