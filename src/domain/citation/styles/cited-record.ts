/** What both styles print of a paper. */
import type { Paper } from '../../papers.ts';
import { sentenceCase } from '../capitals.ts';
import { publisherName } from '../record.ts';

/** Work whose title is a name, which keeps its capitals. */
const namedWork = new Set(['software', 'website']);

/** The title in sentence case, as both styles ask for. */
export function citedTitle({ title, acronym, venue }: Paper): string {
  return namedWork.has(venue.type) ? title : sentenceCase(title, acronym);
}

/** The publisher; the institution behind a report may be all that its venue says. */
export function citedPublisher(paper: Paper): string | undefined {
  return publisherName(paper) ?? (paper.venue.type === 'report' ? paper.venue.name : undefined);
}
