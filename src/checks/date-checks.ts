/** Checks that days follow each other, and that none of them is still to come. */
import type { Check } from './check.ts';
import { problemAt, type SourceEntry, textAt } from './source-entry.ts';

/** The text of a field where it is a day; what is none is the schema's to say. */
function dayAt(entry: SourceEntry, field: string): string | undefined {
  const text = textAt(entry, [field]);
  return text !== undefined && /^20\d\d-\d\d-\d\d$/.test(text) ? text : undefined;
}

const order: Check = {
  name: 'date-order',
  description: 'An entry is not corrected before it is added.',
  *check(source) {
    for (const paper of source.of('papers')) {
      const added = dayAt(paper, 'added');
      const updated = dayAt(paper, 'updated');
      if (added !== undefined && updated !== undefined && updated < added)
        yield problemAt(
          paper,
          ['updated'],
          `"updated" (${updated}) is before "added" (${added})`,
          'Write the day of the last correction, or remove the line.',
        );
    }
  },
};

/** The day after one: it may have begun where the contributor lives. */
function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}

const pastDates: Check = {
  name: 'past-dates',
  description: 'Nothing has been added, corrected or announced on a day to come.',
  *check(source) {
    if (source.today === undefined) return;
    const last = dayAfter(source.today);
    for (const [collection, fields] of [
      ['papers', ['added', 'updated']],
      ['news', ['date']],
    ] as const)
      for (const entry of source.of(collection))
        for (const field of fields) {
          const day = dayAt(entry, field);
          if (day !== undefined && day > last)
            yield problemAt(
              entry,
              [field],
              `"${field}" (${day}) is still to come: today is ${source.today}`,
              'Write the day on which it was done.',
            );
        }
  },
};

export const dateChecks: readonly Check[] = [order, pastDates];
