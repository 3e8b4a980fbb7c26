import { z } from 'zod';
import { plainText, webUrl } from './fields.ts';

/** Kinds of publication; they decide how a paper is cited. */
export const venueTypes = ['conference', 'journal', 'workshop', 'preprint', 'report', 'software', 'website'] as const;
export type VenueType = (typeof venueTypes)[number];

/** Frontmatter of `content/venues/<id>.md`. No body. */
export const venueSchema = z.strictObject({
  /** Full name, as a citation prints it: the proceedings' or the journal's. */
  name: plainText,
  /** Short name, as a list shows it. */
  short: plainText.max(40, 'must have at most 40 characters'),
  type: z.enum(venueTypes),
  /** Other names under which records of other services give the venue. */
  aliases: z.array(plainText).optional(),
  url: webUrl.optional(),
});

export type VenueEntry = z.output<typeof venueSchema>;
