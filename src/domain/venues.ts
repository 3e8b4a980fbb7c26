import type { VenueEntry, VenueType } from '../schemas/venue.ts';
import type { Entry } from './entry.ts';
import { compareText } from './order.ts';
import type { Paper } from './papers.ts';

/** A venue with its papers of the list. */
export interface Venue extends VenueEntry {
  readonly id: string;
  readonly papers: readonly Paper[];
}

/** Venues that have papers, by short name. */
export function linkVenues(entries: readonly Entry<'venues'>[], papers: readonly Paper[]): Venue[] {
  return entries
    .map(({ id, data }) => ({ ...data, id, papers: papers.filter((paper) => paper.venue.id === id) }))
    .filter((venue) => venue.papers.length > 0)
    .toSorted((a, b) => compareText(a.short, b.short));
}

/** Headings for the kinds of venues. */
export const venueTypeNames = {
  conference: 'Conferences',
  journal: 'Journals',
  workshop: 'Workshops',
  preprint: 'Preprint servers',
  report: 'Technical papers',
  software: 'Software',
  website: 'Websites',
} as const satisfies Record<VenueType, string>;
